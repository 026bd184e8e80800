package org.onrecord.language;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * A linear classifier over hashed features: for each feature it knows, one small weight a class. Immutable and safe to share.
 *
 * <p>Features it does not know weigh nothing. A weight is eight bits: only their sums are compared.
 */
public final class SparseWeights {

  private final int classes;
  private final int size;
  private final int mask;
  /** Open addressing: a key in the upper half; below it the weights themselves where four fit, else where its row begins. */
  private final long[] table;
  private final byte[] rows;
  /** One bit for some keys each: most features are unknown, and this small table tells so without a look into the large one. */
  private final long[] filter;

  private final int filterMask;

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
    this.size = features.length;
    this.rows = inTable() ? new byte[0] : weights;
    int slots = 64;
    while (slots < features.length * 1.3) {
      slots <<= 1;
    }
    this.mask = slots - 1;
    this.table = new long[slots];
    this.filter = new long[slots >>> 4];
    this.filterMask = filter.length - 1;
    for (int i = 0; i < features.length; i++) {
      int key = features[i];
      filter[key >>> 6 & filterMask] |= 1L << key;
      int slot = key & mask;
      while (table[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      table[slot] = (long) key << 32 | (inTable() ? pack(weights, i * classes) & 0xFFFFFFFFL : i * classes);
    }
  }

  private boolean inTable() {
    return classes <= 4;
  }

  private int pack(byte[] weights, int at) {
    int packed = 0;
    for (int c = 0; c < classes; c++) {
      packed |= (weights[at + c] & 0xFF) << 8 * c;
    }
    return packed;
  }

  public int classes() {
    return classes;
  }

  /** How many features have weights. */
  public int size() {
    return size;
  }

  /** Adds the weights of the first {@code count} features to the scores. */
  public void addTo(int[] scores, int[] features, int count) {
    for (int i = 0; i < count; i++) {
      int key = features[i];
      if ((filter[key >>> 6 & filterMask] & 1L << key) == 0) {
        continue;
      }
      int slot = key & mask;
      long entry = table[slot];
      while (entry != 0 && (int) (entry >>> 32) != key) {
        slot = (slot + 1) & mask;
        entry = table[slot];
      }
      if (entry != 0) {
        add((int) entry, scores);
      }
    }
  }

  private void add(int entry, int[] scores) {
    if (inTable()) {
      for (int c = 0; c < classes; c++) {
        scores[c] += (byte) (entry >> 8 * c);
      }
    } else {
      for (int c = 0; c < classes; c++) {
        scores[c] += rows[entry + c];
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
    long[] order = Arrays.stream(table).filter(entry -> entry != 0).toArray();
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
        out.writeByte(inTable() ? (int) entry >> 8 * c : rows[(int) entry + c]);
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
