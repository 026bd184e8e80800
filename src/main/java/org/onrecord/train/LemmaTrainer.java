package org.onrecord.train;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.onrecord.language.Inflection;
import org.onrecord.language.PartOfSpeech;
import org.onrecord.language.RuleLemmatizer;
import org.onrecord.train.Treebank.Tree;

/** Collects the words whose lemma the rules of inflection get wrong. */
final class LemmaTrainer {

  private LemmaTrainer() {}

  /** Lemmas by form, blank and fine tag; of several lemmas the most frequent, of equals the first. */
  static Map<String, String> exceptions(List<Tree> trees, Inflection inflection) {
    Map<String, Map<String, Integer>> seen = new TreeMap<>();
    for (Tree tree : trees) {
      for (int i = 0; i < tree.size(); i++) {
        String key = RuleLemmatizer.form(tree.words()[i]) + ' ' + tree.tags()[i];
        seen.computeIfAbsent(key, k -> new HashMap<>()).merge(RuleLemmatizer.form(tree.lemmas()[i]), 1, Integer::sum);
      }
    }
    Map<String, String> exceptions = new TreeMap<>();
    seen.forEach((key, lemmas) -> {
      String lemma = lemmas.entrySet().stream()
          .min(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
          .orElseThrow()
          .getKey();
      String form = key.substring(0, key.lastIndexOf(' '));
      String tag = key.substring(key.lastIndexOf(' ') + 1);
      if (keepsItsForm(tag) || lemma.equals("_") || lemma.indexOf(' ') >= 0 || form.indexOf('\t') >= 0) {
        return;
      }
      if (!inflection.base(form, PartOfSpeech.of(tag).penn()).equals(lemma)) {
        exceptions.put(key, lemma);
      }
    });
    return exceptions;
  }

  /** Names, numbers and marks show as they stand. */
  static boolean keepsItsForm(String tag) {
    return switch (PartOfSpeech.of(tag).universal()) {
      case "PROPN", "NUM", "PUNCT", "SYM", "X", "INTJ" -> true;
      default -> false;
    };
  }
}
