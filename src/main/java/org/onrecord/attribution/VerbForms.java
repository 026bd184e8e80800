package org.onrecord.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The inflected forms of cue verbs: "deny", "denies", "denied", "denying". Irregular ones are read from {@code irregular-verbs.tsv}. */
final class VerbForms {

  /** Which form a word is; an ending that serves as past and participle is {@link #PAST}. */
  enum Kind {
    BASE,
    THIRD_PERSON,
    PAST,
    PARTICIPLE,
    ING
  }

  /** One reading of a word as a verb. */
  record Form(String lemma, Kind kind) {}

  private final Map<String, Form> byWord = new HashMap<>();
  private final Map<String, List<String>> irregular = new HashMap<>();

  VerbForms() {
    for (List<String> row : DataFile.rows("irregular-verbs.tsv", 3)) {
      irregular.put(row.get(0), row);
    }
  }

  /** Learns all forms of a lemma. */
  void add(String lemma) {
    List<String> odd = irregular.get(lemma);
    String past = odd == null ? regularPast(lemma) : odd.get(1);
    byWord.put(lemma, new Form(lemma, Kind.BASE));
    byWord.put(thirdPerson(lemma), new Form(lemma, Kind.THIRD_PERSON));
    byWord.put(ing(lemma, past), new Form(lemma, Kind.ING));
    if (odd != null && !odd.get(2).equals(past)) {
      byWord.put(odd.get(2), new Form(lemma, Kind.PARTICIPLE));
    }
    byWord.put(past, new Form(lemma, Kind.PAST));
    // American spelling: "labeled", "signaling"
    if (past.endsWith("lled")) {
      byWord.put(lemma + "ed", new Form(lemma, Kind.PAST));
      byWord.put(lemma + "ing", new Form(lemma, Kind.ING));
    }
  }

  /** The word, in lower case, as a cue verb's form; null if it is none. */
  @org.jspecify.annotations.Nullable
  Form of(String word) {
    return byWord.get(word);
  }

  private static String thirdPerson(String lemma) {
    if (consonantY(lemma)) {
      return lemma.substring(0, lemma.length() - 1) + "ies";
    }
    return lemma + (lemma.matches(".*(s|x|z|ch|sh|o)") ? "es" : "s");
  }

  private static String regularPast(String lemma) {
    if (lemma.endsWith("e")) {
      return lemma + "d";
    }
    return consonantY(lemma) ? lemma.substring(0, lemma.length() - 1) + "ied" : lemma + "ed";
  }

  private static String ing(String lemma, String past) {
    if (past.endsWith("ed") && past.length() == lemma.length() + 3) {
      return past.substring(0, past.length() - 2) + "ing";
    }
    boolean dropsE = lemma.endsWith("e") && !lemma.endsWith("ee");
    return (dropsE ? lemma.substring(0, lemma.length() - 1) : lemma) + "ing";
  }

  private static boolean consonantY(String lemma) {
    return lemma.matches(".*[^aeiou]y");
  }
}
