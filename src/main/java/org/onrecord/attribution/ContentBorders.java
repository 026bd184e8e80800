package org.onrecord.attribution;

import java.util.Optional;
import org.onrecord.attribution.VerbGroup.Form;

/**
 * Finds where a content that begins after its cue ends.
 *
 * <p>"Oslo said [it will send tents], adding that [more would follow]" — the second cue ends the first content.
 */
final class ContentBorders {

  /** Words of a parenthesis after a subject, at most, with its commas. */
  private static final int PARENTHESIS = 12;

  private final VerbGroups verbGroups;

  ContentBorders(VerbGroups verbGroups) {
    this.verbGroups = verbGroups;
  }

  /**
   * @param cue the cue that the content belongs to
   * @param limit one past the last token the content may reach
   * @return one past the content's last token, without final punctuation
   */
  int endOf(Words words, VerbGroup cue, Content content, int limit) {
    int first = content.first();
    int end = FrontedClauses.endOf(words, cue, content, limit);
    if (words.opensQuotation(first)) {
      int close = words.quotationEnd(first);
      if (close >= end || words.isMark(close) || words.isMark(close - 1) && words.isComma(close - 2)
          || closesSentence(words, close)) {
        if (!goesOn(words, close, end)) {
          return close;
        }
      }
    }
    int i = first + 1;
    for (; i < end; i++) {
      if (words.quoted(i) && !words.opensQuotation(i)) {
        continue;
      }
      if (cutsBefore(words, cue, content, i, end)) {
        break;
      }
    }
    return trim(words, first, i);
  }

  /** Whether the text after a closing mark belongs to the same content: “imperial” ambitions. */
  private static boolean goesOn(Words words, int close, int end) {
    return close < end && !words.isMark(close) && !words.isMark(close - 2);
  }

  private static boolean closesSentence(Words words, int close) {
    return switch (words.text(close - 2)) {
      case ".", "!", "?", "…" -> true;
      default -> false;
    };
  }

  int trim(Words words, int first, int end) {
    int e = end;
    while (e > first + 1) {
      String text = words.text(e - 1);
      boolean loose = text.equals(",") || text.equals(".") || text.equals(";") || text.equals(":") || words.isDash(e - 1)
          || words.isConjunction(e - 1);
      if (!loose || words.quoted(e - 1)) {
        break;
      }
      e--;
    }
    return e;
  }

  private boolean cutsBefore(Words words, VerbGroup cue, Content content, int i, int end) {
    if (words.quoted(i)) {
      return false;
    }
    if (words.is(i, "according") && words.is(i + 1, "to")) {
      return true;
    }
    if (words.closesQuotation(i - 1) && words.isComma(i - 2) && words.tag(i).equals("VBG")
        && (!content.clause() || verbGroups.at(words, i, i).isPresent())) {
      return true;
    }
    if (words.is(i, ":") && words.opensQuotation(i + 1) && !content.clause()) {
      return true;
    }
    if (words.isComma(i) && insideParenthesis(words, cue) && words.isVerbGroup(i + 1)) {
      return true;
    }
    if (words.is(i, ";") && !content.clause()) {
      return true;
    }
    boolean comma = words.isComma(i) || words.isDash(i) || words.is(i, ";");
    boolean conjunction = words.isConjunction(i);
    if (!comma && !conjunction) {
      return content.phrase() && phraseEndsBefore(words, i, end);
    }
    int k = comma ? i + 1 : i;
    boolean joined = words.isConjunction(k);
    if (joined) {
      k++;
    }
    if (k >= end) {
      return false;
    }
    if (comma && words.is(k, "according")) {
      return true;
    }
    if (comma && words.isDash(i) && (joined || words.in(k, "opener"))) {
      return true;
    }
    if (words.tag(k).equals("VBG") || words.isAdverb(k) && words.tag(k + 1).equals("VBG")) {
      int head = words.isAdverb(k) ? k + 1 : k;
      boolean reports = verbGroups.at(words, head, k).isPresent() || words.in(head, "adjunct-verb");
      if (comma && reports) {
        return true;
      }
      return comma && content.phrase() && !words.is(k, "including");
    }
    Optional<VerbGroup> shared = groupFrom(words, k, end);
    if (joined && shared.isPresent() && shared.get().form() == Form.FINITE && !shared.get().modal()) {
      return comma || !content.clause() || resumes(words, cue, content, words.is(k - 1, "but"), shared.get().head());
    }
    if (comma && (apposition(words, k, end) || !joined && inverted(words, shared, end))) {
      return true;
    }
    if (comma) {
      int subject = words.in(k, "opener") ? k + 1 : k;
      int after = overParenthesis(words, NounPhrases.endOf(words, subject, end), end);
      if (after > subject) {
        Optional<VerbGroup> own = groupFrom(words, after, end);
        if (own.isPresent() && own.get().form() == Form.FINITE && !own.get().modal()) {
          boolean last = own.get().end() >= end || words.isMark(own.get().end())
              || Contents.skipAdverbials(words, own.get().end(), end) >= end - 1;
          if (joined || words.in(k, "opener") && !words.in(k, "relative") || last) {
            return true;
          }
        }
        if (content.phrase() && (joined || words.in(k, "opener")) && words.isFinite(after)) {
          return true;
        }
      }
      if (words.in(k, "relative") && content.phrase()) {
        return true;
      }
    }
    // a new finite verb after "and" ends a phrase: "condemned the strike and left"
    return joined && !content.clause() && (words.isFinite(k) || words.isAdverb(k) && words.isFinite(k + 1));
  }

  /** "Holm, <b>who knew</b> that it would take months, told …": the main verb goes on after the parenthesis. */
  private static boolean insideParenthesis(Words words, VerbGroup cue) {
    return words.in(cue.first() - 1, "relative") && words.isComma(cue.first() - 2);
  }

  /** A phrase ends where a clause of time or reason begins: "rejected the offer | as the talks went on". */
  private static boolean phraseEndsBefore(Words words, int i, int end) {
    return (words.is(i, "as") || words.is(i, "while") || words.is(i, "because") || words.is(i, "although"))
        && Contents.startsClause(words, i + 1, Math.min(end, i + 8));
  }

  private Optional<VerbGroup> groupFrom(Words words, int k, int end) {
    int i = k;
    while (i < end && i < k + 5
        && (words.isAdverb(i) || words.in(i, "negation") || words.in(i, "auxiliary") && (words.isVerb(i) || words.tag(i).equals("MD")))) {
      Optional<VerbGroup> here = verbGroups.at(words, i, k);
      if (here.isPresent()) {
        return here;
      }
      i++;
    }
    return i < end ? verbGroups.at(words, i, k) : Optional.empty();
  }

  /**
   * Whether a verb after "and" goes on with the cue's subject, not with the content's: "said it was ready and urged …", "said the truce
   * would hold and thanked …", "warned that risks were high and urged …"; but "said the army attacked and blamed …" stays open.
   */
  private static boolean resumes(Words words, VerbGroup cue, Content content, boolean but, int verb) {
    boolean sameTense = words.tag(verb).equals("VBD") && (words.tag(cue.head()).equals("VBD") || !words.isVerb(cue.head()));
    if (!sameTense) {
      return false;
    }
    if (but || words.tag(content.first()).equals("PRP")) {
      return true;
    }
    for (int i = content.first(); i < verb; i++) {
      if (words.isFinite(i)) {
        return !words.tag(i).equals("VBD") || !maySpeak(words, content.first(), i);
      }
    }
    return true;
  }

  /** Whether a subject between the two tokens may be one who says something: by a name, a pronoun or an office. */
  private static boolean maySpeak(Words words, int first, int end) {
    for (int i = first; i < end; i++) {
      if (words.isProper(i) || words.tag(i).equals("PRP") || words.in(i, "speaker-noun") || words.in(i, "statement-holder")
          || words.in(i, "unnamed-source") || words.in(i, "outlet-noun")) {
        return true;
      }
    }
    return false;
  }

  /** "…, and the envoy<b>, Vera Holm,</b> said", "…, while Holm<b>, standing beside him,</b> said": where the verb stands. */
  private static int overParenthesis(Words words, int subject, int end) {
    if (!words.isComma(subject)) {
      return subject;
    }
    for (int i = subject + 1; i < Math.min(end, subject + PARENTHESIS) && !words.isFinite(i); i++) {
      if (words.isComma(i)) {
        return i + 1;
      }
    }
    return subject;
  }

  /** "…, said a diplomat" at the end of the sentence: somebody else reports the whole. */
  private static boolean inverted(Words words, Optional<VerbGroup> cue, int end) {
    if (cue.isEmpty() || cue.get().form() != Form.FINITE || !cue.get().entry().takes(Complement.CLAUSE)) {
      return false;
    }
    Optional<Range> source = Sources.after(words, cue.get().end(), end);
    return source.isPresent() && (source.get().end() >= end || words.isMark(source.get().end()));
  }

  /** The reporter's own remark: ", a request that …", ", a claim which …". */
  private static boolean apposition(Words words, int k, int end) {
    if (!words.tag(k).equals("DT")) {
      return false;
    }
    for (int i = k + 1; i < Math.min(end, k + 5); i++) {
      if (words.in(i, "statement-noun") && words.isNoun(i) && (words.in(i + 1, "relative") || words.isVerb(i + 1))) {
        return true;
      }
    }
    return false;
  }
}
