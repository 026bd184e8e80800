package org.onrecord.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.model.Sentence;

/** Nouns that report: "Holm's suggestion that the talks be moved", "a warning from Oslo that the bridge is unsafe". */
final class NounCues {

  private final CueLexicon lexicon;
  private final Contents contents;
  private final ContentBorders borders;

  NounCues(CueLexicon lexicon) {
    this.lexicon = lexicon;
    this.contents = new Contents(lexicon);
    this.borders = new ContentBorders(new VerbGroups(lexicon));
  }

  List<Found> read(Words words, Sentence sentence) {
    int end = sentence.endToken();
    List<Found> found = new ArrayList<>();
    for (int i = sentence.firstToken(); i < end; i++) {
      Optional<CueEntry> entry = words.quoted(i) ? Optional.empty() : lexicon.nounAt(words, i);
      if (entry.isPresent()) {
        read(words, entry.get(), i, sentence.firstToken(), end).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Found> read(Words words, CueEntry entry, int noun, int first, int end) {
    Optional<Range> source = possessor(words, noun, first);
    int after = noun + 1;
    if (source.isEmpty() && (words.is(after, "from") || words.is(after, "by"))) {
      int e = NounPhrases.endOf(words, after + 1, end);
      if (e > after + 1) {
        source = Optional.of(new Range(after + 1, e));
        after = e;
      }
    }
    if (source.isEmpty()) {
      return Optional.empty();
    }
    Optional<Content> content = contents.afterNoun(words, entry, after, end);
    if (content.isEmpty() || !content.get().clause() || !content.get().sure()) {
      return Optional.empty();
    }
    VerbGroup cue = new VerbGroup(noun, noun, noun + 1, entry, VerbGroup.Form.FINITE, false, false);
    int border = Math.min(borders.endOf(words, cue, content.get(), end), beforeMainVerb(words, noun, content.get().first(), first, end));
    return Optional.of(
        new Found(source, Optional.of(new Range(noun, noun + 1)),
            List.of(new Range(content.get().first(), Math.max(content.get().first() + 1, border))), entry, "noun", 0.7));
  }

  /** "on the heels of Holm's suggestion": Holm's alone. */
  private static Range afterPreposition(Words words, Range phrase) {
    for (int i = phrase.end() - 2; i > phrase.first(); i--) {
      if (words.tag(i).equals("IN")) {
        return new Range(i + 1, phrase.end());
      }
    }
    return phrase;
  }

  /** "Holm's claim that the boat sank <b>was</b> rejected": the sentence's own verb ends the content of its subject. */
  private static int beforeMainVerb(Words words, int noun, int content, int first, int end) {
    for (int i = first; i < noun; i++) {
      if (words.isFinite(i)) {
        return end;
      }
    }
    boolean inside = false;
    for (int i = content; i < end; i++) {
      if (words.isFinite(i) && !words.quoted(i)) {
        boolean chained = words.isFinite(i - 1) || words.isConjunction(i - 1) || words.in(i - 1, "relative");
        if (inside && !chained && words.isNominal(i - 1)) {
          return i;
        }
        inside = true;
      } else if (words.isConjunction(i) || words.in(i, "opener")) {
        inside = false;
      }
    }
    return end;
  }

  private static Optional<Range> possessor(Words words, int noun, int first) {
    for (int i = noun - 1; i > first && i > noun - 5; i--) {
      if (words.tag(i).equals("PRP$")) {
        return Optional.of(new Range(i, i + 1));
      }
      if (words.tag(i).equals("POS")) {
        return NounPhrases.before(words, i, first).map(r -> afterPreposition(words, r));
      }
      if (!words.tag(i).startsWith("JJ") && !words.isNoun(i)) {
        break;
      }
    }
    return words.tag(noun - 1).equals("PRP$") ? Optional.of(new Range(noun - 1, noun)) : Optional.empty();
  }
}
