package org.onrecord.attribution.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LatticeTest {

  private static final int LABELS = 5;
  private static final int LENGTH = 5;

  private final SplittableRandom random = new SplittableRandom(7);
  private final float[] scores = numbers(LENGTH * LABELS);
  private final float[] transitions = numbers(2 * LABELS * LABELS);
  private final byte[] edges = {0, 1, 0, 1, 1};

  @Test
  void findsTheSequenceThatScoresBest() {
    byte[][] best = new byte[1][];
    double[] top = {Double.NEGATIVE_INFINITY};
    forEachSequence((labels, score) -> {
      if (score > top[0]) {
        top[0] = score;
        best[0] = labels.clone();
      }
    });
    assertThat(new Lattice(LABELS, scores, edges, transitions).best()).isEqualTo(best[0]);
  }

  @Test
  void sumsUpAllSequencesForEachLabelsProbability() {
    double[] expected = new double[LENGTH * LABELS];
    double[] total = {0};
    forEachSequence((labels, score) -> {
      total[0] += Math.exp(score);
      for (int i = 0; i < LENGTH; i++) {
        expected[i * LABELS + labels[i]] += Math.exp(score);
      }
    });
    float[] marginals = new Lattice(LABELS, scores, edges, transitions).marginals(null);
    for (int k = 0; k < expected.length; k++) {
      assertThat((double) marginals[k]).isCloseTo(expected[k] / total[0], within(1e-5));
    }
  }

  @Test
  void countsTheTransitionsThatAreExpected() {
    double[] expected = new double[transitions.length];
    double[] total = {0};
    forEachSequence((labels, score) -> {
      total[0] += Math.exp(score);
      int previous = 0;
      for (int i = 0; i < LENGTH; i++) {
        expected[(edges[i] * LABELS + previous) * LABELS + labels[i]] += Math.exp(score);
        previous = labels[i];
      }
    });
    double[] pairs = new double[transitions.length];
    new Lattice(LABELS, scores, edges, transitions).marginals(pairs);
    for (int k = 0; k < expected.length; k++) {
      assertThat(pairs[k]).isCloseTo(expected[k] / total[0], within(1e-5));
    }
  }

  private interface Visitor {
    void visit(byte[] labels, double score);
  }

  private void forEachSequence(Visitor visitor) {
    extend(new byte[LENGTH], 0, 0, visitor);
  }

  private void extend(byte[] labels, int i, double score, Visitor visitor) {
    if (i == LENGTH) {
      visitor.visit(labels, score);
      return;
    }
    int previous = i == 0 ? 0 : labels[i - 1];
    for (byte y = 0; y < LABELS; y++) {
      if (ChainModel.follows(previous, y)) {
        labels[i] = y;
        extend(labels, i + 1, score + scores[i * LABELS + y] + transitions[(edges[i] * LABELS + previous) * LABELS + y], visitor);
      }
    }
  }

  private float[] numbers(int count) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) (random.nextDouble() * 4 - 2);
    }
    return numbers;
  }
}
