package org.onrecord.knowledge;

import java.util.Set;
import org.onrecord.model.Span;

/**
 * One word as patterns see it.
 *
 * @param form lower case, contractions written out: "not" for "n't", "will" for "'ll"
 * @param lemma lower case
 * @param tag universal part of speech; of a verb with its form: "VERB.base", "VERB.s", "VERB.ing", "VERB.past" (also the participle)
 * @param span where it stands
 * @param marks what a reader knows of the word beyond its letters: "self" where it names the speaker's own side
 */
public record Word(String form, String lemma, String tag, Span span, Set<String> marks) {

  public Word {
    marks = Set.copyOf(marks);
  }

  /** A word whose tag says its verb form, read off the letters. */
  static Word of(String form, String lemma, String tag, Span span, Set<String> marks) {
    return new Word(form, lemma, tag.equals("VERB") ? "VERB." + verbForm(form, lemma) : tag, span, marks);
  }

  private static String verbForm(String form, String lemma) {
    if (form.equals(lemma)) {
      return "base";
    }
    return form.endsWith("ing") ? "ing" : form.endsWith("s") ? "s" : "past";
  }

  /** Whether a sentence ends with it. */
  boolean endsSentence() {
    return form.equals(".") || form.equals("!") || form.equals("?");
  }

  /** Whether it is a mark that parts clauses. */
  boolean punctuation() {
    return !Character.isLetterOrDigit(form.codePointAt(form.length() - 1)) && !form.equals("%") && !form.equals("$");
  }
}
