package org.onrecord.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.model.Attribution;
import org.onrecord.model.Block;
import org.onrecord.model.Sentence;

/**
 * Names before a colon: captions "Vera Holm: The truce holds", transcripts "HOLM: Thank you.", headlines "Oslo: ‘…’", "Quote from Holm:
 * “…”".
 */
final class Captions {

  private static final CueEntry ENTRY = new CueEntry(":", Set.of(Complement.CLAUSE), Attribution.Kind.SPEECH);
  private static final int LONGEST_NAME = 8;

  private final CueLexicon lexicon;

  Captions(CueLexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<Found> read(Words words, Sentence sentence) {
    Block block = words.block(sentence);
    int first = sentence.firstToken();
    if (words.token(first).span().begin() != block.span().begin()) {
      return List.of();
    }
    int end = words.article().tokenFrom(block.span().end() - 1);
    end = Math.min(words.size(), end + 1);
    boolean announced = words.in(first, "quotation-noun") && (words.is(first + 1, "from") || words.is(first + 1, "by"));
    int name = announced ? first + 2 : first;
    for (int i = name + 1; i < Math.min(end - 1, name + LONGEST_NAME); i++) {
      if (words.is(i, ":")) {
        Optional<Found> found = speaks(words, name, i, end, block);
        return found.map(List::of).orElse(List.of());
      }
      if (words.isVerb(i) || words.isComma(i)) {
        break;
      }
    }
    return List.of();
  }

  private Optional<Found> speaks(Words words, int first, int colon, int end, Block block) {
    for (int i = first; i < colon; i++) {
      if (!words.isProper(i) && !words.tag(i).equals("IN") && !words.isMark(i) && !words.tag(i).startsWith("JJ")) {
        return Optional.empty();
      }
      boolean preposition = words.tag(i).equals("IN") && !words.is(i, "of") && block.kind() != Block.Kind.CAPTION;
      if (words.in(i, "no-speaker") || preposition) {
        return Optional.empty();
      }
    }
    int e = end;
    while (e > colon + 2 && (words.is(e - 1, ".") && !words.quoted(e - 1))) {
      e--;
    }
    if (words.is(e - 1, ")") && block.kind() == Block.Kind.CAPTION) {
      int open = e - 1;
      while (open > colon + 1 && !words.is(open, "(")) {
        open--;
      }
      if (open > colon + 2) {
        e = open;
      }
    }
    return Optional.of(
        new Found(Optional.of(new Range(first, colon)), Optional.of(new Range(colon, colon + 1)),
            List.of(new Range(colon + 1, e)), ENTRY, "name-and-colon", 0.75));
  }
}
