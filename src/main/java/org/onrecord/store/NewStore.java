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

  /** Who opens the store holds it: it is never put in another's place, or two processes would each hold one. */
  private static final String LOCK = "tdb.lock";

  /** What TDB2 keeps beside the data. */
  private static final Set<String> BESIDE = Set.of("tdb.cfg", LOCK);

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
    try {
      Files.createDirectory(underWay);
      TDBInternal.expel(Tdb2Store.connect(underWay));
      toDisk(underWay);
      putInPlace(underWay, folder);
    } finally {
      BulkLoad.delete(underWay);
    }
  }

  private static void putInPlace(Path underWay, Path folder) throws IOException {
    Files.delete(underWay.resolve(LOCK));
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
    }
  }

  /** Removes what processes left that ended while they made the store that is here now. */
  static void removeLeftovers(Path folder) throws IOException {
    for (Path file : list(folder)) {
      if (isUnderWay(file) && hasEnded(maker(file))) {
        BulkLoad.delete(file);
      }
    }
  }

  private static boolean isUnderWay(Path file) {
    return file.getFileName().toString().matches(UNDER_WAY + "\\d{1,18}");
  }

  /** In a container each process may have the number of the one before it, and this process has made what it makes here. */
  private static boolean hasEnded(long process) {
    return process == ProcessHandle.current().pid() || ProcessHandle.of(process).isEmpty();
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
