package org.onrecord.article;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** A gzip stream that refuses decompression bombs: what grows beyond all measure is no text. */
final class GzipStream extends FilterInputStream {

  /** Text shrinks to a third or a fifth; what shrinks to less than a hundredth was made to harm. */
  private static final int MOST_GROWTH = 100;

  /** So many bytes may be anything. */
  private static final long HARMLESS = 4L << 20;

  private final Counter compressed;
  private long given;

  private GzipStream(Counter compressed) throws IOException {
    super(new GZIPInputStream(compressed, 1 << 15));
    this.compressed = compressed;
  }

  static InputStream of(InputStream in) throws IOException {
    return new GzipStream(new Counter(in));
  }

  static boolean isGzip(byte[] head) {
    return head.length > 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    given += Math.max(0, read);
    if (given > HARMLESS && given / MOST_GROWTH > compressed.count) {
      throw new IOException("the compressed data grow more than " + MOST_GROWTH + " times");
    }
    return read;
  }

  private static final class Counter extends FilterInputStream {
    private long count;

    Counter(InputStream in) {
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
  }
}
