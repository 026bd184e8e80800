package org.onrecord.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.onrecord.attribution.learned.ChainModel;
import org.onrecord.attribution.learned.FeatureBuffer;
import org.onrecord.attribution.learned.FeatureTable;
import org.onrecord.attribution.learned.Lattice;

/**
 * Fits a linear chain by conditional likelihood with FTRL-proximal steps: each weight has its own step, small ones stay zero. What
 * counts is the mean of the weights after each of the later passes.
 *
 * <p>One thread and a fixed seed: the same sequences always give the same weights.
 */
final class ChainTrainer {

  /**
   * @param rate the first steps' length
   * @param l1 what a weight must earn to leave zero
   * @param l2 pulls weights towards zero
   * @param dropout share of features that a token does not see in one pass over the data
   * @param least how often a feature must occur to get weights
   */
  record Settings(int passes, float rate, float l1, float l2, double dropout, int least, long seed) {}

  /** One sequence: its tokens' features one after another, where each token's begin, labels, edge classes. */
  private record Sequence(int[] features, int[] offsets, byte[] labels, byte[] edges) {}

  private final int labels;
  private final int edgeClasses;
  private final List<Sequence> sequences = new ArrayList<>();
  private final Growing keys = new Growing();
  private final Growing offsets = new Growing();

  ChainTrainer(int labels, int edgeClasses) {
    this.labels = labels;
    this.edgeClasses = edgeClasses;
  }

  /** Adds the next token's features to the sequence that is being collected. */
  void token(FeatureBuffer features) {
    offsets.add(keys.size);
    for (int k = 0; k < features.size(); k++) {
      keys.add(features.get(k));
    }
  }

  /** Closes the sequence that is being collected. */
  void end(byte[] labelled, byte[] edges) {
    offsets.add(keys.size);
    if (offsets.size - 1 != labelled.length || edges.length != labelled.length) {
      throw new IllegalArgumentException(offsets.size - 1 + " tokens, " + labelled.length + " labels");
    }
    sequences.add(new Sequence(keys.copy(), offsets.copy(), labelled.clone(), edges.clone()));
    keys.size = 0;
    offsets.size = 0;
  }

  ChainModel fit(Settings settings) {
    int[] features = dictionary(settings.least);
    var table = new FeatureTable(features);
    for (Sequence s : sequences) {
      for (int k = 0; k < s.features.length; k++) {
        s.features[k] = table.row(s.features[k]);
      }
    }
    Ftrl emissions = new Ftrl(features.length * labels, settings.rate, settings.l1, settings.l2);
    Ftrl steps = new Ftrl(edgeClasses * labels * labels, settings.rate, 0, settings.l2);
    var random = new SplittableRandom(settings.seed);
    int[] order = new int[sequences.size()];
    Arrays.setAll(order, i -> i);
    double[] pairs = new double[steps.w.length];
    float[] emissionMean = new float[emissions.w.length];
    float[] stepMean = new float[steps.w.length];
    int averaged = settings.passes - settings.passes / 2;
    for (int pass = 0; pass < settings.passes; pass++) {
      for (int i = order.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int swap = order[i];
        order[i] = order[j];
        order[j] = swap;
      }
      for (int index : order) {
        learn(sequences.get(index), emissions, steps, pairs, settings.dropout, random);
      }
      if (pass >= settings.passes - averaged) {
        add(emissions.w, emissionMean, 1f / averaged);
        add(steps.w, stepMean, 1f / averaged);
      }
    }
    return pruned(features, emissionMean, stepMean);
  }

  private static void add(float[] weights, float[] sum, float share) {
    for (int k = 0; k < weights.length; k++) {
      sum[k] += weights[k] * share;
    }
  }

  private void learn(Sequence s, Ftrl emissions, Ftrl steps, double[] pairs, double dropout, SplittableRandom random) {
    int n = s.labels.length;
    float[] scores = new float[n * labels];
    int[] kept = new int[s.features.length];
    int[] ends = new int[n + 1];
    int count = 0;
    long bits = 0;
    int left = 0;
    int limit = (int) (dropout * 256);
    float scale = (float) (1 / (1 - limit / 256.0));
    for (int i = 0; i < n; i++) {
      for (int k = s.offsets[i]; k < s.offsets[i + 1]; k++) {
        if (left == 0) {
          bits = random.nextLong();
          left = 8;
        }
        int draw = (int) (bits & 255);
        bits >>>= 8;
        left--;
        if (s.features[k] < 0 || draw < limit) {
          continue;
        }
        int at = s.features[k] * labels;
        kept[count++] = at;
        for (int y = 0; y < labels; y++) {
          scores[i * labels + y] += emissions.w[at + y] * scale;
        }
      }
      ends[i + 1] = count;
    }
    Arrays.fill(pairs, 0);
    float[] marginals = new Lattice(labels, scores, s.edges, steps.w).marginals(pairs);
    for (int i = 0; i < n; i++) {
      float most = 0;
      for (int y = 0; y < labels; y++) {
        if (s.labels[i] == y) {
          marginals[i * labels + y] -= 1;
        }
        most = Math.max(most, Math.abs(marginals[i * labels + y]));
      }
      if (most > 1e-3f) {
        for (int k = ends[i]; k < ends[i + 1]; k++) {
          for (int y = 0; y < labels; y++) {
            float g = marginals[i * labels + y];
            if (Math.abs(g) > 1e-4f) {
              emissions.step(kept[k] + y, g * scale);
            }
          }
        }
      }
    }
    int previous = 0;
    for (int i = 0; i < n; i++) {
      pairs[(s.edges[i] * labels + previous) * labels + s.labels[i]] -= 1;
      previous = s.labels[i];
    }
    for (int k = 0; k < pairs.length; k++) {
      if (Math.abs(pairs[k]) > 1e-4) {
        steps.step(k, (float) pairs[k]);
      }
    }
  }

  /** The features that occur often enough, in the order of their first occurrence. */
  private int[] dictionary(int least) {
    int[] table = new int[1 << 16];
    int[] counts = new int[1 << 16];
    int used = 0;
    var first = new Growing();
    for (Sequence s : sequences) {
      for (int key : s.features) {
        int slot = key & (table.length - 1);
        while (table[slot] != 0 && table[slot] != key) {
          slot = (slot + 1) & (table.length - 1);
        }
        if (table[slot] == 0) {
          table[slot] = key;
          first.add(key);
          used++;
        }
        counts[slot]++;
        if (used * 2 > table.length) {
          int[] oldTable = table;
          int[] oldCounts = counts;
          table = new int[oldTable.length * 2];
          counts = new int[oldTable.length * 2];
          for (int i = 0; i < oldTable.length; i++) {
            if (oldTable[i] != 0) {
              int to = oldTable[i] & (table.length - 1);
              while (table[to] != 0) {
                to = (to + 1) & (table.length - 1);
              }
              table[to] = oldTable[i];
              counts[to] = oldCounts[i];
            }
          }
        }
      }
    }
    var kept = new Growing();
    for (int i = 0; i < first.size; i++) {
      int key = first.values[i];
      int slot = key & (table.length - 1);
      while (table[slot] != key) {
        slot = (slot + 1) & (table.length - 1);
      }
      if (counts[slot] >= least) {
        kept.add(key);
      }
    }
    return kept.copy();
  }

  private ChainModel pruned(int[] features, float[] weights, float[] transitions) {
    var rows = new Growing();
    for (int r = 0; r < features.length; r++) {
      float most = 0;
      for (int y = 0; y < labels; y++) {
        most = Math.max(most, Math.abs(weights[r * labels + y]));
      }
      if (most > 1e-3f) {
        rows.add(r);
      }
    }
    int[] keptFeatures = new int[rows.size];
    float[] keptWeights = new float[rows.size * labels];
    for (int k = 0; k < rows.size; k++) {
      keptFeatures[k] = features[rows.values[k]];
      System.arraycopy(weights, rows.values[k] * labels, keptWeights, k * labels, labels);
    }
    return new ChainModel(labels, edgeClasses, keptFeatures, keptWeights, transitions);
  }

  /** Weights with their FTRL state. */
  private static final class Ftrl {
    final float[] w;
    private final float[] z;
    private final float[] n;
    private final float rate;
    private final float l1;
    private final float l2;

    Ftrl(int size, float rate, float l1, float l2) {
      w = new float[size];
      z = new float[size];
      n = new float[size];
      this.rate = rate;
      this.l1 = l1;
      this.l2 = l2;
    }

    void step(int k, float g) {
      float root = (float) Math.sqrt(n[k]);
      n[k] += g * g;
      float grown = (float) Math.sqrt(n[k]);
      z[k] += g - (grown - root) / rate * w[k];
      float size = Math.abs(z[k]);
      w[k] = size <= l1 ? 0 : -(z[k] - Math.signum(z[k]) * l1) / ((1 + grown) / rate + l2);
    }
  }

  private static final class Growing {
    private int[] values = new int[256];
    private int size;

    void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }

    int[] copy() {
      return Arrays.copyOf(values, size);
    }
  }
}
