package org.onrecord.attribution.learned;

/** Hashed features → rows of weights, by open addressing. */
public final class FeatureTable {

  /** The feature in the upper half, its row in the lower. */
  private final long[] slots;
  private final int mask;

  /** @param features distinct hashed features; the row of each is its index */
  public FeatureTable(int[] features) {
    int capacity = Integer.highestOneBit(Math.max(16, features.length)) << 2;
    slots = new long[capacity];
    mask = capacity - 1;
    for (int row = 0; row < features.length; row++) {
      int slot = features[row] & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = (long) features[row] << 32 | row;
    }
  }

  /** The feature's row, or -1 for one that has none. */
  public int row(int feature) {
    int slot = feature & mask;
    long entry;
    while ((entry = slots[slot]) != 0) {
      if ((int) (entry >>> 32) == feature) {
        return (int) entry;
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  /**
   * Puts in the place of the features the rows of those that have one, in their order.
   *
   * <p>First fetches what stands where each belongs, and does nothing else on the way, so that as many as possible come from memory at once:
   * the table is far larger than the processor's caches.
   *
   * @param entries working space, as long as the features
   * @return how many rows
   */
  int replaceByRows(int[] features, int count, long[] entries) {
    for (int i = 0; i < count; i++) {
      entries[i] = slots[features[i] & mask];
    }
    int found = 0;
    for (int i = 0; i < count; i++) {
      long entry = entries[i];
      boolean here = (int) (entry >>> 32) == features[i] || entry == 0;
      int row = here ? (int) entry - isFree(entry) : row(features[i]);
      features[found] = row;
      found += ~row >>> 31;
    }
    return found;
  }

  /** 1 if no feature stands there, else 0. */
  private static int isFree(long entry) {
    return (int) (~(entry | -entry) >>> 63);
  }
}
