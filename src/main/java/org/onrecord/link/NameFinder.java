package org.onrecord.link;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.knowledge.NameEntry;
import org.onrecord.knowledge.NameWordKinds;
import org.onrecord.model.EntityKind;

/**
 * Finds the gazetteer's names in the text: at each word the longest that fits.
 *
 * <p>"US Secretary of State Antony Blinken" → "US", "Antony Blinken". One walk through the trie a word; linear in the text.
 */
final class NameFinder {

  private final Gazetteer gazetteer;
  private final ImportedNames imported;
  private final NameWordKinds kinds;

  NameFinder(Gazetteer gazetteer, NameWordKinds kinds) {
    this.gazetteer = gazetteer;
    this.imported = new ImportedNames(gazetteer);
    this.kinds = kinds;
  }

  /** In text order, without overlaps. */
  List<Name> names(Words words) {
    List<Name> names = new ArrayList<>();
    ImportedNames.InArticle more = imported.in(words);
    int word = 0;
    while (word < words.size()) {
      Name name = more.orLonger(longest(words, word), word);
      if (name == null) {
        word++;
      } else {
        names.add(name);
        word = name.endWord();
      }
    }
    return names;
  }

  private Name longest(Words words, int first) {
    boolean article = words.folded(first).equals("the");
    if (!cased(words, first) && !article) {
      return null;
    }
    int node = gazetteer.step(0, words.number(first));
    int end = first + 1;
    Name best = null;
    while (node >= 0) {
      List<NameEntry> meanings = gazetteer.meanings(node);
      if (!meanings.isEmpty() && cased(words, first, end)) {
        List<NameEntry> fitting = fitting(meanings, words, first, end);
        if (!fitting.isEmpty()) {
          best = Name.known(words, first, end, fitting);
        }
      }
      if (end == words.size() || !words.joined(end) && !(words.joinedByComma(end) && words.capitalised(end))) {
        break;
      }
      node = gazetteer.step(node, words.number(end));
      end++;
    }
    return best;
  }

  /** A name's words are capitalised, save the small ones and what follows in a name of several. */
  static boolean cased(Words words, int first, int end) {
    if (words.folded(first).equals("the")) {
      return end > first + 1 && words.capitalised(first + 1);
    }
    return cased(words, first);
  }

  /** "Doha", "2nd Brigade", "al-Qaeda". */
  private static boolean cased(Words words, int first) {
    return words.capitalised(first) || Character.isDigit(words.text().charAt(words.begin(first)))
        || words.arabicArticle(first) && words.capitalised(first + 1);
  }

  private List<NameEntry> fitting(List<NameEntry> meanings, Words words, int first, int end) {
    List<NameEntry> fitting = new ArrayList<>(meanings.size());
    for (NameEntry meaning : meanings) {
      if (meaning.capitals() && !words.shouted(first) && !allCapitals(words, first, end)) {
        continue;
      }
      if (meaning.entity().kind() != EntityKind.PLACE && comma(words, first, end)) {
        continue;
      }
      if ((meaning.entity().kind() == EntityKind.PERSON || meaning.entity().kind() == EntityKind.PLACE)
          && !capitalisedAtTheEnds(words, first, end) && !region(words, end - 1)) {
        continue;
      }
      fitting.add(meaning);
    }
    return fitting;
  }

  /** "region" of "Saratov region", "regions": a small word that ends a place's name. */
  private boolean region(Words words, int last) {
    String folded = words.folded(last);
    String singular = folded.endsWith("s") ? folded.substring(0, folded.length() - 1) : folded;
    return kinds.kind(folded).or(() -> kinds.kind(singular)).filter(kind -> kind == EntityKind.PLACE).isPresent();
  }

  private static boolean comma(Words words, int first, int end) {
    for (int i = first + 1; i < end; i++) {
      if (words.joinedByComma(i)) {
        return true;
      }
    }
    return false;
  }

  static boolean allCapitals(Words words, int first, int end) {
    for (int i = first; i < end; i++) {
      if (!words.capitals(i)) {
        return false;
      }
    }
    return true;
  }

  static boolean capitalisedAtTheEnds(Words words, int first, int end) {
    return words.capitalised(end - 1) || words.text().charAt(words.begin(end - 1) - 1) == '-'
        || Character.isDigit(words.text().charAt(words.begin(end - 1))) || words.folded(end - 1).length() <= 4 && end - first > 2;
  }
}
