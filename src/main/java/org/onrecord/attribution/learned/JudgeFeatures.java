package org.onrecord.attribution.learned;

import org.onrecord.attribution.learned.CueReading.Range;

/** What is weighed to tell how likely a reading is right: how sure the steps before it were, its words, its form. */
final class JudgeFeatures {

  private JudgeFeatures() {}

  static void of(Passage p, Tagging a, CueReading reading, FeatureBuffer f) {
    f.clear();
    var cue = reading.cue();
    var sure = reading.sureness();
    int head = CueFeatures.headOf(p, cue.begin(), cue.end());
    int probability = fine(cue.probability());
    int content = fine(sure.content());
    int borders = fine(sure.contentBorders());
    int source = reading.source().isEmpty() ? 100 + fine(sure.noSource()) : fine(sure.source());
    Range first = reading.contents().getFirst();
    Range last = reading.contents().getLast();
    int quoted = 0;
    int tokens = 0;
    float tagged = 0;
    for (Range range : reading.contents()) {
      tokens += range.length();
      for (int i = range.begin(); i < range.end(); i++) {
        quoted += p.quotation[i] >= 0 ? 1 : 0;
        tagged += a.probability(i, Tagging.CONTENT);
      }
    }
    int type = quoted == 0 ? 0 : quoted == tokens ? 2 : 1;
    int tagger = fine(tagged / tokens);
    int side = first.begin() >= cue.end() ? 1 : last.end() <= cue.begin() ? 2 : 3;
    f.add(1);
    f.add(2, probability);
    f.add(3, content);
    f.add(4, source);
    f.add(5, borders);
    f.add(6, tagger);
    f.add(7, probability, content, coarse(source));
    f.add(8, probability, content, type);
    f.add(9, type, side);
    f.add(10, p.lemma[head], side);
    f.add(11, p.lemma[head]);
    f.add(12, p.level[head], probability);
    f.add(13, p.tag[head], side, type);
    f.add(14, Distance.of(tokens), type);
    f.add(15, reading.contents().size(), type);
    f.add(16, p.lemma[first.begin()], side);
    f.add(17, p.tag[first.begin()], p.level[head]);
    f.add(18, first.begin() > 0 ? p.lemma[first.begin() - 1] : 0, side);
    f.add(19, p.kind.ordinal(), type, side);
    f.add(20, p.quotation[head] >= 0 ? 1 : 0, type);
    f.add(21, tagger, content);
    f.add(22, coarse(source), content);
    f.add(23, coarse(source), p.tag[head]);
    f.add(24, cue.begin() > 0 ? p.lemma[cue.begin() - 1] : 0);
    int agreement = Opinion.NO_OPINION;
    Opinion nearest = null;
    for (Opinion opinion : p.opinions) {
      int one = opinion.agreement(reading);
      if (one > agreement) {
        agreement = one;
        nearest = opinion;
      }
    }
    f.add(40, agreement);
    f.add(41, agreement, probability, coarse(content));
    f.add(42, agreement, p.level[head], type);
    f.add(43, agreement, coarse(source), content);
    f.add(44, agreement, p.opinion[cue.begin()], side);
    if (nearest != null) {
      f.add(45, agreement, nearest.rule(), type);
      f.add(46, agreement, nearest.sureness());
    }
    words(p, cue, head, first, type, side, f);
    if (p.parsed) {
      syntax(p, reading, head, first, probability, f);
    }
    if (!reading.source().isEmpty()) {
      Range who = reading.source().getFirst();
      f.add(30, p.tag[who.end() - 1], p.level[head]);
      f.add(31, p.lemma[who.end() - 1]);
      f.add(32, Distance.of(who.end() <= cue.begin() ? who.end() - cue.begin() - 1 : who.begin() - cue.end() + 1), side);
      f.add(33, Distance.of(who.length()), p.tag[who.begin()]);
    }
  }

  private static void words(Passage p, Tagging.Cue cue, int head, Range first, int type, int side, FeatureBuffer f) {
    int n = p.size;
    int last = p.sentenceEnd(head) - 1;
    f.add(50, p.lemma[last], type);
    f.add(51, cue.end() - cue.begin(), p.level[head], p.tag[head]);
    f.add(52, p.lemma[cue.end() - 1], side);
    f.add(53, p.lemma[head], p.lemma[first.begin()]);
    f.add(54, p.lemma[head], cue.end() < n ? p.lemma[cue.end()] : 0, side);
    f.add(55, p.tag[head], p.lemma[first.begin()], p.level[head]);
    f.add(56, first.begin() + 1 < n ? p.lemma[first.begin() + 1] : 0, p.lemma[first.begin()]);
    f.add(57, p.tag[first.begin()], first.begin() + 1 < n ? p.tag[first.begin() + 1] : 0, side);
    f.add(58, p.lemma[first.end() - 1], first.end() < n ? p.lemma[first.end()] : 0);
    f.add(59, p.lemma[head], p.tag[first.begin()]);
    int verb = p.verbAfter[first.begin()];
    f.add(60, verb < first.end() ? p.tag[verb] : 0, p.tag[first.begin()], p.level[head]);
    f.add(61, verb < first.end() ? p.lemma[verb] : 0);
    f.add(62, cue.begin() > 0 ? p.lemma[cue.begin() - 1] : 0, p.lemma[cue.begin()]);
    f.add(63, p.level[head], side, Distance.of(side == 1 ? first.begin() - cue.end() : cue.begin() - first.end()), type);
  }

  private static void syntax(Passage p, CueReading reading, int head, Range first, int probability, FeatureBuffer f) {
    int relation = p.relation[head];
    int top = root(p, first);
    boolean under = hangsOn(p, top, head);
    boolean over = hangsOn(p, head, top);
    int link = under ? p.head[top] == head ? p.relation[top] : 1 : over ? 2 + relation : 0;
    f.add(70, relation, p.tag[head]);
    f.add(71, link, p.level[head]);
    f.add(72, link, p.lemma[head]);
    f.add(73, link, p.tag[top], relation);
    f.add(74, link, probability);
    f.add(75, relation, p.lemma[head]);
    f.add(76, p.lemma[top], link);
    f.add(77, p.head[head] < 0 ? 0 : p.lemma[p.head[head]], relation);
    int dependents = 0;
    for (int d = p.dependent[head]; d >= 0; d = p.nextDependent[d]) {
      dependents += FeatureBuffer.mix(p.relation[d]);
      f.add(78, p.relation[d], p.level[head]);
      f.add(79, p.relation[d], p.lemma[head]);
      f.add(80, p.relation[d], p.lemma[d]);
    }
    f.add(81, dependents, p.level[head]);
    if (!reading.source().isEmpty()) {
      int who = root(p, reading.source().getFirst());
      int tie = p.head[who] == head ? p.relation[who] : hangsOn(p, who, head) ? 1 : hangsOn(p, head, who) ? 2 : 0;
      f.add(82, tie, link, p.level[head]);
      f.add(83, tie, p.tag[who]);
      f.add(84, tie, p.lemma[who]);
      f.add(85, p.lemma[who], p.lemma[head]);
    }
  }

  /** The token of a range whose governor is outside of it: the first such. */
  private static int root(Passage p, Range range) {
    for (int i = range.begin(); i < range.end(); i++) {
      if ((p.head[i] < range.begin() || p.head[i] >= range.end()) && !p.isMark(i)) {
        return i;
      }
    }
    return range.begin();
  }

  private static boolean hangsOn(Passage p, int dependent, int governor) {
    int steps = 0;
    for (int h = p.head[dependent]; h >= 0 && steps < 40; h = p.head[h], steps++) {
      if (h == governor) {
        return true;
      }
    }
    return false;
  }

  private static int coarse(int fine) {
    return fine >= 100 ? 100 + (fine - 100) / 3 : fine / 3;
  }

  /** Twelve steps of log-odds. */
  private static int fine(float probability) {
    double odds = Math.log((probability + 1e-4) / (1 - probability + 1e-4));
    return (int) Math.max(0, Math.min(14, Math.round(odds * 1.5 + 7)));
  }
}
