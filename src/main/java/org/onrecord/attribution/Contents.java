package org.onrecord.attribution;

import java.util.Optional;
import org.onrecord.attribution.Content.Shape;

/** Finds what follows a cue verb as its content: where it begins. {@link ContentBorders} finds where it ends. */
final class Contents {

  private static final int FAR = 40;
  /** Tokens of a programme's name with its marks, at most. */
  private static final int TITLE = 8;

  private final CueLexicon lexicon;

  Contents(CueLexicon lexicon) {
    this.lexicon = lexicon;
  }

  Optional<Content> after(Words words, VerbGroup cue, int end) {
    CueEntry entry = cue.entry();
    int p = cue.end();
    if (p >= end) {
      return Optional.empty();
    }
    if (entry.takes(Complement.NAMING) || entry.takes(Complement.AS)) {
      Optional<Content> naming = naming(words, cue, end);
      if (naming.isPresent()) {
        return naming;
      }
    }
    if (entry.takes(Complement.NOUN)) {
      Optional<Content> noun = nounObject(words, p, end);
      if (noun.isPresent()) {
        return noun;
      }
    }
    if (entry.takes(Complement.PERSON_OF) || entry.takes(Complement.PERSON_FOR)) {
      Optional<Content> target = afterPerson(words, p, end, entry.takes(Complement.PERSON_OF) ? "of" : "for");
      if (target.isPresent()) {
        return target;
      }
    }
    Optional<Content> prepositional = prepositional(words, entry, p, end);
    if (prepositional.isPresent()) {
      return prepositional;
    }
    if (words.in(cue.head(), "refusal") && silent(words, p)) {
      return Optional.empty();
    }
    if (entry.takes(Complement.TO) && words.is(p, "to") && words.tag(p + 1).equals("VB")) {
      return Optional.of(new Content(p, Shape.INFINITIVE, true));
    }
    if (entry.takes(Complement.PERSON_TO)) {
      Optional<Content> infinitive = personTo(words, p, end);
      if (infinitive.isPresent()) {
        return infinitive;
      }
    }
    if (entry.takes(Complement.CLAUSE)) {
      Optional<Content> clause = clause(words, entry, p, end, cue.first());
      if (clause.isPresent()) {
        return clause;
      }
    }
    if (entry.takes(Complement.GERUND) && words.tag(p).equals("VBG")) {
      return Optional.of(new Content(p, Shape.PHRASE, true));
    }
    if (entry.takes(Complement.NP)) {
      int first = skipAdverbs(words, p, end);
      if (first < end && NounPhrases.endOf(words, first, end) > first && !timePhrase(words, first, end)) {
        return Optional.of(new Content(first, Shape.PHRASE, false));
      }
    }
    return Optional.empty();
  }

  /** "to comment", "not to be named": nothing is said. */
  private static boolean silent(Words words, int p) {
    int verb = p;
    while (words.in(verb, "silence-lead")) {
      verb++;
    }
    return verb > p && words.in(verb, "silent-verb");
  }

  private static int skipAdverbs(Words words, int p, int end) {
    while (p < end && words.isAdverb(p) && !words.in(p, "negation")) {
      p++;
    }
    return p;
  }

  /** "called it a provocation", "described the visit as useful": object and judgement together. */
  private static Optional<Content> naming(Words words, VerbGroup cue, int end) {
    int p = cue.end();
    if (relativeBefore(words, cue.first())) {
      return judgementAlone(words, cue, end);
    }
    if (words.is(p, "as")) {
      int judgement = NounPhrases.endOf(words, p + 1, end);
      boolean object = judgement > p + 1 && judgement < end && NounPhrases.endOf(words, judgement, end) > judgement;
      return object ? Optional.of(new Content(judgement, Shape.PHRASE, true)) : Optional.empty();
    }
    boolean freeRelative = words.is(p, "what");
    int object = freeRelative ? p + 1 : NounPhrases.endOf(words, p, end);
    if (object <= p) {
      return Optional.empty();
    }
    for (int i = object; i < end && i < object + (freeRelative ? FAR : 10); i++) {
      if (words.is(i, "as") && !words.quoted(i)) {
        return Optional.of(new Content(p, Shape.JUDGEMENT, true));
      }
      if (!freeRelative && words.isFinite(i) && !words.tag(i).equals("VBP") || words.isComma(i)) {
        break;
      }
    }
    if (!cue.entry().takes(Complement.NAMING) || freeRelative) {
      return Optional.empty();
    }
    boolean judged = words.tag(object).startsWith("JJ") || words.tag(object).equals("DT") || words.opensQuotation(object)
        || words.tag(p).equals("PRP") || hasQuotation(words, p, object);
    return judged ? Optional.of(new Content(p, Shape.JUDGEMENT, true)) : Optional.empty();
  }

  /** "what Holm called a provocation", "a step that Oslo described as useful": what is judged stands before. */
  private static Optional<Content> judgementAlone(Words words, VerbGroup cue, int end) {
    int p = cue.end();
    boolean as = words.is(p, "as");
    if (!as && !cue.entry().takes(Complement.NAMING) || p + 1 >= end) {
      return Optional.empty();
    }
    int judgement = as ? p + 1 : p;
    boolean judged = words.opensQuotation(judgement) || words.tag(judgement).startsWith("JJ")
        || NounPhrases.endOf(words, judgement, end) > judgement && !timePhrase(words, judgement, end);
    return judged ? Optional.of(new Content(judgement, Shape.PHRASE, true)) : Optional.empty();
  }

  private static boolean hasQuotation(Words words, int first, int end) {
    for (int i = first; i < end; i++) {
      if (words.quoted(i)) {
        return true;
      }
    }
    return false;
  }

  /** "expressed his country's hope that …", "issued veiled threats …": the content of the noun cue. */
  private Optional<Content> nounObject(Words words, int p, int end) {
    int i = skipAdverbs(words, p, end);
    int stop = Math.min(end, i + 10);
    for (; i < stop && (!words.isVerb(i) || words.isNoun(i + 1)) && !words.isComma(i); i++) {
      if (lexicon.nounAt(words, i).isPresent() && !words.isNoun(i + 1)) {
        return afterNoun(words, lexicon.nounAt(words, i).get(), i + 1, end);
      }
    }
    return Optional.empty();
  }

  /** What a noun cue takes: "that …", a bare clause, "of …", "to …". */
  Optional<Content> afterNoun(Words words, CueEntry noun, int p, int end) {
    if (p >= end) {
      return Optional.empty();
    }
    if (words.is(p, "that") && noun.takes(Complement.THAT) && !words.isFinite(p + 1)) {
      return Optional.of(new Content(p + 1, Shape.CLAUSE, true));
    }
    if (words.is(p, "to") && noun.takes(Complement.TO) && words.tag(p + 1).equals("VB")) {
      return Optional.of(new Content(p, Shape.INFINITIVE, true));
    }
    if (words.is(p, "to") && noun.takes(Complement.TO)) {
      return personTo(words, p + 1, end);
    }
    for (Complement preposition : new Complement[] {
      Complement.OF, Complement.AGAINST, Complement.ABOUT, Complement.OVER, Complement.FOR
    }) {
      if (noun.takes(preposition) && words.is(p, preposition.name())) {
        return p + 1 < end ? Optional.of(new Content(p + 1, Shape.PHRASE, true)) : Optional.empty();
      }
    }
    if (noun.takes(Complement.CLAUSE) && !words.isVerb(p) && !words.isComma(p) && !words.tag(p).equals("IN")
        && startsClause(words, p, end)) {
      return Optional.of(new Content(p, Shape.CLAUSE, false));
    }
    return Optional.empty();
  }

  private static Optional<Content> afterPerson(Words words, int p, int end, String preposition) {
    int object = NounPhrases.endOf(words, p, end);
    for (int i = p + 1; i < Math.min(end, Math.max(object + 2, p + 2)); i++) {
      if (words.is(i, preposition) && i + 1 < end && !words.quoted(i)
          && (preposition.equals("for") || NounPhrases.endOf(words, p, i) == i || words.tag(i + 1).equals("VBG"))) {
        return Optional.of(new Content(i + 1, Shape.PHRASE, true));
      }
    }
    return Optional.empty();
  }

  private static Optional<Content> prepositional(Words words, CueEntry entry, int p, int end) {
    int after = p;
    if (entry.takes(Complement.PERSON) && !words.tag(p).equals("IN")) {
      after = NounPhrases.endOfSimple(words, p, end);
    }
    for (Complement preposition : new Complement[] {
      Complement.OF, Complement.AGAINST, Complement.ABOUT, Complement.OVER, Complement.FOR
    }) {
      if (entry.takes(preposition) && after + 1 < end && words.is(after, preposition.name())) {
        return Optional.of(new Content(after + 1, Shape.PHRASE, true));
      }
    }
    int later = skipAdverbials(words, after, end);
    return later > after && words.tag(later).equals("IN") ? prepositional(words, entry, later, end) : Optional.empty();
  }

  /** "urged Ankara to ratify": content "to ratify", with its object where that is quoted. */
  private static Optional<Content> personTo(Words words, int p, int end) {
    int object = words.tag(p).equals("PRP$") && words.is(p + 1, "to") ? p + 1 : NounPhrases.endOf(words, p, end);
    for (int i = p; i <= object && i < end; i++) {
      boolean negated = words.is(i, "not") && words.is(i + 1, "to");
      if ((words.is(i, "to") || negated) && i > p && !words.quoted(i) && verbFollows(words, negated ? i + 2 : i + 1)) {
        return Optional.of(new Content(hasQuotation(words, p, i) ? p : i, Shape.INFINITIVE, true));
      }
    }
    return Optional.empty();
  }

  private static boolean verbFollows(Words words, int i) {
    return words.tag(i).equals("VB") || words.tag(i).equals("NN") || words.isAdverb(i) && words.tag(i + 1).equals("VB")
        || words.opensQuotation(i);
  }

  private Optional<Content> clause(Words words, CueEntry entry, int p, int end, int cueFirst) {
    int i = p;
    if (entry.takes(Complement.PERSON)) {
      if (words.is(i, "to")) {
        i++;
      }
      int addressee = endOfAddressee(words, i, end);
      if (titleAt(words, i) && startsClause(words, words.quotationEnd(i), end)) {
        i = words.quotationEnd(i);
      } else if (addressee > i) {
        i = addressee;
      } else if (!startsClause(words, i, end) || words.tag(i).equals("PRP")) {
        i = Math.max(i, NounPhrases.endOf(words, i, end));
      }
    }
    // first choice: "that", a quotation or a colon within reach, over adverbials and parentheses
    boolean comma = false;
    for (int k = i; k < end && k < i + FAR; k++) {
      if (words.opensQuotation(k)) {
        boolean adjacent = k == i || words.isComma(k - 1) || words.is(k - 1, ":") || words.isDash(k - 1) || nothingNamed(words, i, k);
        if (adjacent) {
          return Optional.of(new Content(k, Shape.CLAUSE, true));
        }
        break;
      }
      if (words.is(k, "that") && k + 1 < end && complementizer(words, k, i)) {
        int first = words.isComma(k + 1) && k + 2 < end ? k + 2 : k + 1;
        return Optional.of(new Content(first, Shape.CLAUSE, true));
      }
      if (words.is(k, ":") && (k + 1 < end || words.opensQuotation(k + 1) || words.opensParagraph(k + 1))) {
        return Optional.of(new Content(k + 1, Shape.CLAUSE, true));
      }
      if (words.is(k, "as") && words.is(k + 1, "follows")) {
        k++;
        continue;
      }
      int cited = words.isComma(k) && words.in(k + 1, "quoting-verb") ? nextComma(words, k + 1, end) : end;
      if (cited < end) {
        k = cited;
        continue;
      }
      if (words.isComma(k) && words.tag(k + 1).equals("VBG")
          && (lexicon.verbAt(words, k + 1).isPresent() || words.in(k + 1, "adjunct-verb"))) {
        break;
      }
      if (words.is(k, ";") || words.is(k, ".") || words.is(k, "but") || words.isVerb(k) && !parenthesisAt(words, k, i)) {
        break;
      }
      comma |= words.isComma(k);
    }
    if (entry.takes(Complement.WEAK)) {
      return Optional.empty();
    }
    // "the plan, which it says would hurt": the subject of the content stands before
    if (words.isFinite(p) && !words.in(p, "negation") && relativeBefore(words, cueFirst)) {
      return Optional.of(new Content(p, Shape.CLAUSE, false));
    }
    int first = skipAdverbials(words, i, end);
    if (first < end && words.opensQuotation(first)) {
      return Optional.of(new Content(first, Shape.CLAUSE, true));
    }
    if (first < end && startsClause(words, first, end)) {
      return Optional.of(new Content(first, Shape.CLAUSE, false));
    }
    if (first < end && words.in(first, "conjunctive") && hasFinite(words, first, end)) {
      return Optional.of(new Content(first, Shape.CLAUSE, false));
    }
    return Optional.empty();
  }

  /** "reported, citing two officials, that …": where the parenthesis ends; the limit if nothing goes on after it. */
  private static int nextComma(Words words, int from, int end) {
    for (int i = from; i < Math.min(end, from + FAR / 2) && !words.isFinite(i); i++) {
      if (words.isComma(i) && !words.tag(i + 1).equals("VBG")) {
        return i;
      }
    }
    return end;
  }

  private static boolean relativeBefore(Words words, int verb) {
    for (int i = verb - 1; i > 0 && i > verb - 6; i--) {
      if (words.in(i, "relative") || words.is(i, "what")) {
        return true;
      }
      if (words.isMark(i) || words.isVerb(i)) {
        return false;
      }
    }
    return false;
  }

  /**
   * Where somebody addressed ends, with the time and place of it, if a clause of its own follows without "that": "told | reporters | he had no
   * doubt", "told | parliament on 3 May | the jets were there"; the token itself where none does: "warned the jets were there".
   */
  private static int endOfAddressee(Words words, int p, int end) {
    for (int object : new int[] {NounPhrases.endOfSimple(words, p, end), NounPhrases.endOf(words, p, end)}) {
      int first = object > p ? skipAdverbials(words, object, end) : p;
      if (first > p && NounPhrases.endOfSimple(words, first, end) > first && startsClause(words, first, end)) {
        return first;
      }
    }
    return p;
  }

  /** “Morning Live”: a programme's name in quotation marks. */
  private static boolean titleAt(Words words, int i) {
    if (!words.opensQuotation(i) || words.quotationEnd(i) - i > TITLE || words.isComma(words.quotationEnd(i) - 2)) {
      return false;
    }
    for (int k = i; k < words.quotationEnd(i); k++) {
      boolean small = Character.isLowerCase(words.text(k).charAt(0));
      if (small && !words.tag(k).equals("IN") && !words.tag(k).equals("DT") && !words.isConjunction(k)) {
        return false;
      }
    }
    return true;
  }

  private static boolean nothingNamed(Words words, int first, int end) {
    for (int i = first; i < end; i++) {
      if (words.isNominal(i) && !words.in(i, "time-noun") && !words.in(i, "venue-noun") || words.tag(i).equals("PRP$")) {
        return false;
      }
    }
    return true;
  }

  private static boolean parenthesisAt(Words words, int k, int from) {
    for (int i = k; i >= from; i--) {
      if (words.isDash(i) || words.isComma(i)) {
        return k - i < 12 && !words.isFinite(k);
      }
    }
    return false;
  }

  /** Not the relative "a plan that works". */
  private static boolean complementizer(Words words, int that, int from) {
    if (words.isAdverb(that + 1) && words.isMark(that + 2)) {
      return false;
    }
    if (words.isFinite(that + 1) && !words.tag(that + 1).equals("MD") || words.tag(that + 1).equals("MD")) {
      return false;
    }
    if (words.tag(that).equals("WDT") && that > from && words.isNoun(that - 1) && !words.in(that - 1, "time-noun")
        && !words.in(that - 1, "venue-noun")) {
      return that - from < 4;
    }
    return true;
  }

  private static boolean hasFinite(Words words, int first, int end) {
    for (int i = first; i < end; i++) {
      if (words.isFinite(i) && !words.quoted(i)) {
        return true;
      }
    }
    return false;
  }

  /** Over adverbs, days and places of saying: "said | on Friday in an interview | the talks failed". */
  static int skipAdverbials(Words words, int p, int end) {
    int i = p;
    while (i < end) {
      int next = i;
      if (words.quoted(i)) {
        return i;
      }
      if (words.isAdverb(i) || words.in(i, "time-start") && (!startsClause(words, i, end) || dayAlone(words, i))) {
        next = i + 1;
      } else if (words.is(i, "(")) {
        while (next < end && !words.is(next, ")")) {
          next++;
        }
        next = Math.min(end, next + 1);
      } else if (timePhrase(words, i, end)) {
        next = timeEnd(words, i, end);
      } else if (words.tag(i).equals("IN") || words.is(i, "to")) {
        int phrase = NounPhrases.endOfSimple(words, i + 1, end);
        if (phrase > i + 1 && (holds(words, i + 1, phrase, "venue-noun") || holds(words, i + 1, phrase, "time-noun"))) {
          next = phrase;
          while (next + 1 < end && words.tag(next).equals("IN") && !words.in(next, "opener") && !opensTopic(words, next)
              && NounPhrases.endOfSimple(words, next + 1, end) > next + 1) {
            next = NounPhrases.endOfSimple(words, next + 1, end);
          }
        }
      }
      if (next == i) {
        return i;
      }
      i = next;
    }
    return i;
  }

  /** "complained in a video | about the shells", "warned on Monday | of a famine": no part of when and where. */
  private static boolean opensTopic(Words words, int preposition) {
    return words.is(preposition, "about") || words.is(preposition, "against")
        || words.is(preposition, "of") && words.isProper(preposition - 1) && words.in(preposition - 1, "time-noun");
  }

  /** "said Tuesday the bridge …": the day is no part of the clause. */
  private static boolean dayAlone(Words words, int i) {
    return switch (words.tag(i + 1)) {
      case "DT", "PRP", "PRP$" -> words.isProper(i) || words.in(i, "time-noun");
      default -> false;
    };
  }

  private static boolean holds(Words words, int first, int end, String list) {
    for (int i = first; i < end; i++) {
      if (words.in(i, list)) {
        return true;
      }
    }
    return false;
  }

  static boolean timePhrase(Words words, int i, int end) {
    return timeEnd(words, i, end) > i;
  }

  private static int timeEnd(Words words, int i, int end) {
    int k = i;
    while (k < end && (words.tag(k).equals("DT") || words.tag(k).startsWith("JJ") || words.in(k, "time-start") && k == i)) {
      k++;
    }
    int last = i;
    while (k < end && words.in(k, "time-noun") && (words.isNoun(k) || words.isAdverb(k)) && !words.in(k + 1, "outlet-noun")
        && !words.is(k + 1, "’s") && !words.is(k + 1, "'s")) {
      last = ++k;
      while (k < end && words.tag(k).equals("CD")) {
        last = ++k;
      }
    }
    return last;
  }

  /** A noun phrase with its finite verb: "the war could escalate". */
  static boolean startsClause(Words words, int p, int end) {
    int i = p;
    int reach = Math.min(end, p + 30);
    boolean nominal = false;
    while (i < reach) {
      if (words.isFinite(i)) {
        return nominal;
      }
      if (words.tag(i).equals("VBN") || words.tag(i).equals("VBG") || words.tag(i).equals("VB")) {
        nominal |= words.tag(i).equals("VBG");
      }
      if (words.isComma(i) && (words.tag(i + 1).equals("VBG") || words.isConjunction(i + 1)) || words.opensQuotation(i) && i > p && nominal
          && words.isComma(i - 1)) {
        return false;
      }
      if (nominal && words.in(i, "subordinator") && words.tag(i).equals("IN")) {
        return false;
      }
      nominal |= words.isNominal(i) || words.tag(i).equals("DT") || words.tag(i).equals("EX");
      if (words.isMark(i) && !words.isComma(i) && !words.isQuotationMark(i) && !words.is(i, "(") && !words.is(i, ")")
          && !words.is(i, "$") && !words.is(i, "%")) {
        return false;
      }
      if (words.isComma(i) && !nominal || words.in(i, "relative") && i > p && words.tag(i).startsWith("W")) {
        return false;
      }
      i++;
    }
    return false;
  }
}
