package org.onrecord.attribution.learned;

/**
 * A linear chain over labels: each token's features vote for its label, each pair of neighbours for its transition.
 *
 * <p>Labels come as O, then a begin and an inside label for each role: 0 = O, 1 = B-first, 2 = I-first, 3 = B-second, … An inside label
 * only follows its own begin or inside label.
 */
public final class ChainModel {

  private final int labels;
  private final int edgeClasses;
  private final FeatureTable table;
  private final int[] features;
  private final float[] weights;
  private final float[] transitions;

  /**
   * @param features hashed features, one for each row of weights
   * @param weights row after row, a weight for each label
   * @param transitions for each edge class, previous label after previous label, a weight for each label
   */
  public ChainModel(int labels, int edgeClasses, int[] features, float[] weights, float[] transitions) {
    this.labels = labels;
    this.edgeClasses = edgeClasses;
    this.features = features;
    this.table = new FeatureTable(features);
    this.weights = weights;
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

  public float[] weights() {
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
    for (int k = 0; k < buffer.size(); k++) {
      int at = buffer.get(k) * labels;
      for (int y = 0; y < labels; y++) {
        scores[offset + y] += weights[at + y];
      }
    }
  }

  /** The lattice of a sequence of which the scores (token after token, label after label) and edge classes are known. */
  Lattice lattice(float[] scores, byte[] edges) {
    return new Lattice(labels, scores, edges, transitions);
  }
}
