package org.onrecord.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which words keep their full stop.
 *
 * <p>"Gen. Mark Doe" keeps it and goes on; "No. 10" keeps it before the number only; "at 5 p.m. He left" keeps it and ends. "U.S." and
 * a single initial need no list.
 */
final class Abbreviations {

  private enum Follows {
    NAME,
    NUMBER,
    OTHER
  }

  private final Map<String, Follows> known = new HashMap<>();

  private Abbreviations() {}

  static Abbreviations english() {
    Abbreviations abbreviations = new Abbreviations();
    for (List<String> line : WordList.lines("abbreviations.txt")) {
      Follows follows = Follows.valueOf(line.getFirst().toUpperCase(Locale.ROOT));
      line.stream().skip(1).forEach(word -> abbreviations.known.put(word, follows));
    }
    return abbreviations;
  }

  /**
   * Whether the full stop after the word belongs to it.
   *
   * @param word without its stop
   * @param next the first character after the stop that is no white space, or 0 at the end
   */
  boolean keepsStop(String word, char next) {
    if (isInitials(word)) {
      return true;
    }
    Follows follows = find(word);
    return follows != null && (follows != Follows.NUMBER || Character.isDigit(next));
  }

  /** Whether something must follow: a title before a name, a month before a day, an initial before a surname. */
  boolean neverEnds(String wordWithStop) {
    String word = wordWithStop.substring(0, wordWithStop.length() - 1);
    Follows follows = find(word);
    return follows == Follows.NAME || follows == Follows.NUMBER || word.length() == 1;
  }

  private @Nullable Follows find(String word) {
    Follows follows = known.get(word);
    if (follows == null && word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT))) {
      follows = known.get(word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
    }
    return follows;
  }

  /** "U.S", "D.C", "J", "a.k.a": single letters with stops between them. */
  private static boolean isInitials(String word) {
    if (word.isEmpty() || word.length() % 2 == 0) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (i % 2 == 0 ? !Character.isLetter(c) : c != '.') {
        return false;
      }
    }
    return word.length() > 1 || (Character.isUpperCase(word.charAt(0)) && word.charAt(0) != 'I');
  }
}
