package org.onrecord.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells whether a TDB2 store has been written to: sizes and times of its data files. Equal states mean nothing was written in between;
 * a copied store has another state although it holds the same.
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
        for (Path file : files.filter(StoreState::holdsData).sorted().toList()) {
          state.append(' ').append(file.getFileName()).append(':').append(Files.size(file));
          state.append(':').append(Files.getLastModifiedTime(file).toMillis());
        }
      }
      return state.toString();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(store + ": the store cannot be read", unreadable);
    }
  }

  private static boolean holdsData(Path file) {
    String name = file.getFileName().toString();
    return !name.startsWith("journal") && !name.endsWith(".lock");
  }
}
