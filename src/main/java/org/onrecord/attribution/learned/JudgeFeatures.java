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
    int agreement = fine(tagged / tokens);
    int side = first.begin() >= cue.end() ? 1 : last.end() <= cue.begin() ? 2 : 3;
    f.add(1);
    f.add(2, probability);
    f.add(3, content);
    f.add(4, source);
    f.add(5, borders);
    f.add(6, agreement);
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
    f.add(21, agreement, content);
    f.add(22, coarse(source), content);
    f.add(23, coarse(source), p.tag[head]);
    f.add(24, cue.begin() > 0 ? p.lemma[cue.begin() - 1] : 0);
    if (!reading.source().isEmpty()) {
      Range who = reading.source().getFirst();
      f.add(30, p.tag[who.end() - 1], p.level[head]);
      f.add(31, p.lemma[who.end() - 1]);
      f.add(32, Distance.of(who.end() <= cue.begin() ? who.end() - cue.begin() - 1 : who.begin() - cue.end() + 1), side);
      f.add(33, Distance.of(who.length()), p.tag[who.begin()]);
    }
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
