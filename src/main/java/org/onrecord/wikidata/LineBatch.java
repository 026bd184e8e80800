package org.onrecord.wikidata;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Whole lines of a dump, as many as fit into a batch or one that is longer.
 *
 * @param length how many of the bytes are the batch's; the last is a line's end, save at the end of the dump
 * @param firstLine 1 for the dump's first
 */
record LineBatch(byte[] bytes, int length, long firstLine) {

  /** The longest lines of Wikidata have some megabytes. */
  private static final int LONGEST_LINE = 1 << 28;

  /** Cuts a dump into batches. */
  static final class Cutter {

    private final DumpFile.Opened dump;
    private final int size;
    private byte[] rest = {};
    private long line;

    /**
     * @param size bytes a batch
     * @param firstLine number of the line that comes next
     */
    Cutter(DumpFile.Opened dump, int size, long firstLine) {
      this.dump = dump;
      this.size = size;
      this.line = firstLine;
    }

    /** @return null at the end of the dump */
    @Nullable LineBatch next() throws IOException {
      byte[] bytes = Arrays.copyOf(rest, Math.max(size, 2 * rest.length));
      int filled = rest.length;
      while (true) {
        int read = dump.read(bytes, filled, bytes.length - filled);
        if (read < 0) {
          rest = new byte[0];
          return filled == 0 ? null : batch(bytes, filled);
        }
        filled += read;
        if (filled < bytes.length) {
          continue;
        }
        int end = lastLineEnd(bytes, filled);
        if (end > 0) {
          rest = Arrays.copyOfRange(bytes, end, filled);
          return batch(bytes, end);
        }
        if (filled >= LONGEST_LINE) {
          throw new IOException("line " + line + " is longer than " + LONGEST_LINE + " bytes: no Wikidata dump with an entity a line");
        }
        bytes = Arrays.copyOf(bytes, 2 * bytes.length);
      }
    }

    private LineBatch batch(byte[] bytes, int length) {
      LineBatch batch = new LineBatch(bytes, length, line);
      line += batch.lines();
      return batch;
    }

    private static int lastLineEnd(byte[] bytes, int filled) {
      for (int i = filled; i > 0; i--) {
        if (bytes[i - 1] == '\n') {
          return i;
        }
      }
      return 0;
    }
  }

  int lines() {
    int lines = length > 0 && bytes[length - 1] != '\n' ? 1 : 0;
    for (int i = 0; i < length; i++) {
      lines += bytes[i] == '\n' ? 1 : 0;
    }
    return lines;
  }
}
