package org.onrecord.link;

import java.util.Locale;
import java.util.Set;
import org.onrecord.knowledge.ReferenceWords;

/**
 * Source words as a noun phrase.
 *
 * <p>"a senior US defense official in Brussels": indefinite, first "senior", head "official", complement "in Brussels".
 *
 * @param first first word after determiners
 * @param runEnd one past the head
 * @param end one past the last word of the source
 * @param head the main noun
 * @param quantified "both", "two": by how many, 0 for none
 */
record NounPhrase(int first, int runEnd, int end, int head, Determiner determiner, int quantified) {

  enum Determiner {
    DEFINITE,
    INDEFINITE,
    /** "his", "their" */
    POSSESSIVE,
    NONE
  }

  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");
  private static final Set<String> POSSESSIVE = Set.of("his", "her", "its", "their", "our", "my");

  static NounPhrase of(Words words, Senses senses, ReferenceWords references, int first, int end) {
    int i = first;
    Determiner determiner = Determiner.NONE;
    int quantified = 0;
    while (i < end - 1) {
      String word = words.folded(i);
      if (senses.at(i).isPresent()) {
        break;
      }
      if (references.quantifier(word) && i + 2 < end && words.folded(i + 1).equals("of")) {
        i += 2;
        quantified = Math.max(quantified, 3);
      } else if (DEFINITE.contains(word)) {
        determiner = Determiner.DEFINITE;
        i++;
      } else if (POSSESSIVE.contains(word)) {
        determiner = Determiner.POSSESSIVE;
        i++;
      } else if (word.equals("both") || word.equals("two")) {
        quantified = 2;
        i++;
      } else if (references.quantifier(word)) {
        quantified = 3;
        determiner = Determiner.INDEFINITE;
        i++;
      } else if (word.equals("a") || word.equals("an") || word.equals("one") || word.equals("another")
          || words.tag(i).equals("DET")) {
        determiner = Determiner.INDEFINITE;
        i++;
      } else {
        break;
      }
    }
    int run = i;
    while (run < end && inRun(words, senses, run, i, end)) {
      run++;
    }
    if (run == i) {
      run = i + 1;
    }
    int head = run - 1;
    if (head > i && words.possessiveMark(head)) {
      head--;
    }
    return new NounPhrase(i, run, end, head, determiner, quantified);
  }

  private static boolean inRun(Words words, Senses senses, int word, int first, int end) {
    if (word > first) {
      String gap = words.gap(word);
      if (gap.length() > 2 || gap.contains(",") || gap.contains(";") || gap.contains(":") || gap.contains("(") || gap.contains(")")
          || gap.contains("“") || gap.contains("\"") || gap.contains("—") || gap.contains("–")) {
        return senses.at(word).isPresent() && senses.at(word).equals(senses.at(word - 1));
      }
    }
    if (senses.at(word).isPresent()) {
      return true;
    }
    return switch (words.tag(word)) {
      case "NOUN", "PROPN", "ADJ", "NUM", "X", "SYM" -> true;
      case "PART" -> words.possessiveMark(word);
      case "VERB", "ADV" -> word + 1 < end && nominal(words.tag(word + 1)) && words.gap(word + 1).length() == 1;
      default -> word > first && words.gap(word).equals("-");
    };
  }

  private static boolean nominal(String tag) {
    return tag.equals("NOUN") || tag.equals("PROPN") || tag.equals("ADJ");
  }

  boolean definite() {
    return determiner == Determiner.DEFINITE || determiner == Determiner.POSSESSIVE;
  }

  String text(Words words) {
    return words.text().substring(words.begin(first), words.end(head)).replace('\n', ' ');
  }

  String headWord(Words words) {
    return words.folded(head).toLowerCase(Locale.ROOT);
  }
}
