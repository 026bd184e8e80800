package org.onrecord.language;

import static org.onrecord.language.FeatureHash.of;

/**
 * What the parser looks at before it moves: the top three words of the stack, the next three to come, their children so far, and what
 * stands between them.
 *
 * <p>After Zhang and Nivre (2011), for the arc-hybrid system.
 */
public final class MoveFeatures {

  /** More than there are templates. */
  public static final int MOST = 128;

  private MoveFeatures() {}

  /** Fills in the features of a state; returns how many. */
  public static int fill(ParserState state, TaggedWords words, int[] f) {
    int s0 = state.stack(0);
    int s1 = state.stack(1);
    int s2 = state.stack(2);
    int b0 = state.next();
    int b1 = b0 + 1;
    int b2 = b0 + 2;
    int s0w = words.form(s0);
    int s1w = words.form(s1);
    int b0w = words.form(b0);
    int b1w = words.form(b1);
    int s0t = words.tag(s0);
    int s1t = words.tag(s1);
    int s2t = words.tag(s2);
    int b0t = words.tag(b0);
    int b1t = words.tag(b1);
    int b2t = words.tag(b2);
    int s0c = words.coarse(s0);
    int s1c = words.coarse(s1);
    int b0c = words.coarse(b0);
    int b1c = words.coarse(b1);
    int n = 0;
    f[n++] = of(1, s0w, s0t);
    f[n++] = of(2, s0w);
    f[n++] = of(3, s0t);
    f[n++] = of(4, b0w, b0t);
    f[n++] = of(5, b0w);
    f[n++] = of(6, b0t);
    f[n++] = of(7, b1w, b1t);
    f[n++] = of(8, b1w);
    f[n++] = of(9, b1t);
    f[n++] = of(10, words.form(b2), b2t);
    f[n++] = of(11, b2t);
    f[n++] = of(12, s1w, s1t);
    f[n++] = of(13, s1w);
    f[n++] = of(14, s1t);
    f[n++] = of(15, s2t, words.form(s2));
    // the top and the next
    f[n++] = of(16, s0w, s0t, b0w, b0t);
    f[n++] = of(17, s0w, s0t, b0t);
    f[n++] = of(18, s0t, b0w, b0t);
    f[n++] = of(19, s0w, b0w);
    f[n++] = of(20, s0t, b0t);
    f[n++] = of(21, s0c, b0w);
    f[n++] = of(22, s0w, b0c);
    // the two on the stack
    f[n++] = of(23, s1w, s1t, s0w, s0t);
    f[n++] = of(24, s1w, s1t, s0t);
    f[n++] = of(25, s1t, s0w, s0t);
    f[n++] = of(26, s1w, s0w);
    f[n++] = of(27, s1t, s0t);
    f[n++] = of(28, s1t, b0t);
    f[n++] = of(29, s1w, b0t);
    f[n++] = of(30, s1t, b0w);
    f[n++] = of(31, s1w, b0w);
    f[n++] = of(32, b0t, b1t);
    f[n++] = of(33, b0w, b1t);
    f[n++] = of(34, b0t, b1w);
    f[n++] = of(35, b0w, b1w);
    // three and four at once
    f[n++] = of(36, b0t, b1t, b2t);
    f[n++] = of(37, s0t, b0t, b1t);
    f[n++] = of(38, s1t, s0t, b0t);
    f[n++] = of(39, s2t, s1t, s0t);
    f[n++] = of(40, s1t, s0t, b0t, b1t);
    f[n++] = of(41, s0w, b0t, b1t);
    f[n++] = of(42, s0t, b0w, b1t);
    f[n++] = of(43, s0t, b0t, b1w);
    f[n++] = of(44, s1w, s0t, b0t);
    f[n++] = of(45, s1t, s0w, b0t);
    f[n++] = of(46, s1t, s0t, b0w);
    f[n++] = of(47, s1c, s0c, b0c, b1c);
    f[n++] = of(48, s0t, b0t, b1t, b2t);
    // children
    int s0l = state.firstLeft(s0);
    int s0r = state.lastRight(s0);
    int s1l = state.firstLeft(s1);
    int s1r = state.lastRight(s1);
    int b0l = state.firstLeft(b0);
    int s0lt = words.tag(s0l);
    int s0rt = words.tag(s0r);
    int s1lt = words.tag(s1l);
    int s1rt = words.tag(s1r);
    int b0lt = words.tag(b0l);
    int s0ll = state.label(s0l);
    int s0rl = state.label(s0r);
    int s1ll = state.label(s1l);
    int s1rl = state.label(s1r);
    int b0ll = state.label(b0l);
    f[n++] = of(49, s0t, s0lt, b0t);
    f[n++] = of(50, s0t, s0rt, b0t);
    f[n++] = of(51, s0t, b0t, b0lt);
    f[n++] = of(52, s1t, s1rt, s0t);
    f[n++] = of(53, s1t, s1lt, s0t);
    f[n++] = of(54, s1t, s0t, s0lt);
    f[n++] = of(55, s1t, s0t, s0rt);
    f[n++] = of(56, s0w, s0ll);
    f[n++] = of(57, s0t, s0ll, b0t);
    f[n++] = of(58, s0w, s0rl);
    f[n++] = of(59, s0t, s0rl, b0t);
    f[n++] = of(60, s1w, s1rl);
    f[n++] = of(61, s1t, s1rl, s0t);
    f[n++] = of(62, s1t, s1ll, s0t);
    f[n++] = of(63, b0w, b0ll);
    f[n++] = of(64, b0t, b0ll, s0t);
    f[n++] = of(65, s0t, words.form(s0l), b0c);
    f[n++] = of(66, s0t, words.form(s0r), b0c);
    f[n++] = of(67, s1t, words.form(s1r), s0c);
    f[n++] = of(68, s1c, s0t, words.form(s0l));
    f[n++] = of(69, s0c, b0t, words.form(b0l));
    f[n++] = of(70, s0t, state.childLabels(s0), b0t);
    f[n++] = of(71, s1t, state.childLabels(s1), s0t);
    f[n++] = of(72, s0t, b0t, state.childLabels(b0));
    f[n++] = of(73, s0w, state.childLabels(s0));
    f[n++] = of(74, s1w, state.childLabels(s1), s0c);
    f[n++] = of(75, s1t, s0t, state.childLabels(s0));
    f[n++] = of(76, s0t, s0rl, state.label(state.secondRight(s0)), b0c);
    f[n++] = of(77, s1t, s1rl, state.label(state.secondRight(s1)), s0c);
    f[n++] = of(78, b0t, b0ll, state.label(state.secondLeft(b0)), s0c);
    f[n++] = of(79, s0t, s0ll, state.label(state.secondLeft(s0)), s1c);
    // how many, how far, what between
    f[n++] = of(80, s0w, state.rights(s0), b0c);
    f[n++] = of(81, s0t, state.lefts(s0), state.rights(s0), b0t);
    f[n++] = of(82, b0t, state.lefts(b0), s0t);
    f[n++] = of(83, s1t, state.rights(s1), s0t);
    int near = TaggedWords.distance(s0, b0);
    int far = TaggedWords.distance(s1, s0);
    f[n++] = of(84, s0w, near);
    f[n++] = of(85, b0w, near);
    f[n++] = of(86, s0t, b0t, near);
    f[n++] = of(87, s1t, s0t, far);
    f[n++] = of(88, s1c, s0c, far, b0c);
    int gap = words.between(s0, b0);
    int inner = words.between(s1, s0);
    f[n++] = of(89, s0t, b0t, gap);
    f[n++] = of(90, s1t, s0t, inner);
    f[n++] = of(91, s0c, b0c, gap, s1c);
    f[n++] = of(92, s1c, s0c, inner, b0c);
    f[n++] = of(93, s1w, s0t, inner);
    f[n++] = of(94, s0w, b0t, gap);
    // classes of like words
    int s0k = words.kind(s0);
    int s1k = words.kind(s1);
    int b0k = words.kind(b0);
    int b1k = words.kind(b1);
    f[n++] = of(101, s0k, s0t);
    f[n++] = of(102, b0k, b0t);
    f[n++] = of(103, s1k, s1t);
    f[n++] = of(104, s0k, b0k);
    f[n++] = of(105, s1k, s0k);
    f[n++] = of(106, s1k, b0k);
    f[n++] = of(107, b0k, b1k);
    f[n++] = of(108, s0k, s0t, b0t);
    f[n++] = of(109, s0t, b0k, b0t);
    f[n++] = of(110, s1k, s1t, s0t);
    f[n++] = of(111, s1t, s0k, s0t);
    f[n++] = of(112, s1k, s0k, b0k);
    f[n++] = of(113, s0t, b0t, b1k);
    f[n++] = of(114, s0t, s0k, b0k, b0t);
    f[n++] = of(115, s1k, s0t, b0t);
    f[n++] = of(116, s1k, s0w);
    f[n++] = of(117, s0k, b0w);
    f[n++] = of(118, s0w, b0k);
    f[n++] = of(119, s1w, s0k);
    // spelling, where a word is rare
    f[n++] = of(95, words.suffix(s0), s0t, b0t);
    f[n++] = of(96, words.suffix(b0), s0t, b0t);
    f[n++] = of(97, words.suffix(s1), s0t, s1t);
    f[n++] = of(98, words.tag(b0 - 1), b0t, s0t);
    f[n++] = of(99, words.tag(s0 + 1), s0t, b0t);
    f[n++] = of(100, Math.min(state.depth(), 3), b0t, s0t);
    return n;
  }
}
