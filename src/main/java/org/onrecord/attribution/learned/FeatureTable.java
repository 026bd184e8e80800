package org.onrecord.attribution.learned;

/** Hashed features → rows of weights, by open addressing. */
public final class FeatureTable {

  /** Feature and row side by side, so that one look at memory finds both. */
  private final int[] slots;
  private final int mask;

  /** @param features distinct hashed features; the row of each is its index */
  public FeatureTable(int[] features) {
    int capacity = Integer.highestOneBit(Math.max(16, features.length)) << 2;
    slots = new int[2 * capacity];
    mask = capacity - 1;
    for (int row = 0; row < features.length; row++) {
      int slot = features[row] & mask;
      while (slots[2 * slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[2 * slot] = features[row];
      slots[2 * slot + 1] = row;
    }
  }

  /** The feature's row, or -1 for one that has none. */
  public int row(int feature) {
    int slot = feature & mask;
    int key;
    while ((key = slots[2 * slot]) != 0) {
      if (key == feature) {
        return slots[2 * slot + 1];
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  /**
   * Puts in the place of the features the rows of those that have one, in their order.
   *
   * <p>First drops most of the others without a branch on what is found, so that the processor fetches many places of the table at once: the
   * table is far larger than its caches.
   *
   * @return how many rows
   */
  int replaceByRows(int[] features, int count) {
    int candidates = 0;
    for (int i = 0; i < count; i++) {
      int feature = features[i];
      int key = slots[2 * (feature & mask)];
      features[candidates] = feature;
      candidates += (key | -key) >>> 31;
    }
    int found = 0;
    for (int i = 0; i < candidates; i++) {
      int row = row(features[i]);
      features[found] = row;
      found += ~row >>> 31;
    }
    return found;
  }
}
