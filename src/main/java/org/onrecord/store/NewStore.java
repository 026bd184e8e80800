package org.onrecord.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A store's files as TDB2 makes them where nothing is: some forty, one after the other, and where a crash comes between two of them, it cannot
 * open what there is. They are made in a folder of their own within the store's, and take their place by one move.
 */
final class NewStore {

  /** Followed by the number of the process that makes it. */
  private static final String UNDER_WAY = "creating-";

  /** What TDB2 keeps beside the data. */
  private static final Set<String> BESIDE = Set.of("tdb.cfg", "tdb.lock");

  private NewStore() {}

  /** Whether a store may be made here: the folder holds nothing that is not left of an attempt at it. */
  static boolean fits(Path folder) throws IOException {
    return list(folder).stream().allMatch(file -> isUnderWay(file) || BESIDE.contains(file.getFileName().toString()));
  }

  /** Makes the files of an empty store, unless there is one. */
  static synchronized void make(Path folder) throws IOException {
    if (Tdb2Store.exists(folder)) {
      return;
    }
    Path underWay = folder.resolve(UNDER_WAY + ProcessHandle.current().pid());
    BulkLoad.delete(underWay);
    Files.createDirectory(underWay);
    TDBInternal.expel(Tdb2Store.connect(underWay));
    toDisk(underWay);
    try {
      // What makes the folder a store comes last.
      for (Path file : list(underWay).stream().sorted(Comparator.comparing(Tdb2Store::isGeneration)).toList()) {
        Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (FileSystemException e) {
      // Another process was quicker: a folder with files in it is not moved over.
      if (!Tdb2Store.exists(folder)) {
        throw e;
      }
    } finally {
      BulkLoad.delete(underWay);
    }
  }

  /** Removes what processes left that ended while they made a store here. */
  static void removeLeftovers(Path folder) throws IOException {
    for (Path file : list(folder)) {
      if (isUnderWay(file) && ProcessHandle.of(maker(file)).isEmpty()) {
        BulkLoad.delete(file);
      }
    }
  }

  private static boolean isUnderWay(Path file) {
    return file.getFileName().toString().matches(UNDER_WAY + "\\d{1,18}");
  }

  private static long maker(Path underWay) {
    return Long.parseLong(underWay.getFileName().toString().substring(UNDER_WAY.length()));
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  /** A move must not come to the disk before what is moved. */
  private static void toDisk(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
      }
    }
  }
}
