package org.onrecord.attribution.learned;

import java.util.ArrayList;
import java.util.List;

/**
 * What the tagger makes of a passage: a role for each token, how sure it is, and the cues to read from.
 *
 * <p>"[He]₁ [said]₂ [it was late]₃" → source, cue and content, each with its probability.
 */
public final class Tagging {

  static final int NOTHING = 0;
  static final int SOURCE = 1;
  static final int CUE = 2;
  static final int CONTENT = 3;

  /** O, and begin and inside of source, cue and content. */
  public static final int LABELS = 7;

  /** A cue that the best path leaves out still counts as one when it is this probable. */
  static final float SECOND_CHANCE = 0.1f;

  final byte[] labels;
  private final float[] marginals;
  /** Maximal spans of one role in the best path, in order. */
  final int[] spanBegin;
  final int[] spanEnd;
  final int[] spanRole;
  /** The span that holds the token, or -1. */
  final int[] spanAt;
  /** How many spans of a role begin before the token: the role's number times the size, plus the position. */
  final int[][] before;
  final List<Cue> cues;

  /** A stretch of tokens that may report. */
  public record Cue(int begin, int end, float probability) {}

  Tagging(byte[] labels, float[] marginals) {
    this.labels = labels;
    this.marginals = marginals;
    int n = labels.length;
    spanAt = new int[n];
    List<int[]> spans = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      if (labels[i] == 0) {
        spanAt[i] = -1;
      } else {
        if ((labels[i] & 1) == 1) {
          spans.add(new int[] {i, i + 1, role(labels[i])});
        } else {
          spans.getLast()[1] = i + 1;
        }
        spanAt[i] = spans.size() - 1;
      }
    }
    spanBegin = spans.stream().mapToInt(s -> s[0]).toArray();
    spanEnd = spans.stream().mapToInt(s -> s[1]).toArray();
    spanRole = spans.stream().mapToInt(s -> s[2]).toArray();
    before = new int[4][n + 1];
    for (int i = 0; i < n; i++) {
      for (int r = 1; r < 4; r++) {
        before[r][i + 1] = before[r][i];
      }
      if ((labels[i] & 1) == 1) {
        before[role(labels[i])][i + 1]++;
      }
    }
    cues = cues(n);
  }

  static int role(int label) {
    return (label + 1) >>> 1;
  }

  /** How probable the role is at the token. */
  float probability(int i, int role) {
    return role == NOTHING ? marginals[i * LABELS] : marginals[i * LABELS + 2 * role - 1] + marginals[i * LABELS + 2 * role];
  }

  float beginning(int i, int role) {
    return marginals[i * LABELS + 2 * role - 1];
  }

  /** The cues to read from, in order: those of the best path, and others that are probable enough. */
  public List<Cue> cues() {
    return cues;
  }

  private List<Cue> cues(int n) {
    List<Cue> found = new ArrayList<>();
    int i = 0;
    while (i < n) {
      int begin = i;
      if (role(labels[i]) == CUE) {
        i = spanEnd[spanAt[i]];
        found.add(cue(begin, i));
      } else if (probability(i, CUE) >= SECOND_CHANCE) {
        i++;
        while (i < n && role(labels[i]) != CUE && probability(i, CUE) >= SECOND_CHANCE
            && marginals[i * LABELS + 2 * CUE] > marginals[i * LABELS + 2 * CUE - 1]) {
          i++;
        }
        found.add(cue(begin, i));
      } else {
        i++;
      }
    }
    return List.copyOf(found);
  }

  private Cue cue(int begin, int end) {
    float most = 0;
    for (int i = begin; i < end; i++) {
      most = Math.max(most, probability(i, CUE));
    }
    return new Cue(begin, end, most);
  }
}
