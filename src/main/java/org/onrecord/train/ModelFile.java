package org.onrecord.train;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes a packed file, the same bytes for the same model. */
final class ModelFile {

  @FunctionalInterface
  interface Body {
    void write(DataOutputStream out) throws IOException;
  }

  private ModelFile() {}

  /** @throws UncheckedIOException if the file cannot be written */
  static void write(Path file, Body body) {
    try (OutputStream raw = Files.newOutputStream(file);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(raw), 1 << 16))) {
      body.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
