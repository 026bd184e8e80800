package org.onrecord.knowledge;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a file in memory that may be longer than one buffer of Java's: the operating system loads the pages that are looked at and
 * drops them again, the heap holds nothing. Threads may read one together.
 */
final class MappedBytes {

  private static final int CHUNK_BITS = 30;
  private static final int CHUNK = 1 << CHUNK_BITS;

  private final List<MappedByteBuffer> chunks = new ArrayList<>();

  /**
   * @param begin in the file
   * @param length in bytes; a file that is written grows to it
   */
  MappedBytes(FileChannel file, FileChannel.MapMode mode, long begin, long length) throws IOException {
    for (long at = 0; at < length; at += CHUNK) {
      MappedByteBuffer chunk = file.map(mode, begin + at, Math.min(CHUNK, length - at));
      chunk.order(ByteOrder.LITTLE_ENDIAN);
      chunks.add(chunk);
    }
  }

  /** @param at a multiple of 8 */
  long longAt(long at) {
    return chunk(at).getLong(inChunk(at));
  }

  /** @param at a multiple of 4 */
  int intAt(long at) {
    return chunk(at).getInt(inChunk(at));
  }

  byte byteAt(long at) {
    return chunk(at).get(inChunk(at));
  }

  void bytesAt(long at, byte[] bytes) {
    int done = 0;
    while (done < bytes.length) {
      int from = inChunk(at + done);
      int some = Math.min(bytes.length - done, CHUNK - from);
      chunk(at + done).get(from, bytes, done, some);
      done += some;
    }
  }

  void putLong(long at, long value) {
    chunk(at).putLong(inChunk(at), value);
  }

  void putInt(long at, int value) {
    chunk(at).putInt(inChunk(at), value);
  }

  void force() {
    chunks.forEach(MappedByteBuffer::force);
  }

  private MappedByteBuffer chunk(long at) {
    return chunks.get((int) (at >>> CHUNK_BITS));
  }

  private static int inChunk(long at) {
    return (int) at & CHUNK - 1;
  }
}
