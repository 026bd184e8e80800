package org.onrecord.attribution.learned;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What is looked at to find the source and the content of one cue: where a token stands to the cue, in order and in syntax. */
final class CueFeatures {

  private static final int NONE = 7;

  private final Passage p;
  private final Tagging a;
  private final int begin;
  private final int end;
  private final int head;
  private final int side;
  private final int cueLemma;
  private final int cueTag;
  private final int cueNext;
  private final int cuePrevious;
  private final int firstLemma;
  private final int frame;
  private final int[] governors;
  private final @Nullable Opinion opinion;
  private final int nearestQuotation;

  CueFeatures(Passage p, Tagging a, Tagging.Cue cue) {
    this.p = p;
    this.a = a;
    begin = cue.begin();
    end = cue.end();
    head = headOf(p, begin, end);
    side = p.quotation[begin];
    cueLemma = p.lemma[head];
    cueTag = p.tag[head];
    firstLemma = p.lemma[begin];
    cueNext = end < p.size ? p.lemma[end] : NONE;
    cuePrevious = begin > 0 ? p.lemma[begin - 1] : NONE;
    frame = frame();
    governors = governors(p, head);
    opinion = opinion();
    nearestQuotation = side >= 0 ? side : lastQuotationBefore(begin);
  }

  /** The cue's word that carries its meaning: the likeliest reporter, a verb rather than another word, the last of equals. */
  static int headOf(Passage p, int begin, int end) {
    int best = begin;
    int most = -1;
    for (int i = begin; i < end; i++) {
      int worth = p.level[i] + (p.isVerb(i) ? 10 : 0);
      if (worth >= most) {
        most = worth;
        best = i;
      }
    }
    return best;
  }

  /** What stands around the cue, in the tagger's roles: "source, cue, content". */
  private int frame() {
    int code = 0;
    int from = begin;
    for (int k = 0; k < 3; k++) {
      int role = 0;
      from--;
      while (from >= 0 && a.labels[from] == 0 && p.sentence[from] == p.sentence[begin]) {
        from--;
      }
      if (from >= 0 && p.sentence[from] == p.sentence[begin]) {
        role = a.spanRole[a.spanAt[from]];
        from = a.spanBegin[a.spanAt[from]];
      }
      code = code * 4 + role;
    }
    int to = end - 1;
    for (int k = 0; k < 3; k++) {
      int role = 0;
      to++;
      while (to < p.size && a.labels[to] == 0 && p.sentence[to] == p.sentence[begin]) {
        to++;
      }
      if (to < p.size && p.sentence[to] == p.sentence[begin]) {
        role = a.spanRole[a.spanAt[to]];
        to = a.spanEnd[a.spanAt[to]] - 1;
      }
      code = code * 4 + role;
    }
    return code;
  }

  /** What a rule reads from the same cue; null where none does. */
  private @Nullable Opinion opinion() {
    for (Opinion one : p.opinions) {
      if (one.hasCueIn(begin, end)) {
        return one;
      }
    }
    return null;
  }

  /** The class of the step that leads to the token. */
  int edge(int i) {
    if (i == begin) {
      return Edges.CLASSES;
    } else if (i > begin && i < end) {
      return Edges.CLASSES + 1;
    } else if (i == end) {
      return Edges.CLASSES + 2;
    }
    return Edges.of(p, i);
  }

  static final int EDGE_CLASSES = Edges.CLASSES + 3;

  void at(int i, FeatureBuffer f) {
    f.clear();
    if (i >= begin && i < end) {
      f.add(1);
      return;
    }
    int n = p.size;
    boolean after = i >= end;
    int gap = after ? i - end : i - begin;
    int d = Distance.of(after ? gap + 1 : gap);
    int apart = Math.max(-2, Math.min(2, p.sentence[i] - p.sentence[begin]));
    int quoted = (p.quotation[i] < 0 ? 0 : p.quotation[i] == side ? 1 : 2) + (side < 0 ? 0 : 3);
    int s = after ? 1 : 0;
    int r0 = a.labels[i];
    int r1 = i > 0 ? a.labels[i - 1] : 0;
    int r3 = i + 1 < n ? a.labels[i + 1] : 0;
    int from = after ? end : i + 1;
    int to = after ? i : begin;
    int span = a.spanAt[i];
    int cuesBetween = between(Tagging.CUE, from, to);
    int sourcesBetween = between(Tagging.SOURCE, from, to);
    int contentsBetween = between(Tagging.CONTENT, from, to);
    int w0 = p.word[i];
    int l0 = p.lemma[i];
    int t0 = p.tag[i];
    int l1 = i > 0 ? p.lemma[i - 1] : NONE;
    int t1 = i > 0 ? p.tag[i - 1] : NONE;
    int l3 = i + 1 < n ? p.lemma[i + 1] : NONE;
    int t3 = i + 1 < n ? p.tag[i + 1] : NONE;
    int q0 = p.quote[i];
    int content = bucket(a.probability(i, Tagging.CONTENT));
    int source = bucket(a.probability(i, Tagging.SOURCE));
    int contentBegin = bucket(a.beginning(i, Tagging.CONTENT));
    int sourceBegin = bucket(a.beginning(i, Tagging.SOURCE));
    int contentNext = i + 1 < n ? bucket(a.probability(i + 1, Tagging.CONTENT)) : 0;
    int contentLast = i > 0 ? bucket(a.probability(i - 1, Tagging.CONTENT)) : 0;
    f.add(2, r0, s);
    f.add(3, r1, r0, r3, s);
    f.add(4, content, contentBegin, s);
    f.add(5, source, sourceBegin, s);
    f.add(6, contentLast, content, contentNext);
    f.add(7, content, cuesBetween, s, apart);
    f.add(8, source, cuesBetween, sourcesBetween, s);
    f.add(9, r0, cuesBetween, sourcesBetween * 3 + contentsBetween, s);
    f.add(10, r0, d, cueLemma);
    f.add(11, d, r0, quoted);
    f.add(12, apart, r0, quoted, cuesBetween);
    f.add(13, cueLemma, s, r0);
    f.add(14, cueLemma, cueNext, s, r0);
    f.add(15, cueTag, s, r0, cuePrevious);
    f.add(16, frame, s, r0, cuesBetween);
    f.add(17, frame, d, t0);
    f.add(18, cueTag, cueNext, d, r0);
    f.add(19, firstLemma, end - begin > 1 ? 1 : 0, s, r0);
    if (span >= 0) {
      int role = a.spanRole[span];
      int length = Distance.of(a.spanEnd[span] - a.spanBegin[span]);
      int distance = Distance.of(after ? a.spanBegin[span] - end + 1 : a.spanEnd[span] - begin - 1);
      int spanApart = p.sentence[a.spanBegin[span]] - p.sentence[begin];
      f.add(20, role, distance, cuesBetween, cueTag);
      f.add(21, role, length, distance, quoted);
      f.add(22, role, neighbour(a.spanBegin[span], -1), neighbour(a.spanEnd[span], 1), s * 3 + cuesBetween);
      f.add(23, role * 8 + Math.max(-3, Math.min(3, spanApart)), cuesBetween * 9 + sourcesBetween * 3 + contentsBetween, r0, s);
      f.add(24, role, p.lemma[a.spanBegin[span]], s, cuesBetween);
    }
    f.add(30, w0);
    f.add(31, l0, s);
    f.add(32, t0, s, r0);
    f.add(33, l1, s);
    f.add(34, t1, t0, t3);
    f.add(35, l3, s);
    f.add(36, l1, l0);
    f.add(37, l0, l3);
    f.add(38, t0, d, cuesBetween);
    f.add(39, l0, q0, s, contentLast);
    f.add(40, t1, t0, content, contentLast);
    f.add(41, t0, t3, content, contentNext);
    f.add(42, l1, content, contentBegin);
    f.add(43, l3, content, contentNext);
    f.add(44, q0, content, s);
    f.add(45, cueLemma, l0, s);
    f.add(46, cueTag, t0, d);
    f.add(47, p.kind.ordinal(), s, r0);
    int sentenceBegin = p.sentenceBegin(i);
    int sentenceEnd = p.sentenceEnd(i);
    f.add(48, Distance.of(i - sentenceBegin), r0, apart);
    f.add(49, Distance.of(sentenceEnd - 1 - i), r0, apart);
    int lastMark = i > 0 && p.markBefore[i - 1] >= sentenceBegin ? p.markBefore[i - 1] : -1;
    int nextMark = i + 1 < n && p.markAfter[i + 1] < sentenceEnd ? p.markAfter[i + 1] : -1;
    boolean markBetween = after ? lastMark >= end : nextMark >= 0 && nextMark < begin;
    f.add(50, lastMark < 0 ? NONE : p.lemma[lastMark], nextMark < 0 ? NONE : p.lemma[nextMark], markBetween ? 1 : 0, s);
    f.add(51, markBetween ? 1 : 0, r0, cueLemma, s);
    int inner = p.quotation[i];
    if (inner >= 0) {
      boolean next = after ? p.quoteBegin[inner] - end <= 2 : begin - p.quoteEnd[inner] <= 2;
      f.add(52, next ? 1 : 0, r0, s, apart);
      f.add(53, inner - nearestQuotation, s, r0, cuesBetween);
    }
    if (opinion != null) {
      int o0 = opinion.roleAt(i);
      int o1 = opinion.roleAt(i - 1);
      int o3 = opinion.roleAt(i + 1);
      f.add(80, o1, o0, o3, s);
      f.add(81, o0, r0, opinion.rule());
      f.add(82, o0, content, source, opinion.sureness());
      f.add(83, o1, o0, l0);
      f.add(84, o0, o3, l0);
    } else {
      f.add(85, p.opinion[i], r0, s, cuesBetween);
    }
    if (p.parsed) {
      syntax(i, f, r0, s, content, source);
    }
  }

  /** The last quotation that begins before the position; the first one if none does. */
  private int lastQuotationBefore(int position) {
    int low = 0;
    int high = p.quoteBegin.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (p.quoteBegin[middle] < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Math.max(0, low - 1);
  }

  private void syntax(int i, FeatureBuffer f, int r0, int s, int content, int source) {
    if (p.sentence[i] != p.sentence[head]) {
      f.add(60, r0, s);
      return;
    }
    // Up from the token to the cue's head, or to the nearest word that also governs the cue.
    int steps = 0;
    int at = i;
    int under = -1;
    while (at >= 0 && steps < 40 && at != head && !governsCue(at)) {
      under = at;
      at = p.head[at];
      steps++;
    }
    if (at < 0 || steps == 40) {
      f.add(61, r0, s);
      return;
    }
    int up = 0;
    int climbed = 0;
    for (int c = head; c != at && c >= 0 && climbed < 8; c = p.head[c]) {
      up = FeatureBuffer.mix(up * 31 + p.relation[c]);
      climbed++;
    }
    int relation = under < 0 ? NONE : p.relation[under];
    boolean inCue = under >= begin && under < end;
    int border = under < 0 ? 4 : (p.left[under] == i ? 1 : 0) + (p.right[under] == i ? 2 : 0);
    f.add(62, up, relation, s);
    f.add(63, up, relation, r0, border);
    f.add(64, up, relation, cueLemma);
    f.add(65, up, relation, p.tag[i], Distance.atMost(steps, 3));
    f.add(66, up, relation, content, source);
    f.add(67, up, relation, p.lemma[i], border);
    f.add(68, Distance.atMost(climbed, 3), Distance.atMost(steps, 5), r0, inCue ? 1 : 0);
    f.add(69, p.relation[i], r0, relation, s);
    if (under >= 0) {
      boolean outside = p.left[under] == i || i > 0 && !(i - 1 >= p.left[under] && i - 1 <= p.right[under]);
      f.add(70, up, relation, outside ? 1 : 0, p.tag[i]);
      f.add(71, up, relation, p.tag[under], s);
    }
    // The step to the neighbours: does it leave the part of the sentence that hangs on the same branch?
    f.add(72, relation, branch(i - 1), r0);
    f.add(73, relation, branch(i + 1), r0);
  }

  /** The relation by which the token's branch hangs on the cue's head; 0 where it hangs elsewhere. */
  private int branch(int i) {
    if (i < 0 || i >= p.size || p.sentence[i] != p.sentence[head]) {
      return 1;
    }
    int at = i;
    int steps = 0;
    while (at >= 0 && steps < 40) {
      if (at == head) {
        return 2;
      }
      if (p.head[at] == head) {
        return p.relation[at];
      }
      at = p.head[at];
      steps++;
    }
    return 0;
  }

  private boolean governsCue(int word) {
    for (int governor : governors) {
      if (governor == word) {
        return true;
      }
    }
    return false;
  }

  /** What governs the cue's head, and what governs that, up to the root. */
  private static int[] governors(Passage p, int head) {
    int[] chain = new int[40];
    int length = 0;
    for (int c = p.head[head]; c >= 0 && length < chain.length; c = p.head[c]) {
      chain[length++] = c;
    }
    return Arrays.copyOf(chain, length);
  }

  private int between(int role, int from, int to) {
    return from >= to ? 0 : Math.min(2, a.before[role][to] - a.before[role][from]);
  }

  /** The role of the span next to a place, on one side. */
  private int neighbour(int position, int step) {
    int i = step < 0 ? position - 1 : position;
    for (int k = 0; k < 6 && i >= 0 && i < p.size; k++, i += step) {
      if (i >= begin && i < end) {
        return 5;
      }
      if (a.labels[i] != 0) {
        return a.spanRole[a.spanAt[i]];
      }
    }
    return 0;
  }

  static int bucket(float probability) {
    return probability < 0.02f ? 0 : probability < 0.1f ? 1 : probability < 0.3f ? 2 : probability < 0.5f ? 3
        : probability < 0.7f ? 4 : probability < 0.9f ? 5 : probability < 0.98f ? 6 : 7;
  }
}
