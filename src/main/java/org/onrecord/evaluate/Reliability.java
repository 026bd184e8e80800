package org.onrecord.evaluate;

import java.util.ArrayList;
import java.util.List;

/** Whether confidences are true: of what was read with 0.8, eight in ten should be right. */
public final class Reliability {

  private static final int BINS = 10;

  /**
   * One tenth of the scale.
   *
   * @param from lower border of the confidences, in [0,1)
   * @param count how many predictions fall into it
   * @param confidence their mean confidence
   * @param right the share of them that is right
   */
  public record Bin(double from, long count, double confidence, double right) {}

  private final long[] counts = new long[BINS];
  private final long[] hits = new long[BINS];
  private final double[] sums = new double[BINS];

  void add(double confidence, boolean right) {
    int bin = Math.min(BINS - 1, (int) Math.floor(confidence * BINS + 1e-9));
    counts[bin]++;
    sums[bin] += confidence;
    hits[bin] += right ? 1 : 0;
  }

  /** The bins that hold something, from low to high. */
  public List<Bin> bins() {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      if (counts[i] > 0) {
        bins.add(new Bin(i / (double) BINS, counts[i], sums[i] / counts[i], hits[i] / (double) counts[i]));
      }
    }
    return bins;
  }

  /** Mean distance of confidence and truth, weighted by how often: 0 is perfect. */
  public double expectedError() {
    long all = 0;
    double error = 0;
    for (Bin bin : bins()) {
      all += bin.count();
      error += bin.count() * Math.abs(bin.confidence() - bin.right());
    }
    return all == 0 ? 0 : error / all;
  }
}
