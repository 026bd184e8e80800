package org.onrecord.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.model.Attribution;
import org.onrecord.model.Sentence;

/** "According to Holm, the talks failed", "The talks failed, according to the ministry", "per the report". */
final class AccordingTo {

  private static final CueEntry ENTRY = new CueEntry("according to", Set.of(Complement.CLAUSE), Attribution.Kind.SPEECH);

  private final ContentBorders borders;

  AccordingTo(ContentBorders borders) {
    this.borders = borders;
  }

  List<Found> read(Words words, Sentence sentence, Optional<Sentence> before) {
    int first = words.afterDateline(sentence.firstToken(), sentence.endToken());
    int end = sentence.endToken();
    List<Found> found = new ArrayList<>();
    inTheWordsOf(words, first, end).ifPresent(found::add);
    asStated(words, first, end).ifPresent(found::add);
    for (int i = first; i + 2 < end; i++) {
      boolean according = words.is(i, "according") && words.is(i + 1, "to") && !words.quoted(i);
      if (!according) {
        continue;
      }
      Optional<Range> source = source(words, i + 2, end, fronted(words, i, first));
      if (source.isEmpty()) {
        continue;
      }
      Range cue = new Range(i, i + 2);
      content(words, i, source.get(), first, end, before)
          .ifPresent(c -> found.add(new Found(source, Optional.of(cue), List.of(c), ENTRY, "according-to", 0.9)));
    }
    return found;
  }

  /** "In Holm's words, the bridge is closed", "In his view, …" */
  private Optional<Found> inTheWordsOf(Words words, int first, int end) {
    if (!words.is(first, "in")) {
      return Optional.empty();
    }
    int comma = first + 1;
    while (comma < end && !words.isComma(comma) && !words.isVerb(comma) && !words.isMark(comma)) {
      comma++;
    }
    int possessor = words.tag(comma - 2).equals("POS") ? comma - 2 : comma - 1;
    boolean own = words.tag(comma - 2).equals("PRP$") || possessor == comma - 2;
    if (comma + 2 >= end || possessor <= first + 1 || !words.isComma(comma) || !own || !words.in(comma - 1, "wording")) {
      return Optional.empty();
    }
    return Optional.of(
        new Found(Optional.of(new Range(first + 1, possessor)), Optional.of(new Range(comma - 1, comma)),
            List.of(clause(words, first, comma + 1, end)), ENTRY, "in-the-words-of", 0.85));
  }

  /** "As stated in the ministry's report, the bridge is closed", "As announced by Holm, …" */
  private Optional<Found> asStated(Words words, int first, int end) {
    int cue = first + 1;
    if (!words.is(first, "as") || !words.tag(cue).startsWith("VB") || !words.in(cue, "stating")) {
      return Optional.empty();
    }
    int preposition = words.isAdverb(cue + 1) ? cue + 2 : cue + 1;
    if (!words.is(preposition, "in") && !words.is(preposition, "by")) {
      return Optional.empty();
    }
    int comma = NounPhrases.endOf(words, preposition + 1, end);
    if (comma <= preposition + 1 || comma + 2 >= end || !words.isComma(comma)) {
      return Optional.empty();
    }
    return Optional.of(
        new Found(Optional.of(new Range(preposition + 1, comma)), Optional.of(new Range(first, preposition + 1)),
            List.of(clause(words, first, comma + 1, end)), ENTRY, "as-stated", 0.85));
  }

  /** The clause that begins at the token, for a cue that is no verb. */
  private Range clause(Words words, int cue, int first, int end) {
    VerbGroup none = new VerbGroup(cue, cue, cue + 1, ENTRY, VerbGroup.Form.FINITE, false, false);
    return new Range(first, Math.max(first + 1, borders.endOf(words, none, new Content(first, Content.Shape.CLAUSE, true), end)));
  }

  private static Optional<Range> source(Words words, int first, int end, boolean fronted) {
    int e = NounPhrases.endOf(words, first, end);
    if (e < end && words.isVerb(e) && words.in(e - 1, "statement-holder")) {
      // "a statement issued by the ministry"
      int agent = e + 1;
      while (agent < Math.min(end, e + 4) && !words.is(agent, "by")) {
        agent++;
      }
      e = words.is(agent, "by") ? Math.max(e, NounPhrases.endOf(words, agent + 1, end)) : e;
    }
    if (e > first && !fronted) {
      e = Sources.overAppositions(words, e, end);
    }
    boolean text = e > first && words.in(first, "no-source");
    return e > first && !text ? Optional.of(new Range(first, e)) : Optional.empty();
  }

  private static boolean fronted(Words words, int according, int first) {
    boolean led = words.isConjunction(according - 1) || words.isAdverb(according - 1) || words.isComma(according - 1);
    return according == first || according > first && led && according - first <= 3;
  }

  private Optional<Range> content(
      Words words, int according, Range source, int first, int end, Optional<Sentence> before) {
    int comma = source.end();
    while (comma < end && !(words.isComma(comma) && !words.quoted(comma))) {
      comma++;
    }
    if (fronted(words, according, first) && comma + 1 < end) {
      int start = comma + 1;
      return Optional.of(clause(words, according, start, end));
    }
    int e = according;
    while (e > first && (words.isComma(e - 1) || words.isDash(e - 1)) && !words.quoted(e - 1)) {
      e--;
    }
    boolean pointsBack = e - first <= 3 && e > first && words.in(first, "pointing-back");
    if (pointsBack) {
      return before.map(s -> new Range(s.firstToken(), borders.trim(words, s.firstToken(), s.endToken())));
    }
    if (e - first < 3) {
      return Optional.empty();
    }
    int start = first;
    if (words.quoted(e - 1) && words.quotationStart(e - 1) < first) {
      start = words.quotationStart(e - 1);
    }
    return Optional.of(new Range(start, e));
  }
}
