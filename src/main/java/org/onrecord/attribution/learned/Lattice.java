package org.onrecord.attribution.learned;

import org.jspecify.annotations.Nullable;

/** All label sequences of one stretch of tokens with their scores; linear in its length. */
public final class Lattice {

  private final int labels;
  private final int length;
  private final float[] scores;
  private final byte[] edges;
  private final float[] transitions;

  /**
   * @param scores token after token, a score for each label
   * @param edges for each token the class of the step that leads to it
   * @param transitions for each edge class, previous label after previous label, a score for each label
   */
  public Lattice(int labels, float[] scores, byte[] edges, float[] transitions) {
    this.labels = labels;
    this.length = edges.length;
    this.scores = scores;
    this.edges = edges;
    this.transitions = transitions;
  }

  /** The best label of each token in the best sequence. */
  public byte[] best() {
    byte[] path = new byte[length];
    if (length == 0) {
      return path;
    }
    int n = labels;
    byte[] back = new byte[length * n];
    float[] now = new float[n];
    float[] next = new float[n];
    for (int y = 0; y < n; y++) {
      now[y] = ChainModel.follows(0, y) ? scores[y] + transitions[edges[0] * n * n + y] : Float.NEGATIVE_INFINITY;
    }
    for (int i = 1; i < length; i++) {
      int base = edges[i] * n * n;
      for (int y = 0; y < n; y++) {
        float top = Float.NEGATIVE_INFINITY;
        int from = 0;
        for (int x = 0; x < n; x++) {
          if (ChainModel.follows(x, y)) {
            float s = now[x] + transitions[base + x * n + y];
            if (s > top) {
              top = s;
              from = x;
            }
          }
        }
        next[y] = top + scores[i * n + y];
        back[i * n + y] = (byte) from;
      }
      float[] swap = now;
      now = next;
      next = swap;
    }
    int y = 0;
    for (int k = 1; k < n; k++) {
      if (now[k] > now[y]) {
        y = k;
      }
    }
    for (int i = length - 1; i >= 0; i--) {
      path[i] = (byte) y;
      y = back[i * n + y];
    }
    return path;
  }

  /**
   * How probable each label is at each token.
   *
   * @param pairs null, or an array for each edge class (as the transitions are laid out) to which the expected number of each
   *     transition is added
   * @return token after token, a probability for each label
   */
  public float[] marginals(double @Nullable [] pairs) {
    int n = labels;
    double[] alpha = new double[length * n];
    double[] beta = new double[length * n];
    double[] node = new double[length * n];
    double[] scale = new double[length];
    double[] step = new double[transitions.length];
    boolean[] ready = new boolean[transitions.length / (n * n)];
    for (int i = 0; i < length; i++) {
      float top = Float.NEGATIVE_INFINITY;
      for (int y = 0; y < n; y++) {
        top = Math.max(top, scores[i * n + y]);
      }
      for (int y = 0; y < n; y++) {
        node[i * n + y] = Math.exp(scores[i * n + y] - top);
      }
      int base = edges[i] * n * n;
      if (!ready[edges[i]]) {
        ready[edges[i]] = true;
        for (int x = 0; x < n; x++) {
          for (int y = 0; y < n; y++) {
            step[base + x * n + y] = ChainModel.follows(x, y) ? Math.exp(transitions[base + x * n + y]) : 0;
          }
        }
      }
      double sum = 0;
      for (int y = 0; y < n; y++) {
        double a;
        if (i == 0) {
          a = step[base + y];
        } else {
          a = 0;
          for (int x = 0; x < n; x++) {
            a += alpha[(i - 1) * n + x] * step[base + x * n + y];
          }
        }
        a *= node[i * n + y];
        alpha[i * n + y] = a;
        sum += a;
      }
      scale[i] = sum;
      for (int y = 0; y < n; y++) {
        alpha[i * n + y] /= sum;
      }
    }
    float[] result = new float[length * n];
    for (int i = length - 1; i >= 0; i--) {
      if (i == length - 1) {
        for (int y = 0; y < n; y++) {
          beta[i * n + y] = 1;
        }
      } else {
        int base = edges[i + 1] * n * n;
        for (int x = 0; x < n; x++) {
          double b = 0;
          for (int y = 0; y < n; y++) {
            b += step[base + x * n + y] * node[(i + 1) * n + y] * beta[(i + 1) * n + y];
          }
          beta[i * n + x] = b / scale[i + 1];
        }
        if (pairs != null) {
          for (int x = 0; x < n; x++) {
            for (int y = 0; y < n; y++) {
              pairs[base + x * n + y] += alpha[i * n + x] * step[base + x * n + y] * node[(i + 1) * n + y]
                  * beta[(i + 1) * n + y] / scale[i + 1];
            }
          }
        }
      }
      for (int y = 0; y < n; y++) {
        result[i * n + y] = (float) (alpha[i * n + y] * beta[i * n + y]);
      }
    }
    if (pairs != null && length > 0) {
      for (int y = 0; y < n; y++) {
        pairs[edges[0] * n * n + y] += result[y];
      }
    }
    return result;
  }
}
