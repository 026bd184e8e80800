package org.onrecord.bench;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Draws from a list with unequal chances: by Zipf's law the second comes half as often as the first, the tenth a tenth as often.
 *
 * <p>Immutable; threads may share it.
 */
final class Skewed<T> {

  private final List<T> values;
  private final double[] upTo;

  private Skewed(List<T> values, double[] weights) {
    this.values = List.copyOf(values);
    this.upTo = weights;
    Arrays.parallelPrefix(upTo, Double::sum);
  }

  /** The most frequent first. */
  static <T> Skewed<T> zipf(List<T> values) {
    double[] weights = new double[values.size()];
    for (int rank = 0; rank < weights.length; rank++) {
      weights[rank] = 1.0 / (rank + 1);
    }
    return new Skewed<>(values, weights);
  }

  static <T> Skewed<T> weighted(List<T> values, double[] weights) {
    return new Skewed<>(values, weights.clone());
  }

  T draw(RandomGenerator random) {
    int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
    return values.get(Math.min(values.size() - 1, found < 0 ? -found - 1 : found + 1));
  }
}
