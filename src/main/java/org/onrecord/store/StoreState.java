package org.onrecord.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells whether a TDB2 store has been written to: what its indexes' state files say of roots and of blocks used, and when that was said.
 *
 * <p>TDB2 writes those few bytes with each commit, and a tree never uses a block twice. The large files tell nothing: merely to
 * open them may cut off or add room at their ends. Equal states mean nothing was written in between; a copied store has another state
 * although it holds the same.
 */
final class StoreState {

  private StoreState() {}

  static String of(Path store) {
    try (Stream<Path> inside = Files.list(store)) {
      List<Path> generations = inside.filter(file -> file.getFileName().toString().startsWith("Data-")).sorted().toList();
      if (generations.isEmpty()) {
        return "";
      }
      Path newest = generations.getLast();
      StringBuilder state = new StringBuilder(newest.getFileName().toString());
      try (Stream<Path> files = Files.list(newest)) {
        for (Path file : files.filter(StoreState::holdsState).sorted().toList()) {
          state.append(' ').append(file.getFileName()).append(':').append(HexFormat.of().formatHex(Files.readAllBytes(file)));
          state.append(':').append(Files.getLastModifiedTime(file).toMillis());
        }
      }
      return state.toString();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(store + ": the store cannot be read", unreadable);
    }
  }

  /** Of a tree, and of the file that holds the words of nodes. */
  private static boolean holdsState(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".bpt") || name.endsWith(".bdf");
  }
}
