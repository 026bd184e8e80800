package org.onrecord.attribution.learned;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.attribution.learned.CueReading.Range;
import org.onrecord.attribution.learned.WordsRead.Tokens;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Attribution;
import org.onrecord.model.Attribution.QuotationType;

/** Runs the three models over an article, block after block. */
public final class AttributionReader {

  private AttributionReader() {}

  /**
   * What is at least as probable as asked for, in the order of the cues.
   *
   * @param rules what rules read in the article, in the order of the contents: the model weighs it
   */
  public static List<WordsRead> read(AttributionModel model, AnnotatedArticle article, List<Attribution> rules, double least) {
    List<WordsRead> found = new ArrayList<>();
    for (Passage passage : Passage.of(article, model.words(), rules)) {
      Tagging tagging = AttributionModel.tag(model.tagger(), passage);
      for (CueReading reading : readings(model.reader(), passage, tagging)) {
        float probability = AttributionModel.judge(model.judge(), passage, tagging, reading);
        List<Range> contents = withoutThat(passage, reading.contents());
        if (probability >= least && !contents.isEmpty()) {
          found.add(new WordsRead(tokens(passage, reading.source()), tokens(passage, reading.cue()),
              tokens(passage, contents), quotation(passage, contents), probability));
        }
      }
    }
    return found;
  }

  /** Each cue's source and content, their borders set right. */
  public static List<CueReading> readings(ChainModel reader, Passage passage, Tagging tagging) {
    var borders = new Borders(passage);
    List<CueReading> readings = new ArrayList<>();
    for (Tagging.Cue cue : tagging.cues()) {
      Optional<CueReading> reading = AttributionModel.read(reader, passage, tagging, cue);
      if (reading.isPresent()) {
        CueReading raw = reading.get();
        List<Range> contents = borders.contents(raw.contents());
        if (!contents.isEmpty()) {
          readings.add(new CueReading(cue, raw.source(), contents, raw.sureness()));
        }
      }
    }
    return readings;
  }

  /** "that it rained" → "it rained"; the corpus keeps the conjunction, an {@link Attribution} does not. */
  private static List<Range> withoutThat(Passage p, List<Range> contents) {
    List<Range> bare = new ArrayList<>();
    for (Range range : contents) {
      boolean that = p.token(range.begin()).text().equalsIgnoreCase("that");
      if (that && range.length() > 1 && bare.isEmpty() && p.tagOf(range.begin()).equals("SCONJ")) {
        bare.add(new Range(range.begin() + 1, range.end()));
      } else if (!that || range.length() > 1) {
        bare.add(range);
      }
    }
    return bare;
  }

  private static QuotationType quotation(Passage p, List<Range> contents) {
    boolean inside = false;
    boolean outside = false;
    for (Range range : contents) {
      for (int i = range.begin(); i < range.end(); i++) {
        if (!p.isMark(i)) {
          inside |= p.quotation[i] >= 0;
          outside |= p.quotation[i] < 0;
        }
      }
    }
    return inside ? outside ? QuotationType.MIXED : QuotationType.DIRECT : QuotationType.INDIRECT;
  }

  private static List<Tokens> tokens(Passage p, List<Range> ranges) {
    return ranges.stream().map(r -> new Tokens(p.first() + r.begin(), p.first() + r.end())).toList();
  }

  private static Tokens tokens(Passage p, Tagging.Cue cue) {
    return new Tokens(p.first() + cue.begin(), p.first() + cue.end());
  }
}
