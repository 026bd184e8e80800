package org.onrecord.article;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads lines of bytes in bounded memory: of a line that is too long only its beginning is kept. */
final class LineReader {

  /** The longest line that is kept whole, in bytes. */
  static final int LONGEST = 16 << 20;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private int number;

  LineReader(InputStream in) {
    this.in = in;
  }

  /** The number of the line that {@link #next()} gave last, from 1. */
  int number() {
    return number;
  }

  /** The next line without its end, null after the last; one byte more than {@link #LONGEST} of a line that is too long. */
  @org.jspecify.annotations.Nullable byte[] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    boolean any = false;
    while (fill()) {
      any = true;
      int begin = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      int room = LONGEST + 1 - line.size();
      line.write(buffer, begin, Math.min(room, at - begin));
      if (at < end) {
        at++;
        break;
      }
    }
    if (!any) {
      return null;
    }
    number++;
    return line.toByteArray();
  }

  private boolean fill() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(buffer));
    }
    return at < end;
  }
}
