package org.onrecord.meaning;

/**
 * A verb with its helpers.
 *
 * <p>"would not have been delivered": will, not, have, be.
 *
 * @param verb index of the main verb
 * @param start index of the first of its words
 * @param to after "to" without a helper that makes it finite: "to send", "to be sent"
 * @param ing "sending" without a helper
 */
record VerbGroup(
    int verb,
    int start,
    boolean to,
    boolean will,
    boolean may,
    boolean must,
    boolean have,
    boolean be,
    boolean being,
    boolean negated,
    boolean yet,
    boolean ing,
    boolean past) {

  static VerbGroup of(ArmsSentence sentence, int verb) {
    boolean to = false;
    boolean will = false;
    boolean may = false;
    boolean must = false;
    boolean have = false;
    boolean be = false;
    boolean being = false;
    boolean negated = false;
    boolean yet = sentence.isForm(verb + 1, "yet");
    boolean helped = false;
    int start = verb;
    int i = verb - 1;
    while (i >= sentence.first()) {
      String form = sentence.form(i);
      String tag = sentence.token(i).tag();
      if (form.equals("to") && (tag.equals("PART") || i == start - 1)) {
        to = true;
      } else if (tag.equals("AUX") || form.equals("'ll") || form.equals("'d") || to && (form.equals("have") || form.equals("has") || form.equals("had"))) {
        boolean infinitive = to;
        helped = true;
        to = false;
        switch (form) {
          case "will", "'ll", "shall", "would", "wo", "'d" -> will = true;
          case "may", "might", "could", "can", "ca" -> may = true;
          case "should", "must", "ought", "need" -> must = true;
          case "have", "has", "had", "'ve", "having" -> {
            must |= infinitive;
            have |= !infinitive;
          }
          case "being" -> {
            be = true;
            being = true;
            helped = i - 1 >= sentence.first() && sentence.tagged(i - 1, "AUX");
          }
          case "cannot" -> {
            may = true;
            negated = true;
          }
          default -> {
            boolean copula = sentence.lemma(i).equals("be") || form.equals("'s") || form.equals("'re");
            will |= copula && infinitive;
            be |= copula && !infinitive;
          }
        }
      } else if (form.equals("going") && to) {
        will = true;
        to = false;
        helped = true;
      } else if (form.equals("not") || form.equals("n't") || form.equals("never")) {
        negated = true;
      } else if (form.equals("yet") && to) {
        negated = true;
        yet = true;
      } else if (!sentence.isAdverb(i) && !sentence.isQuote(i) || sentence.isForm(i, "when", "while", "how", "where", "why", "whether")) {
        break;
      } else {
        yet |= form.equals("yet");
      }
      start = i;
      i--;
    }
    while (start < verb && sentence.isQuote(start)) {
      start++;
    }
    String form = sentence.form(verb);
    boolean ing = form.endsWith("ing") && !helped;
    boolean past = !helped && !to && !form.endsWith("ing") && !form.equals(sentence.lemma(verb)) && !form.endsWith("s");
    return new VerbGroup(verb, start, to, will, may, must, have, be, being, negated, yet, ing, past);
  }

  /** Whether it has a subject of its own. */
  boolean finite() {
    return !to && !ing;
  }

  /** "was delivered", "has been sent": a participle after a form of "be". */
  boolean passive(ArmsSentence sentence) {
    return be && !sentence.form(verb).endsWith("ing");
  }

  /** "is sending". */
  boolean progressive(ArmsSentence sentence) {
    return be && sentence.form(verb).endsWith("ing");
  }
}
