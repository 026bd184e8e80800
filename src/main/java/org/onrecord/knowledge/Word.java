package org.onrecord.knowledge;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.model.Span;

/**
 * One word as patterns see it.
 *
 * @param form lower case, contractions written out: "not" for "n't", "will" for "'ll"
 * @param bases the form, its lemma, and the bases that regular inflection allows, as taggers err: "condemned", "condemn", "condemne"
 * @param tag universal part of speech; of a verb with its form: "VERB.base", "VERB.s", "VERB.ing", "VERB.past" (also the participle)
 * @param span where it stands
 * @param marks what a reader knows of the word beyond its letters: "self" where it names the speaker's own side
 */
public record Word(String form, Set<String> bases, String tag, Span span, Set<String> marks) {

  /** What is left of a word without its ending must be so long, lest "used" become "us". */
  private static final int SHORTEST_STEM = 3;

  public Word {
    bases = Set.copyOf(bases);
    marks = Set.copyOf(marks);
  }

  /** A word whose tag says its verb form, read off the letters. */
  static Word of(String form, String lemma, String tag, Span span, Set<String> marks) {
    return new Word(form, bases(form, lemma), tag.equals("VERB") ? "VERB." + verbForm(form, lemma) : tag, span, marks);
  }

  private static Set<String> bases(String form, String lemma) {
    if (!"sdg".contains(form.substring(form.length() - 1))) {
      return form.equals(lemma) ? Set.of(form) : Set.of(form, lemma);
    }
    Set<String> bases = new HashSet<>();
    bases.add(form);
    bases.add(lemma);
    addStem(bases, form, "s", "");
    addStem(bases, form, "es", "");
    addStem(bases, form, "ies", "y");
    addStem(bases, form, "d", "");
    addStem(bases, form, "ed", "");
    addStem(bases, form, "ied", "y");
    addStem(bases, form, "ing", "");
    addStem(bases, form, "ing", "e");
    for (String doubled : List.of("ed", "ing")) {
      int end = form.length() - doubled.length();
      if (form.endsWith(doubled) && end > SHORTEST_STEM && form.charAt(end - 1) == form.charAt(end - 2)) {
        bases.add(form.substring(0, end - 1));
      }
    }
    return bases;
  }

  private static void addStem(Set<String> bases, String form, String ending, String instead) {
    int end = form.length() - ending.length();
    if (end >= SHORTEST_STEM && form.endsWith(ending)) {
      bases.add(form.substring(0, end) + instead);
    }
  }

  private static String verbForm(String form, String lemma) {
    if (form.equals(lemma) && !form.endsWith("ed") && !form.endsWith("ing")) {
      return "base";
    }
    return form.endsWith("ing") ? "ing" : form.endsWith("s") ? "s" : "past";
  }

  /** Whether a sentence ends with it. */
  boolean endsSentence() {
    return form.equals(".") || form.equals("!") || form.equals("?");
  }

  boolean comma() {
    return form.equals(",");
  }

  /** Whether it is a mark that parts clauses. */
  public boolean punctuation() {
    return !Character.isLetterOrDigit(form.codePointAt(form.length() - 1)) && !form.equals("%") && !form.equals("$");
  }
}
