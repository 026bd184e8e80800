package org.onrecord.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.shared.PrefixMapping;

/** The whole store as gzipped N-Quads, as it is at one moment, whoever writes meanwhile. */
public final class Backup {

  private Backup() {}

  /** Writes beside the file and moves it into its place when it is whole. @return its bytes */
  public static long write(Tdb2Store store, Path file) {
    Path absolute = file.toAbsolutePath();
    Path aside = absolute.resolveSibling(absolute.getFileName() + ".part");
    try {
      try (OutputStream out = new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(aside), 1 << 16))) {
        store.read(dataset -> {
          new Export(PrefixMapping.Standard).quads(dataset, RDFFormat.NQUADS, out);
          return null;
        });
      }
      Files.move(aside, absolute, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      return Files.size(absolute);
    } catch (IOException e) {
      throw new StoreException(file + ": the backup cannot be written (" + e.getMessage() + ")", e);
    }
  }
}
