package org.onrecord.attribution;

import java.util.Optional;

/**
 * Finds the words that name who speaks: the subject of a cue.
 *
 * <p>"<b>Vera Holm</b>, the head of the mission, said …" — not the apposition's "mission".
 */
final class Sources {

  private static final int PARENTHESIS = 40;
  private static final int APPOSITION = 16;

  private Sources() {}

  /** The subject that stands before a verb group, not left of the limit. */
  static Optional<Range> before(Words words, int verb, int limit) {
    int e = verb;
    while (e > limit && (words.isAdverb(e - 1) && !words.isComma(e - 1))) {
      e--;
    }
    e = beforeTime(words, e, limit);
    if (e <= limit) {
      return Optional.empty();
    }
    int last = e - 1;
    if (words.isComma(last) || words.isDash(last)) {
      return overParenthesis(words, last, limit);
    }
    if (words.in(last, "relative") && !words.tag(last).equals("DT")) {
      int antecedent = last;
      if (antecedent > limit && (words.tag(antecedent - 1).equals("IN"))) {
        antecedent--;
      }
      if (antecedent > limit && words.isComma(antecedent - 1)) {
        antecedent--;
      }
      return NounPhrases.before(words, antecedent, limit);
    }
    return NounPhrases.before(words, e, limit);
  }

  /** "The bank earlier this month announced": the subject stands before the time. */
  private static int beforeTime(Words words, int end, int limit) {
    int i = end;
    while (i > limit && words.tag(i - 1).equals("CD")) {
      i--;
    }
    if (i <= limit || !words.in(i - 1, "time-noun")) {
      return end;
    }
    i--;
    while (i > limit && (words.tag(i - 1).equals("DT") || words.in(i - 1, "time-start") || words.in(i - 1, "time-noun")
        || words.tag(i - 1).startsWith("JJ"))) {
      i--;
    }
    if (i > limit && words.tag(i - 1).equals("IN")) {
      i--;
    }
    return i > limit && words.isNominal(i - 1) ? i : end;
  }

  /** "Holm, who leads the mission, said": the parenthesis ends at the mark. */
  private static Optional<Range> overParenthesis(Words words, int mark, int limit) {
    Optional<Range> best = Optional.empty();
    for (int c = mark - 1; c > limit && c > mark - PARENTHESIS; c--) {
      if (words.quoted(c) && !words.quoted(mark)) {
        return best;
      }
      boolean same = words.isComma(mark) ? words.isComma(c) : words.isDash(c);
      if (!same) {
        continue;
      }
      if (!parenthetical(words, c + 1, mark)) {
        continue;
      }
      Optional<Range> phrase = NounPhrases.before(words, c, limit);
      if (phrase.isPresent() && apposition(words, c + 1, mark)) {
        phrase = Optional.of(new Range(phrase.get().first(), mark));
      }
      if (phrase.isPresent() && (phrase.get().first() == limit || opensClause(words, phrase.get().first() - 1))) {
        return phrase;
      }
      if (best.isEmpty()) {
        best = phrase;
      }
    }
    return best;
  }

  /** "the envoy, <b>Vera Holm</b>, said": a second name for the same speaker. */
  private static boolean apposition(Words words, int first, int end) {
    boolean opens = words.isNoun(first) || words.tag(first).equals("DT") || words.tag(first).equals("PRP$")
        || words.tag(first).equals("CD") || words.tag(first).startsWith("JJ");
    if (!opens || end - first > APPOSITION || words.in(first, "time-noun")) {
      return false;
    }
    for (int i = first; i < end; i++) {
      if (words.isFinite(i) || words.in(i, "relative") && !words.tag(i).equals("DT") || words.quoted(i)) {
        return false;
      }
    }
    return true;
  }

  /** One past the appositions that follow a name: "said the envoy<b>, Vera Holm</b>." */
  static int overAppositions(Words words, int end, int limit) {
    int e = end;
    while (e + 1 < limit && words.isComma(e)) {
      int next = NounPhrases.endOf(words, e + 1, limit);
      boolean closed = next >= limit || words.isMark(next) && !words.is(next, ":");
      if (next == e + 1 || !closed || !apposition(words, e + 1, next) || Contents.timePhrase(words, e + 1, limit)) {
        break;
      }
      e = next;
    }
    return e;
  }

  private static boolean opensClause(Words words, int t) {
    return words.isMark(t) || words.in(t, "opener") || words.in(t, "time-noun");
  }

  /** An apposition, a relative clause, an adverbial: no clause of its own. */
  private static boolean parenthetical(Words words, int first, int end) {
    if (words.in(first, "relative") || words.isVerb(first)) {
      return true;
    }
    for (int i = first; i < end; i++) {
      if (words.in(i, "relative")) {
        return true;
      }
      if (words.isFinite(i)) {
        return false;
      }
    }
    return true;
  }

  /** The source of an inverted cue, "said the minister": the noun phrase after it. */
  static Optional<Range> after(Words words, int first, int limit) {
    if (first >= limit || words.tag(first).equals("PRP") && words.lower(first).matches("him|her|them|me|us")) {
      return Optional.empty();
    }
    int end = NounPhrases.endOf(words, first, limit);
    while (end > first && !words.isNominal(end - 1)) {
      end--;
    }
    for (int i = first + 1; i < end; i++) {
      if (words.is(i, "by")) {
        end = i;
      }
    }
    // "said Holm on Friday", "said Holm in a statement": adverbials are no part of the name
    for (int i = first + 1; i < end; i++) {
      if ((words.tag(i).equals("IN") || words.is(i, "to")) && !words.is(i, "of") && adverbial(words, i, end)) {
        end = i;
      }
    }
    return end > first ? Optional.of(new Range(first, overAppositions(words, end, limit))) : Optional.empty();
  }

  private static boolean adverbial(Words words, int preposition, int end) {
    for (int i = preposition + 1; i < end; i++) {
      if (words.in(i, "time-noun") || words.in(i, "venue-noun")) {
        return true;
      }
      if (words.tag(i).equals("IN")) {
        return false;
      }
    }
    return false;
  }
}
