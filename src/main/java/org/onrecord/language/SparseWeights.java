package org.onrecord.language;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A linear classifier over hashed features: for each feature it knows, one small weight a class. Immutable and safe to share.
 *
 * <p>Features it does not know weigh nothing. A weight is eight bits: only their sums are compared.
 */
public final class SparseWeights {

  private final int classes;
  private final int mask;
  private final int[] keys;
  private final int[] rows;
  private final byte[] weights;

  /**
   * @param classes how many classes
   * @param features the keys, none 0, none twice
   * @param weights {@code classes} for each feature, in the order of the features
   */
  public SparseWeights(int classes, int[] features, byte[] weights) {
    if (weights.length != classes * features.length) {
      throw new IllegalArgumentException(weights.length + " weights for " + features.length + " features");
    }
    this.classes = classes;
    this.weights = weights;
    int size = Integer.highestOneBit(Math.max(16, features.length)) << 2;
    this.mask = size - 1;
    this.keys = new int[size];
    this.rows = new int[size];
    for (int i = 0; i < features.length; i++) {
      int slot = features[i] & mask;
      while (keys[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      keys[slot] = features[i];
      rows[slot] = i * classes;
    }
  }

  public int classes() {
    return classes;
  }

  /** How many features have weights. */
  public int size() {
    return weights.length / classes;
  }

  /** Adds the weights of the first {@code count} features to the scores. */
  public void addTo(int[] scores, int[] features, int count) {
    for (int i = 0; i < count; i++) {
      int key = features[i];
      int slot = key & mask;
      while (keys[slot] != 0) {
        if (keys[slot] == key) {
          int row = rows[slot];
          for (int c = 0; c < classes; c++) {
            scores[c] += weights[row + c];
          }
          break;
        }
        slot = (slot + 1) & mask;
      }
    }
  }

  static SparseWeights read(DataInput in) throws IOException {
    int classes = in.readInt();
    int[] features = new int[in.readInt()];
    int last = 0;
    for (int i = 0; i < features.length; i++) {
      last += readGap(in);
      features[i] = last;
    }
    byte[] column = new byte[features.length];
    byte[] weights = new byte[features.length * classes];
    for (int c = 0; c < classes; c++) {
      in.readFully(column);
      for (int i = 0; i < features.length; i++) {
        weights[i * classes + c] = column[i];
      }
    }
    return new SparseWeights(classes, features, weights);
  }

  /** Writes the features by the gaps between them and the weights class by class, which packs best. */
  public void write(DataOutput out) throws IOException {
    long[] order = IntStream.range(0, keys.length)
        .filter(slot -> keys[slot] != 0)
        .mapToLong(slot -> Integer.toUnsignedLong(keys[slot]) << 32 | rows[slot])
        .toArray();
    sortUnsigned(order);
    out.writeInt(classes);
    out.writeInt(order.length);
    int last = 0;
    for (long entry : order) {
      int key = (int) (entry >>> 32);
      writeGap(out, key - last);
      last = key;
    }
    for (int c = 0; c < classes; c++) {
      for (long entry : order) {
        out.writeByte(weights[(int) entry + c]);
      }
    }
  }

  /** The keys count from 0 up without a sign: those with the highest bit come last. */
  private static void sortUnsigned(long[] order) {
    for (int i = 0; i < order.length; i++) {
      order[i] ^= Long.MIN_VALUE;
    }
    Arrays.sort(order);
    for (int i = 0; i < order.length; i++) {
      order[i] ^= Long.MIN_VALUE;
    }
  }

  private static void writeGap(DataOutput out, int gap) throws IOException {
    int rest = gap;
    while ((rest & ~0x7F) != 0) {
      out.writeByte(rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }

  private static int readGap(DataInput in) throws IOException {
    int gap = 0;
    for (int shift = 0; ; shift += 7) {
      byte part = in.readByte();
      gap |= (part & 0x7F) << shift;
      if (part >= 0) {
        return gap;
      }
    }
  }
}
