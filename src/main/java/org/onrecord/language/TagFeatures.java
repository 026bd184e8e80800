package org.onrecord.language;

import static org.onrecord.language.FeatureHash.of;

/** What the tagger looks at: the word, its spelling, its neighbours and the two tags before it. */
public final class TagFeatures {

  /** More than there are templates. */
  public static final int MOST = 64;

  private TagFeatures() {}

  /**
   * Fills in the features of one word.
   *
   * @param tags codes of the tags given so far, as {@link #code} makes them
   * @return how many
   */
  public static int fill(Words words, int i, int[] tags, int[] features) {
    int w = words.form(i);
    int w1 = words.form(i - 1);
    int w2 = words.form(i - 2);
    int n1 = words.form(i + 1);
    int n2 = words.form(i + 2);
    int s = words.suffix(i);
    int shape = words.shape(i) | (i == 0 ? 256 : 0);
    int t1 = i > 0 ? tags[i - 1] : Words.NONE;
    int t2 = i > 1 ? tags[i - 2] : Words.NONE;
    int n = 0;
    features[n++] = of(1, w);
    features[n++] = of(2, w, shape);
    features[n++] = of(3, w, w1);
    features[n++] = of(4, w, n1);
    features[n++] = of(5, w, t1);
    features[n++] = of(6, t1);
    features[n++] = of(7, t1, t2);
    features[n++] = of(8, w, t1, t2);
    features[n++] = of(9, t1, n1);
    features[n++] = of(10, w1);
    features[n++] = of(11, w2);
    features[n++] = of(12, n1);
    features[n++] = of(13, n2);
    features[n++] = of(14, n1, n2);
    features[n++] = of(15, w1, n1);
    features[n++] = of(16, s, shape);
    features[n++] = of(17, s, t1);
    features[n++] = of(18, words.suffix(i + 1));
    features[n++] = of(19, words.suffix(i - 1));
    features[n++] = of(20, shape);
    features[n++] = of(21, shape, words.shape(i + 1));
    features[n++] = of(22, shape, words.shape(i - 1), t1);
    features[n++] = of(23, s, words.suffix(i + 1));
    features[n++] = of(24, t1, words.suffix(i + 1), s);
    features[n++] = of(25, w1, w2, w);
    features[n++] = of(26, w, n1, n2);
    int k = words.kind(i);
    int k1 = words.kind(i - 1);
    int m1 = words.kind(i + 1);
    features[n++] = of(50, k);
    features[n++] = of(51, k, shape);
    features[n++] = of(52, k1, k);
    features[n++] = of(53, k, m1);
    features[n++] = of(54, k1, m1);
    features[n++] = of(55, t1, k);
    features[n++] = of(56, t1, m1);
    features[n++] = of(57, m1, words.kind(i + 2));
    features[n++] = of(58, s, m1);
    features[n++] = of(59, w, m1);
    int c = words.capitals(i) << 4 | words.headline << 1 | (i == 0 ? 1 : 0);
    features[n++] = of(60, c);
    features[n++] = of(61, c, words.capitals(i - 1), words.capitals(i + 1));
    features[n++] = of(62, c, k);
    features[n++] = of(63, c, s);
    features[n++] = of(64, c, w1);
    features[n++] = of(65, c, t1);
    features[n++] = of(66, words.capitals(i) & 3, words.capitals(i - 1) & 3, words.capitals(i + 1) & 3, words.headline);
    features[n++] = of(67, words.capitals(i) & 3, t1, n1);
    String plain = words.plain[i];
    int length = plain.length();
    int h = 0;
    for (int end = 1; end <= 5 && end < length; end++) {
      h = of(30, h, plain.charAt(length - end));
      if (end != 3) {
        features[n++] = of(30 + end, h);
      }
    }
    h = 0;
    for (int start = 1; start <= 4 && start < length; start++) {
      h = of(40, h, plain.charAt(start - 1));
      features[n++] = of(40 + start, h);
    }
    return n;
  }

  /** A tag's code among features. */
  public static int code(String tag) {
    return FeatureHash.of(tag);
  }
}
