package org.onrecord.attribution.learned;

/** Hashed features → rows of weights, by open addressing. */
public final class FeatureTable {

  private final int[] keys;
  private final int[] rows;
  private final int mask;

  /** @param features distinct hashed features; the row of each is its index */
  public FeatureTable(int[] features) {
    int capacity = Integer.highestOneBit(Math.max(16, features.length * 2)) << 1;
    keys = new int[capacity];
    rows = new int[capacity];
    mask = capacity - 1;
    for (int row = 0; row < features.length; row++) {
      int slot = features[row] & mask;
      while (keys[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      keys[slot] = features[row];
      rows[slot] = row;
    }
  }

  /** The feature's row, or -1 for one that has none. */
  public int row(int feature) {
    int slot = feature & mask;
    int key;
    while ((key = keys[slot]) != 0) {
      if (key == feature) {
        return rows[slot];
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }
}
