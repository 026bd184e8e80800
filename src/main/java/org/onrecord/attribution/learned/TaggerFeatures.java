package org.onrecord.attribution.learned;

/** What the tagger looks at: the word, its neighbours, the nearest words that may report, quotation marks, its sentence, its syntax. */
final class TaggerFeatures {

  private static final int NONE = 7;

  private TaggerFeatures() {}

  static void at(Passage p, int i, FeatureBuffer f) {
    f.clear();
    int n = p.size;
    int w0 = p.word[i];
    int l0 = p.lemma[i];
    int t0 = p.tag[i];
    int w1 = i > 0 ? p.word[i - 1] : NONE;
    int l1 = i > 0 ? p.lemma[i - 1] : NONE;
    int t1 = i > 0 ? p.tag[i - 1] : NONE;
    int l2 = i > 1 ? p.lemma[i - 2] : NONE;
    int t2 = i > 1 ? p.tag[i - 2] : NONE;
    int w3 = i + 1 < n ? p.word[i + 1] : NONE;
    int l3 = i + 1 < n ? p.lemma[i + 1] : NONE;
    int t3 = i + 1 < n ? p.tag[i + 1] : NONE;
    int l4 = i + 2 < n ? p.lemma[i + 2] : NONE;
    int t4 = i + 2 < n ? p.tag[i + 2] : NONE;
    int q0 = p.quote[i];
    int q1 = i > 0 ? p.quote[i - 1] : NONE;
    int q3 = i + 1 < n ? p.quote[i + 1] : NONE;
    int v0 = p.level[i];
    f.add(1);
    f.add(2, w0);
    f.add(3, l0);
    f.add(4, t0);
    f.add(5, w1);
    f.add(6, l1);
    f.add(7, t1);
    f.add(8, l2);
    f.add(9, t2);
    f.add(10, w3);
    f.add(11, l3);
    f.add(12, t3);
    f.add(13, l4);
    f.add(14, t4);
    f.add(15, l1, l0);
    f.add(16, l0, l3);
    f.add(17, l1, l3);
    f.add(18, t1, t0);
    f.add(19, t0, t3);
    f.add(20, t2, t1, t0);
    f.add(21, t1, t0, t3);
    f.add(22, t0, t3, t4);
    f.add(23, l0, t3);
    f.add(24, t1, l0);
    f.add(25, l0, q0);
    f.add(26, t0, q0, v0);
    f.add(27, p.shape[i]);
    f.add(28, p.ending[i], v0);
    f.add(29, v0, t0, t3);
    f.add(30, v0, l3);
    f.add(31, v0, l1);
    f.add(32, l1, l0, l3);
    f.add(33, l2, l1);
    f.add(34, l3, l4);
    f.add(35, q1, q0, q3);

    int quotation = p.quotation[i];
    if (quotation >= 0) {
      int begin = p.quoteBegin[quotation];
      int end = p.quoteEnd[quotation];
      int length = Distance.of(end - begin);
      boolean opensSentence = p.sentenceBegin(begin) == begin;
      boolean closed = p.quote[end - 1] == Passage.CLOSING;
      int inner = closed && end - 2 >= begin ? p.lemma[end - 2] : NONE;
      int after = end < n ? p.lemma[end] : NONE;
      int afterTag = end < n ? p.tag[end] : NONE;
      int afterLevel = end < n ? p.level[end] : NONE;
      int afterLevel2 = end + 1 < n ? p.level[end + 1] : NONE;
      int before = begin > 0 ? p.lemma[begin - 1] : NONE;
      int beforeLevel = begin > 0 ? p.level[begin - 1] : NONE;
      int beforeLevel2 = begin > 1 ? p.level[begin - 2] : NONE;
      f.add(40, length, opensSentence ? 1 : 0, q0);
      f.add(41, inner, q0);
      f.add(42, after, q0);
      f.add(43, before, q0);
      f.add(44, afterLevel * 8 + afterLevel2, afterTag, inner);
      f.add(45, beforeLevel * 8 + beforeLevel2, before);
      f.add(46, Math.max(beforeLevel == NONE ? 0 : beforeLevel, beforeLevel2 == NONE ? 0 : beforeLevel2),
          Math.max(afterLevel == NONE ? 0 : afterLevel, afterLevel2 == NONE ? 0 : afterLevel2), opensSentence ? 1 : 0, q0);
      f.add(47, quotation == 0 ? 1 : 0, p.quoteBegin.length == 1 ? 1 : 0, length);
    } else {
      f.add(48, p.quoteBegin.length == 0 ? 0 : p.quoteBegin[0] > i ? 1 : p.quoteEnd[p.quoteEnd.length - 1] <= i ? 2 : 3, t0);
    }

    int sentenceBegin = p.sentenceBegin(i);
    int sentenceEnd = p.sentenceEnd(i);
    int left = v0 >= ReportingWords.MAY_REPORT ? (i > 0 ? p.reportBefore[i - 1] : -1) : p.reportBefore[i];
    int right = v0 >= ReportingWords.MAY_REPORT ? (i + 1 < n ? p.reportAfter[i + 1] : n) : p.reportAfter[i];
    int leftCode = 0;
    int rightCode = 0;
    if (left >= 0) {
      int relation = (p.sentence[left] == p.sentence[i] ? 1 : 0) + (p.quotation[left] == quotation ? 2 : 0);
      leftCode = p.level[left] * 4 + relation + 1;
      int d = Distance.of(i - left);
      int next = left + 1 < n ? p.lemma[left + 1] : NONE;
      f.add(50, p.lemma[left], relation, d);
      f.add(51, leftCode, d, p.tag[left]);
      f.add(52, leftCode, next, d);
      f.add(53, leftCode, t0, d);
      f.add(54, p.lemma[left], next, relation);
      f.add(55, p.tag[left], l0, relation);
      f.add(56, leftCode, p.markBefore[i] > left ? p.lemma[p.markBefore[i]] : NONE, q0);
    } else {
      f.add(57, Distance.of(i), q0);
    }
    if (right < n) {
      int relation = (p.sentence[right] == p.sentence[i] ? 1 : 0) + (p.quotation[right] == quotation ? 2 : 0);
      rightCode = p.level[right] * 4 + relation + 1;
      int d = Distance.of(right - i);
      int next = right + 1 < n ? p.lemma[right + 1] : NONE;
      f.add(60, p.lemma[right], relation, d);
      f.add(61, rightCode, d, p.tag[right]);
      f.add(62, rightCode, next, d);
      f.add(63, rightCode, t0, d);
      f.add(64, p.lemma[right], next, relation);
      f.add(65, p.tag[right], l0, relation);
      f.add(66, rightCode, p.markAfter[i] < right ? p.lemma[p.markAfter[i]] : NONE, q0);
    } else {
      f.add(67, Distance.of(n - i), q0);
    }
    f.add(68, leftCode, rightCode, q0);
    f.add(69, leftCode, rightCode, t0);

    int fromBegin = Distance.of(i - sentenceBegin);
    int toEnd = Distance.of(sentenceEnd - 1 - i);
    f.add(70, fromBegin, t0);
    f.add(71, toEnd, t0);
    int place = (p.sentence[i] == 0 ? 1 : 0) + (p.sentence[i] == p.sentences.size() - 1 ? 2 : 0);
    f.add(72, place, Distance.atMost(p.ordinal, 2), p.kind.ordinal());
    f.add(73, p.lemma[sentenceBegin], q0);
    f.add(74, p.lemma[sentenceBegin], sentenceBegin + 1 < n ? p.lemma[sentenceBegin + 1] : NONE, leftCode);

    int verbBefore = i > 0 ? p.verbBefore[i - 1] : -1;
    int verbAfter = i + 1 < n ? p.verbAfter[i + 1] : n;
    verbBefore = verbBefore < sentenceBegin ? -1 : verbBefore;
    verbAfter = verbAfter >= sentenceEnd ? n : verbAfter;
    int beforeLemma = verbBefore < 0 ? NONE : p.lemma[verbBefore];
    int afterLemma = verbAfter >= n ? NONE : p.lemma[verbAfter];
    f.add(75, beforeLemma, t0);
    f.add(76, afterLemma, t0);
    f.add(77, verbBefore < 0 ? NONE : p.tag[verbBefore], verbAfter >= n ? NONE : p.tag[verbAfter], t0);
    f.add(78, beforeLemma, Distance.of(verbBefore < 0 ? 0 : i - verbBefore));
    f.add(79, afterLemma, Distance.of(verbAfter >= n ? 0 : verbAfter - i));

    int markBefore = i > 0 ? p.markBefore[i - 1] : -1;
    int markAfter = i + 1 < n ? p.markAfter[i + 1] : n;
    int segment = markBefore < sentenceBegin ? sentenceBegin : Math.min(i, markBefore + 1);
    int mark = markBefore < sentenceBegin ? NONE : p.lemma[markBefore];
    int markTo = markAfter >= sentenceEnd ? NONE : p.lemma[markAfter];
    f.add(80, mark, markTo, q0);
    f.add(81, p.lemma[segment], p.tag[segment]);
    f.add(82, mark, p.tag[segment], Distance.of(i - segment));
    f.add(83, markTo, markAfter + 1 < n ? p.lemma[markAfter + 1] : NONE, t0);
    f.add(84, mark, markTo, leftCode, rightCode);
    int o0 = p.opinion[i];
    int o1 = i > 0 ? p.opinion[i - 1] : NONE;
    int o3 = i + 1 < n ? p.opinion[i + 1] : NONE;
    f.add(90, o0, q0);
    f.add(91, o1, o0, o3);
    f.add(92, o0, t0);
    f.add(93, o0, v0, t3);
    f.add(94, o0, l0);
    if (p.parsed) {
      syntax(p, i, f);
    }
  }

  private static void syntax(Passage p, int i, FeatureBuffer f) {
    int h = p.head[i];
    int r = p.relation[i];
    int t0 = p.tag[i];
    f.add(100, r);
    f.add(101, r, h < 0 ? NONE : p.lemma[h]);
    f.add(102, r, h < 0 ? NONE : p.tag[h], h < i ? 0 : 1);
    f.add(103, r, h < 0 ? NONE : p.level[h], h < i ? 0 : 1);
    f.add(104, p.lemma[i], r);
    if (h >= 0) {
      f.add(105, r, p.relation[h], p.tag[h]);
      f.add(106, r, p.relation[h], p.head[h] < 0 ? NONE : p.level[p.head[h]]);
    }
    f.add(107, p.left[i] == i ? 0 : 1, p.right[i] == i ? 0 : 1, r);
    // The way up to the nearest word that may report.
    int path = 0;
    int before = i;
    int up = h;
    int steps = 0;
    while (up >= 0 && steps < 12) {
      path = FeatureBuffer.mix(path * 31 + p.relation[before]);
      if (p.level[up] >= ReportingWords.MAY_REPORT) {
        break;
      }
      before = up;
      up = p.head[up];
      steps++;
    }
    if (up >= 0 && steps < 12) {
      int under = p.relation[before];
      int side = before < up ? 0 : 1;
      boolean leftmost = p.left[before] == i;
      boolean rightmost = p.right[before] == i;
      int border = (leftmost ? 1 : 0) + (rightmost ? 2 : 0);
      f.add(110, under, p.level[up], side);
      f.add(111, under, p.lemma[up], side);
      f.add(112, under, side, border, p.level[up]);
      f.add(113, under, t0, side, Distance.atMost(steps, 4));
      f.add(114, under, i == before ? 1 : 0, p.lemma[up]);
      f.add(115, steps < 4 ? path : NONE, p.level[up]);
      f.add(116, under, p.right[before] == i - 1 || p.left[before] == i + 1 ? 1 : 0, p.lemma[i]);
      f.add(117, under, side, p.quote[i], p.quote[up]);
    } else {
      f.add(118, r, t0, h < 0 ? 1 : 0);
    }
    // What the word itself governs.
    int down = 0;
    if (p.isVerb(i) || p.isNoun(i) || p.level[i] >= ReportingWords.MAY_REPORT) {
      for (int j = p.dependent[i]; j >= 0; j = p.nextDependent[j]) {
        f.add(120, p.relation[j], p.level[i], j < i ? 0 : 1);
        down += FeatureBuffer.mix(p.relation[j] + (j < i ? 1 : 2));
      }
      f.add(121, down, p.level[i]);
    }
  }
}
