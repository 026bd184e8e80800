package org.onrecord.attribution;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells cues that report words from others: "said" and "has repeatedly warned" hold a verb of speech that takes a clause,
 * "welcomed" and "hopes" hold none. Read from {@code cues.tsv}.
 */
public final class CommunicationVerbs {

  private static final Pattern BREAK = Pattern.compile("[^\\p{L}]+");
  private static final String ACCORDING = "according";

  private final CueLexicon lexicon;

  private CommunicationVerbs(CueLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** @throws IllegalStateException if a data file is missing or broken */
  public static CommunicationVerbs load() {
    return new CommunicationVerbs(CueLexicon.load());
  }

  /** Whether one of the cue's words is a form of such a verb; "according to" counts as one. */
  public boolean in(String cue) {
    return BREAK.splitAsStream(cue.toLowerCase(Locale.ROOT)).anyMatch(this::reports);
  }

  private boolean reports(String word) {
    VerbForms.Form form = lexicon.forms().of(word);
    return word.equals(ACCORDING) || form != null && lexicon.reportsWords(form.lemma());
  }
}
