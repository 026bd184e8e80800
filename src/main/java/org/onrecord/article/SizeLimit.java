package org.onrecord.article;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails with a reason once it has given more bytes than it may. */
final class SizeLimit extends FilterInputStream {

  private final long most;
  private long given;

  SizeLimit(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) throws IOException {
    given += read;
    if (given > most) {
      throw new IOException("holds more than " + (most >> 20) + " MiB");
    }
  }
}
