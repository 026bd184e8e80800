package org.onrecord.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.model.Attribution;
import org.onrecord.model.Sentence;

/** Quotations that make up a block and are signed after a dash: “We will stay as long as it takes.” — Vera Holm, teacher. */
final class SignedQuotations {

  private static final CueEntry ENTRY = new CueEntry("—", Set.of(Complement.CLAUSE), Attribution.Kind.SPEECH);
  private static final int LONGEST_NAME = 12;

  List<Found> read(Words words, Sentence sentence) {
    int first = sentence.firstToken();
    int blockEnd = words.block(sentence).span().end();
    if (words.token(first).span().begin() != words.block(sentence).span().begin() || !words.opensQuotation(first)) {
      return List.of();
    }
    int dash = words.quotationEnd(first);
    int name = dash + 1;
    if (dash >= words.size() || !words.isDash(dash) || name >= words.size() || !words.isProper(name)) {
      return List.of();
    }
    int end = name;
    int comma = -1;
    while (end < words.size() && words.token(end).span().begin() < blockEnd) {
      if (end - name == LONGEST_NAME || words.isVerb(end)) {
        return List.of();
      }
      comma = comma < 0 && words.isComma(end) ? end : comma;
      end++;
    }
    int last = comma > 0 ? comma : words.is(end - 1, ".") ? end - 1 : end;
    if (words.token(dash).span().begin() >= blockEnd || last <= name) {
      return List.of();
    }
    return List.of(
        new Found(Optional.of(new Range(name, last)), Optional.of(new Range(dash, name)), List.of(new Range(first, dash)), ENTRY,
            "signed-quotation", 0.9));
  }
}
