package org.onrecord.language;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;

/**
 * Finds the dictionary form of a word with its tag and remembers the last {@value #REMEMBERED} answers.
 *
 * <p>"said/VERB" → "say", "Leopards/PROPN" → "leopards": names, numbers and marks keep their form, in lower case.
 */
final class Lemmatizer {

  private static final int REMEMBERED = 20_000;

  private record Form(String word, String tag) {}

  private final LemmatizerME model;
  private final Map<Form, String> known =
      new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Form, String> eldest) {
          return size() > REMEMBERED;
        }
      };

  Lemmatizer(LemmatizerModel model) {
    this.model = new LemmatizerME(model);
  }

  String lemma(String word, String tag) {
    String lower = word.toLowerCase(Locale.ROOT);
    return switch (tag) {
      case "NOUN", "VERB", "AUX", "ADJ", "ADV", "PRON", "DET" -> known.computeIfAbsent(new Form(lower, tag), this::lemma);
      case "PART" -> lower.equals("n't") || lower.equals("n’t") ? "not" : lower.replace('’', '\'');
      default -> lower;
    };
  }

  private String lemma(Form form) {
    String word = form.word();
    if (word.indexOf('\'') >= 0 || word.indexOf('’') >= 0) {
      return clitic(word, form.tag());
    }
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isLetter(word.charAt(i))) {
        return word;
      }
    }
    if (form.tag().equals("AUX") && (word.equals("wo") || word.equals("ca"))) {
      return word.equals("wo") ? "will" : "can";
    }
    String lemma = model.lemmatize(new String[] {word}, new String[] {form.tag()})[0];
    int joined = lemma.indexOf('+');
    return joined > 0 ? lemma.substring(0, joined).toLowerCase(Locale.ROOT) : lemma.isBlank() || lemma.equals("O") ? word : lemma.toLowerCase(Locale.ROOT);
  }

  private static String clitic(String word, String tag) {
    if (!tag.equals("AUX")) {
      return word.replace('’', '\'');
    }
    return switch (word.substring(1)) {
      case "s", "m", "re" -> "be";
      case "ve" -> "have";
      case "ll" -> "will";
      case "d" -> "would";
      default -> word.replace('’', '\'');
    };
  }
}
