package org.onrecord.attribution;

/**
 * Ends what is said inside a clause that stands before its main clause.
 *
 * <p>"While Oslo says that [it is ready], its neighbours will send no tents": the comma before "its neighbours" ends the content. It misses a
 * main clause that begins with a verb, and one whose comma the text leaves out.
 */
final class FrontedClauses {

  /** Tokens between "while" and the cue, at most: the cue's subject. */
  private static final int SUBJECT = 20;

  /** Tokens from the comma to the finite verb of the main clause, at most. */
  private static final int MAIN_SUBJECT = 15;

  private FrontedClauses() {}

  /**
   * @param limit one past the last token that the content may reach
   * @return one past the content's last token: the comma before the main clause, or the limit where no such comma is found
   */
  static int endOf(Words words, VerbGroup cue, Content content, int limit) {
    if (content.first() < cue.end() || !standsIn(words, cue, content) || parted(words, cue.end(), content.first())) {
      return limit;
    }
    // A comma before the content's own verb cannot end it.
    boolean whole = !content.clause();
    boolean inner = words.in(content.first(), "subordinator");
    for (int i = content.first() + 1; i < limit; i++) {
      whole |= words.isFinite(i - 1);
      int next = words.isQuotationMark(i + 1) && words.closesQuotation(i + 1) ? i + 2 : i + 1;
      boolean inside = words.quoted(i) && next == i + 1 && !words.quoted(cue.first());
      if (whole && !inside && words.isComma(i) && opensMainClause(words, next, limit)) {
        if (!inner) {
          return next == i + 1 ? i : next;
        }
        inner = false;
      }
    }
    return limit;
  }

  /** Whether a word like "while" begins the sentence, or what "that" or "and" leads on to, and the syntax ties it to the cue. */
  private static boolean standsIn(Words words, VerbGroup cue, Content content) {
    Range verbs = new Range(cue.first(), cue.end());
    for (int i = cue.first() - 1; i >= Math.max(0, cue.first() - SUBJECT); i--) {
      if (words.in(i, "subordinator") && words.introduces(i, verbs)) {
        return begins(words, i) && !(words.is(i, "as") && reportsTheMainClause(words, content));
      }
    }
    return false;
  }

  /** "As I said to the envoy, the bridge is closed": the main clause is what was said, unless the cue has a content of its own. */
  private static boolean reportsTheMainClause(Words words, Content content) {
    boolean infinitive = words.tag(content.first()).equals("TO") && words.tag(content.first() + 1).equals("VB");
    return !content.sure() && !infinitive;
  }

  private static boolean begins(Words words, int subordinator) {
    int before = words.is(subordinator - 1, "even") ? subordinator - 2 : subordinator - 1;
    return words.beginsSentence(before + 1) || words.isConjunction(before) || words.is(before, "that") || words.isDash(before)
        || words.opensQuotation(before);
  }

  /** "As Holm said: the bridge is closed, and …" */
  private static boolean parted(Words words, int first, int end) {
    for (int i = first; i < end; i++) {
      if (words.isComma(i) || words.is(i, ":") || words.isDash(i)) {
        return true;
      }
    }
    return false;
  }

  /** A subject and a finite verb, no mark and no relative between them: ", <b>Warsaw has</b> begun", but not ", who has begun". */
  private static boolean opensMainClause(Words words, int first, int end) {
    if (words.isConjunction(first) || words.in(first, "subordinator")) {
      return false;
    }
    boolean subject = false;
    for (int i = first; i < Math.min(end, first + MAIN_SUBJECT); i++) {
      if (words.isMark(i) && !words.isQuotationMark(i) && !words.glued(i + 1) || words.in(i, "relative") || i > first && words.tag(i).startsWith("W")) {
        return false;
      }
      if (words.isFinite(i) || words.subject(i) >= first) {
        return subject;
      }
      boolean doing = words.tag(i).equals("VBG") && words.isFinite(i + 1);
      subject |= words.isNominal(i) || words.tag(i).equals("DT") || words.tag(i).equals("EX") || doing;
    }
    return false;
  }
}
