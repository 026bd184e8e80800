package org.onrecord.attribution.learned;

/**
 * A linear chain over labels: each token's features vote for its label, each pair of neighbours for its transition.
 *
 * <p>Labels come as O, then a begin and an inside label for each role: 0 = O, 1 = B-first, 2 = I-first, 3 = B-second, … An inside label
 * only follows its own begin or inside label.
 */
public final class ChainModel {

  /** A row of weights is so many wide, its end zero: then a token's sums stay in registers, whatever the number of labels. */
  private static final int LANES = 8;

  private final int labels;
  private final int edgeClasses;
  private final FeatureTable table;
  private final int[] features;
  private final float[] lanes;
  private final float[] transitions;

  /**
   * @param labels how many, at most 8
   * @param features hashed features, one for each row of weights
   * @param weights row after row, a weight for each label
   * @param transitions for each edge class, previous label after previous label, a weight for each label
   */
  public ChainModel(int labels, int edgeClasses, int[] features, float[] weights, float[] transitions) {
    if (labels > LANES || weights.length != labels * features.length) {
      throw new IllegalArgumentException(weights.length + " weights for " + features.length + " features and " + labels + " labels");
    }
    this.labels = labels;
    this.edgeClasses = edgeClasses;
    this.features = features;
    this.table = new FeatureTable(features);
    this.lanes = new float[LANES * features.length];
    for (int row = 0; row < features.length; row++) {
      System.arraycopy(weights, row * labels, lanes, row * LANES, labels);
    }
    this.transitions = transitions;
  }

  public int labels() {
    return labels;
  }

  public int edgeClasses() {
    return edgeClasses;
  }

  public int[] features() {
    return features;
  }

  /** Row after row, a weight for each label; copied. */
  public float[] weights() {
    float[] weights = new float[labels * features.length];
    for (int row = 0; row < features.length; row++) {
      System.arraycopy(lanes, row * LANES, weights, row * labels, labels);
    }
    return weights;
  }

  public float[] transitions() {
    return transitions;
  }

  /** Whether a label may follow another. */
  public static boolean follows(int previous, int label) {
    return label == 0 || (label & 1) == 1 || previous == label || previous == label - 1;
  }

  /** Adds up the votes of a token's features, which the buffer holds no longer afterwards. */
  void score(FeatureBuffer buffer, float[] scores, int offset) {
    buffer.becomeRows(table);
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    float e = 0;
    float f = 0;
    float g = 0;
    float h = 0;
    for (int k = 0; k < buffer.size(); k++) {
      int at = buffer.get(k) * LANES;
      a += lanes[at];
      b += lanes[at + 1];
      c += lanes[at + 2];
      d += lanes[at + 3];
      e += lanes[at + 4];
      f += lanes[at + 5];
      g += lanes[at + 6];
      h += lanes[at + 7];
    }
    float[] sums = {a, b, c, d, e, f, g, h};
    for (int y = 0; y < labels; y++) {
      scores[offset + y] += sums[y];
    }
  }

  /** The lattice of a sequence of which the scores (token after token, label after label) and edge classes are known. */
  Lattice lattice(float[] scores, byte[] edges) {
    return new Lattice(labels, scores, edges, transitions);
  }
}
