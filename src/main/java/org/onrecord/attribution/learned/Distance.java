package org.onrecord.attribution.learned;

/** Distances and counts, coarser the larger they are. */
final class Distance {

  private Distance() {}

  /** 0, 1, 2, 3, 4–5, 6–8, 9–14, 15–25, more; negative ones apart. */
  static int of(int tokens) {
    int d = Math.abs(tokens);
    int coarse = d <= 3 ? d : d <= 5 ? 4 : d <= 8 ? 5 : d <= 14 ? 6 : d <= 25 ? 7 : 8;
    return tokens < 0 ? -coarse : coarse;
  }

  static int atMost(int value, int most) {
    return Math.min(value, most);
  }
}
