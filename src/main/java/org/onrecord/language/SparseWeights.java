package org.onrecord.language;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * A linear classifier over hashed features: for each feature it knows, one small weight a class. Immutable and safe to share.
 *
 * <p>Features it does not know weigh nothing. A weight is eight bits: only their sums are compared. The table is far larger than the
 * processor's caches: looking up takes no branch that depends on what is found, and first fetches everything, then looks at it, so that
 * many features come from memory at once.
 */
public final class SparseWeights {

  private static final int MOST_CLASSES = 127;

  /** Slots for each feature, at least: with fewer too many features stand where others belong. */
  private static final double ROOM = 2.2;

  private final int classes;
  private final int size;
  private final int mask;
  /** Open addressing: a key in the upper half; below it the weights themselves where four fit, else where its row begins. */
  private final long[] table;
  /** For each feature the number of its pairs, then the pairs of a class and its weight: all others weigh nothing. */
  private final byte[] rows;
  /** One bit for some keys each: most features are unknown, and this small table tells so without a look into the large one. */
  private final long[] filter;

  private final int filterMask;

  /**
   * @param classes how many classes, at most 127
   * @param features the keys, none 0, none twice
   * @param weights {@code classes} for each feature, in the order of the features
   */
  public SparseWeights(int classes, int[] features, byte[] weights) {
    if (classes > MOST_CLASSES || weights.length != classes * features.length) {
      throw new IllegalArgumentException(weights.length + " weights for " + features.length + " features and " + classes + " classes");
    }
    this.classes = classes;
    this.size = features.length;
    int slots = 64;
    while (slots < features.length * ROOM) {
      slots <<= 1;
    }
    this.mask = slots - 1;
    this.table = new long[slots];
    this.filter = new long[slots >>> 5];
    this.filterMask = filter.length - 1;
    this.rows = inTable() ? new byte[0] : new byte[rowsLength(features.length, weights)];
    int row = 0;
    for (int i = 0; i < features.length; i++) {
      int key = features[i];
      filter[key >>> 6 & filterMask] |= 1L << key;
      int slot = key & mask;
      while (table[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      int entry = inTable() ? pack(weights, i * classes) : row;
      table[slot] = (long) key << 32 | entry & 0xFFFFFFFFL;
      row = inTable() ? 0 : addRow(weights, i * classes, row);
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

  private static int rowsLength(int features, byte[] weights) {
    int length = features;
    for (byte weight : weights) {
      length += weight == 0 ? 0 : 2;
    }
    return length;
  }

  /** Writes a feature's row and returns where the next begins. */
  private int addRow(byte[] weights, int at, int row) {
    int end = row + 1;
    for (int c = 0; c < classes; c++) {
      if (weights[at + c] != 0) {
        rows[end++] = (byte) c;
        rows[end++] = weights[at + c];
      }
    }
    rows[row] = (byte) (end - row >>> 1);
    return end;
  }

  public int classes() {
    return classes;
  }

  /** How many features have weights. */
  public int size() {
    return size;
  }

  /**
   * Adds the weights of the first {@code count} features to the scores.
   *
   * @param features also working space: what stands in it afterwards means nothing
   */
  public void addTo(int[] scores, int[] features, int count) {
    int known = keepKnown(features, count);
    if (inTable()) {
      addPacked(scores, features, known);
    } else {
      addRows(scores, features, known);
    }
  }

  /** Moves the features that the filter lets pass to the front; returns how many. */
  private int keepKnown(int[] features, int count) {
    int known = 0;
    for (int i = 0; i < count; i++) {
      int key = features[i];
      features[known] = key;
      known += (int) (filter[key >>> 6 & filterMask] >>> key) & 1;
    }
    return known;
  }

  private void addPacked(int[] scores, int[] features, int count) {
    long[] entries = fetch(features, count);
    int a = 0;
    int b = 0;
    int c = 0;
    int d = 0;
    int elsewhere = 0;
    for (int i = 0; i < count; i++) {
      int key = features[i];
      int here = isKey(entries[i], key);
      int weights = (int) entries[i] & here;
      a += (byte) weights;
      b += (byte) (weights >> 8);
      c += (byte) (weights >> 16);
      d += weights >> 24;
      features[elsewhere] = key;
      elsewhere += isTaken(entries[i]) & ~here;
    }
    for (int i = 0; i < elsewhere; i++) {
      int weights = (int) displaced(features[i]);
      a += (byte) weights;
      b += (byte) (weights >> 8);
      c += (byte) (weights >> 16);
      d += weights >> 24;
    }
    int[] sums = {a, b, c, d};
    for (int i = 0; i < classes; i++) {
      scores[i] += sums[i];
    }
  }

  private void addRows(int[] scores, int[] features, int count) {
    long[] entries = fetch(features, count);
    int[] found = new int[count];
    int known = 0;
    int elsewhere = 0;
    for (int i = 0; i < count; i++) {
      int key = features[i];
      int here = isKey(entries[i], key);
      found[known] = (int) entries[i];
      known -= here;
      features[elsewhere] = key;
      elsewhere += isTaken(entries[i]) & ~here;
    }
    for (int i = 0; i < elsewhere; i++) {
      long entry = displaced(features[i]);
      found[known] = (int) entry;
      known += isTaken(entry);
    }
    for (int i = 0; i < known; i++) {
      features[i] = rows[found[i]];
    }
    for (int i = 0; i < known; i++) {
      addPairs(scores, found[i] + 1, features[i]);
    }
  }

  private void addPairs(int[] scores, int begin, int pairs) {
    int end = begin + 2 * pairs;
    for (int i = begin; i < end; i += 2) {
      scores[rows[i]] += rows[i + 1];
    }
  }

  /** What stands where each key belongs. */
  private long[] fetch(int[] features, int count) {
    long[] entries = new long[count];
    for (int i = 0; i < count; i++) {
      entries[i] = table[features[i] & mask];
    }
    return entries;
  }

  /** All bits set if the entry is the key's, else none. */
  private static int isKey(long entry, int key) {
    return (int) ((entry >>> 32 ^ key & 0xFFFFFFFFL) - 1 >> 63);
  }

  /** 1 if some key stands there, else 0. */
  private static int isTaken(long entry) {
    return (int) ((entry | -entry) >>> 63);
  }

  /** The entry of a key that does not stand where it belongs, or 0 if there is none. */
  private long displaced(int key) {
    int slot = key & mask;
    long entry = table[slot];
    while (entry != 0 && (int) (entry >>> 32) != key) {
      slot = (slot + 1) & mask;
      entry = table[slot];
    }
    return entry;
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
        out.writeByte(inTable() ? (int) entry >> 8 * c : weight((int) entry, c));
      }
    }
  }

  private int weight(int row, int c) {
    for (int i = row + 1; i < row + 1 + 2 * rows[row]; i += 2) {
      if (rows[i] == c) {
        return rows[i + 1];
      }
    }
    return 0;
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
