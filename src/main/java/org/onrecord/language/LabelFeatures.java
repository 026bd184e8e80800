package org.onrecord.language;

import static org.onrecord.language.FeatureHash.of;

/**
 * What the parser looks at to name a relation: head and dependent, the dependent's children (its preposition or conjunction), the
 * head's other children, and their neighbours.
 */
public final class LabelFeatures {

  /** More than there are templates. */
  public static final int MOST = 64;

  private LabelFeatures() {}

  /** Fills in the features of an arc that is about to be made; returns how many. */
  public static int fill(ParserState state, TaggedWords words, int head, int child, int[] f) {
    int side = head < child ? 1 : 2;
    int hw = words.form(head);
    int ht = words.tag(head);
    int hc = words.coarse(head);
    int cw = words.form(child);
    int ct = words.tag(child);
    int first = state.firstLeft(child);
    int second = state.secondLeft(child);
    int last = state.lastRight(child);
    int firstWord = words.form(first);
    int lastOfHead = side == 1 ? state.lastRight(head) : state.firstLeft(head);
    int gap = side == 1 ? words.between(head, child) : words.between(child, head);
    int far = side == 1 ? TaggedWords.distance(head, child) : TaggedWords.distance(child, head);
    int labels = state.childLabels(child);
    int siblings = state.childLabels(head);
    int n = 0;
    f[n++] = of(1, side, cw, ct);
    f[n++] = of(2, side, ct);
    f[n++] = of(3, side, hw, ht);
    f[n++] = of(4, side, ht, ct);
    f[n++] = of(5, hw, cw);
    f[n++] = of(6, side, hw, ct);
    f[n++] = of(7, side, ht, cw);
    f[n++] = of(8, side, hc, words.coarse(child));
    f[n++] = of(9, side, ht, ct, far);
    f[n++] = of(10, ht, ct, firstWord, side);
    f[n++] = of(11, hw, ct, firstWord);
    f[n++] = of(12, hc, cw, firstWord);
    f[n++] = of(13, hc, ct, state.label(first), side);
    f[n++] = of(14, ct, words.form(second), firstWord, side);
    f[n++] = of(15, hc, ct, state.label(second), state.label(first));
    f[n++] = of(16, ct, labels, side);
    f[n++] = of(17, hc, ct, labels, side);
    f[n++] = of(18, ct, state.label(last), hc);
    f[n++] = of(19, ct, words.form(last), hc);
    f[n++] = of(20, siblings, ct, side);
    f[n++] = of(21, siblings, ct, ht, side);
    f[n++] = of(22, siblings, hw, ct, side);
    f[n++] = of(23, state.label(lastOfHead), ht, ct, side);
    f[n++] = of(24, words.form(lastOfHead), hc, ct, side);
    f[n++] = of(25, words.tag(child - 1), ct, side);
    f[n++] = of(26, words.tag(child + 1), ct, side);
    f[n++] = of(27, words.tag(child - 1), ct, words.tag(child + 1), hc);
    f[n++] = of(28, words.form(child - 1), ct, side);
    f[n++] = of(29, words.form(child + 1), ct, side);
    f[n++] = of(30, words.tag(head - 1), ht, ct);
    f[n++] = of(31, words.tag(head + 1), ht, ct);
    f[n++] = of(32, words.suffix(child), ct, side);
    f[n++] = of(33, words.suffix(head), ht, ct, side);
    f[n++] = of(34, words.suffix(child), hc, side, ct);
    f[n++] = of(35, gap, ht, ct, side);
    f[n++] = of(36, gap, far, hc, ct);
    f[n++] = of(37, cw, far, side);
    f[n++] = of(38, ct, side, Math.min(state.lefts(child), 3), Math.min(state.rights(child), 3));
    f[n++] = of(39, words.words.shape(child), ct, ht, side);
    f[n++] = of(40, words.coarse(state.firstLeft(head)), words.coarse(state.lastRight(head)), ht, ct);
    f[n++] = of(41, hw, labels, side);
    f[n++] = of(42, child == 0 ? 1 : 0, ct, hc);
    int hk = words.kind(head);
    int ck = words.kind(child);
    f[n++] = of(43, hk, ck, side);
    f[n++] = of(44, hk, ct, side);
    f[n++] = of(45, ht, ck, side);
    f[n++] = of(46, hk, ct, firstWord);
    f[n++] = of(47, ck, ct, firstWord, hc);
    f[n++] = of(48, hk, cw, side);
    f[n++] = of(49, hw, ck, side);
    return n;
  }
}
