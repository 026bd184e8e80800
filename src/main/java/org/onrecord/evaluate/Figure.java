package org.onrecord.evaluate;

/**
 * One measured figure: how much of what was read is right, how much of gold was read.
 *
 * @param group "all", "direct", "mixed", "indirect"; empty where there are no groups
 * @param hitsOfPredicted right ones among the predicted; a sum of shares for soft measures
 * @param hitsOfGold found ones among gold
 */
public record Figure(String group, String name, double hitsOfPredicted, long predicted, double hitsOfGold, long gold) {

  /** A figure whose hits count the same on both sides. */
  static Figure of(String group, String name, long hits, long predicted, long gold) {
    return new Figure(group, name, hits, predicted, hits, gold);
  }

  public double precision() {
    return predicted == 0 ? 0 : hitsOfPredicted / predicted;
  }

  public double recall() {
    return gold == 0 ? 0 : hitsOfGold / gold;
  }

  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }
}
