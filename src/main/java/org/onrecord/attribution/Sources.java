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
  private static final int RELATIVE_CLAUSE = 14;

  private Sources() {}

  /** The subject that stands before a verb group, not left of the limit. */
  static Optional<Range> before(Words words, VerbGroup verb, int limit) {
    return before(words, verb.first(), verb.head(), limit);
  }

  /** The subject that stands before a verb of one word. */
  static Optional<Range> before(Words words, int verb, int limit) {
    return before(words, verb, verb, limit);
  }

  private static Optional<Range> before(Words words, int verb, int head, int limit) {
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
      return overParenthesis(words, last, words.subject(head), limit);
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
    return NounPhrases.before(words, e, limit).map(phrase -> overRelative(words, phrase, limit).orElse(phrase));
  }

  /** "Officials who saw the plan said", "a source briefed on the talks said": not the plan, not the talks. */
  private static Optional<Range> overRelative(Words words, Range phrase, int limit) {
    for (int i = phrase.first() - 1; i > limit && i > phrase.first() - RELATIVE_CLAUSE; i--) {
      if (words.isMark(i) || words.quoted(i) || words.isConjunction(i) || words.in(i, "subordinator")) {
        return Optional.empty();
      }
      boolean reduced = (words.tag(i).equals("VBN") || words.tag(i).equals("VBG") || words.modifies(i)) && words.isNoun(i - 1)
          && !words.in(i - 1, "time-noun");
      if (reduced) {
        return NounPhrases.before(words, i, limit).map(r -> new Range(r.first(), phrase.end()));
      }
      if (words.is(i, "who")) {
        return NounPhrases.before(words, i, limit);
      }
    }
    return Optional.empty();
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

  /**
   * "Holm, who leads the mission, said": the parenthesis ends at the mark.
   *
   * @param subject the verb's subject after the syntax, or -1: of several phrases the one that holds it
   */
  private static Optional<Range> overParenthesis(Words words, int mark, int subject, int limit) {
    Optional<Range> best = Optional.empty();
    Optional<Range> opening = Optional.empty();
    for (int c = mark - 1; c > limit && c > mark - PARENTHESIS; c--) {
      if (words.quoted(c) && !words.quoted(mark)) {
        if (words.isComma(words.quotationEnd(c) - 2) || words.quotationStart(c) <= limit) {
          break;
        }
        c = words.quotationStart(c);
        continue;
      }
      boolean same = words.isComma(mark) ? words.isComma(c) : words.isDash(c);
      if (!same || !parenthetical(words, c + 1, mark)) {
        continue;
      }
      Optional<Range> phrase = NounPhrases.before(words, c, limit);
      if (phrase.isPresent() && apposition(words, c + 1, mark)) {
        phrase = Optional.of(new Range(phrase.get().first(), beforeAdverbial(words, c + 1, mark)));
      }
      if (phrase.isPresent() && phrase.get().contains(subject)) {
        return phrase;
      }
      if (opening.isEmpty() && phrase.isPresent()
          && (phrase.get().first() == limit || opensClause(words, phrase.get().first() - 1))) {
        opening = phrase;
      }
      if (best.isEmpty()) {
        best = phrase;
      }
    }
    Optional<Range> found = opening.isPresent() ? opening : best;
    return found.map(phrase -> bySubject(words, phrase, subject, limit).orElse(phrase));
  }

  /** "the envoy, Vera Holm, for her part": the end of the apposition. */
  private static int beforeAdverbial(Words words, int first, int end) {
    for (int i = first; i + 1 < end; i++) {
      if (words.isComma(i) && words.tag(i + 1).equals("IN")) {
        return i;
      }
    }
    return end;
  }

  /** "Vera Holm, head of the mission in Kyiv – one of three –, said": the name that the syntax sees before the apposition. */
  private static Optional<Range> bySubject(Words words, Range phrase, int subject, int limit) {
    if (subject < limit || subject >= phrase.first() || !words.isComma(phrase.first() - 1)) {
      return Optional.empty();
    }
    return NounPhrases.before(words, Math.max(subject + 1, NounPhrases.endOfSimple(words, subject, phrase.first())), limit);
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

  /** An apposition, a relative clause, an adverbial, "when asked": no clause with a subject of its own. */
  private static boolean parenthetical(Words words, int first, int end) {
    if (words.in(first, "relative") || words.isVerb(first) || words.in(first, "subordinator") && words.isVerb(first + 1)) {
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
