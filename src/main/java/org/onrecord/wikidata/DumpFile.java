package org.onrecord.wikidata;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** A dump on disk, plain, gzip or bzip2 by its first bytes; several compressed streams one after the other are one text. */
final class DumpFile {

  /** The first bytes tell one dump from another; a download that goes on leaves them as they are. */
  private static final int TELLING = 1 << 20;

  private static final int BUFFER = 1 << 18;

  private final Path path;

  DumpFile(Path path) {
    this.path = path;
  }

  /** @throws UncheckedIOException if it cannot be read */
  String digest() {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readNBytes(TELLING));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the dump " + path, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  long size() throws IOException {
    return Files.size(path);
  }

  Opened open() throws IOException {
    Counted compressed = new Counted(new BufferedInputStream(Files.newInputStream(path), BUFFER));
    compressed.mark(8);
    byte[] head = compressed.readNBytes(3);
    compressed.reset();
    InputStream text = compressed;
    if (head.length == 3 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B) {
      text = new GZIPInputStream(compressed, BUFFER);
    } else if (head.length == 3 && head[0] == 'B' && head[1] == 'Z' && head[2] == 'h') {
      text = new BZip2CompressorInputStream(compressed, true);
    }
    return new Opened(text, compressed);
  }

  /** The text of a dump, and how much of the file it has taken so far. */
  static final class Opened implements AutoCloseable {

    private final InputStream text;
    private final Counted compressed;

    private Opened(InputStream text, Counted compressed) {
      this.text = text;
      this.compressed = compressed;
    }

    /** As {@link InputStream#read(byte[], int, int)}. */
    int read(byte[] buffer, int offset, int length) throws IOException {
      return text.read(buffer, offset, length);
    }

    /** @throws EOFException if the text is shorter */
    void skip(long bytes) throws IOException {
      byte[] buffer = new byte[BUFFER];
      for (long left = bytes; left > 0; ) {
        int read = text.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (read < 0) {
          throw new EOFException("the dump ends before what was read of it before");
        }
        left -= read;
      }
    }

    /** Bytes of the file. */
    long taken() {
      return compressed.count;
    }

    @Override
    public void close() throws IOException {
      text.close();
    }
  }

  private static final class Counted extends FilterInputStream {

    private volatile long count;
    private long marked;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count += Math.max(0, read);
      return read;
    }

    @Override
    public void mark(int limit) {
      super.mark(limit);
      marked = count;
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      count = marked;
    }
  }
}
