package org.onrecord.knowledge;

/**
 * Compares spellings of one name in different transliterations.
 *
 * <p>"Nebenzia" and "Nebenzya", "Schulz" and "Scholz", "Burchard" and "Burkhard" sound alike: their consonants are the same. What
 * differs in a consonant ("Ragmund", "Rajmund") does not.
 */
public final class Spelling {

  private Spelling() {}

  /**
   * The sounds of a folded word: its first letter's and those of its consonants, without doubles.
   *
   * @return empty for a word without letters
   */
  public static String sounds(String folded) {
    StringBuilder sounds = new StringBuilder(folded.length());
    int i = 0;
    while (i < folded.length()) {
      char c = folded.charAt(i);
      char next = i + 1 < folded.length() ? folded.charAt(i + 1) : ' ';
      char after = i + 2 < folded.length() ? folded.charAt(i + 2) : ' ';
      int length = 1;
      char sound;
      switch (c) {
        case 's' -> {
          if (next == 'c' && after == 'h') {
            sound = 's';
            length = 3;
          } else if (next == 'h' || next == 'z') {
            sound = 's';
            length = 2;
          } else {
            sound = 's';
          }
        }
        case 'z' -> {
          sound = 's';
          length = next == 'h' ? 2 : 1;
        }
        case 't' -> {
          if (next == 's' && after == 'c') {
            sound = 's';
            length = i + 3 < folded.length() && folded.charAt(i + 3) == 'h' ? 4 : 2;
          } else if (next == 'z' || next == 's') {
            sound = 's';
            length = 2;
          } else {
            sound = 't';
            length = next == 'h' ? 2 : 1;
          }
        }
        case 'c' -> {
          if (next == 'z') {
            sound = 's';
            length = 2;
          } else {
            sound = 'k';
            length = next == 'h' || next == 'k' ? 2 : 1;
          }
        }
        case 'k', 'q', 'g' -> {
          sound = c == 'g' ? 'g' : 'k';
          length = next == 'h' ? 2 : 1;
        }
        case 'x' -> sound = 'k';
        case 'v', 'w', 'f' -> sound = 'v';
        case 'p' -> {
          sound = next == 'h' ? 'v' : 'p';
          length = next == 'h' ? 2 : 1;
        }
        case 'd' -> {
          sound = next == 'j' || next == 'z' ? 's' : 'd';
          length = sound == 's' ? 2 : 1;
        }
        case 'b', 'l', 'm', 'n', 'r' -> sound = c;
        case 'h' -> sound = i == 0 ? 'h' : 0;
        default -> sound = i == 0 ? first(c) : 0;
      }
      if (sound != 0 && (sounds.isEmpty() || sounds.charAt(sounds.length() - 1) != sound)) {
        sounds.append(sound);
      }
      i += length;
    }
    return sounds.toString();
  }

  private static char first(char c) {
    return switch (c) {
      case 'y', 'j', 'i' -> 'i';
      case 'o', 'u' -> 'o';
      default -> c;
    };
  }

  /** How many letters to insert, delete, replace or swap with the neighbour to make one of the other; at most {@code limit + 1}. */
  public static int distance(String one, String other, int limit) {
    if (Math.abs(one.length() - other.length()) > limit) {
      return limit + 1;
    }
    int[] beforeLast = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replace = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + replace);
        if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return Math.min(limit + 1, last[other.length()]);
  }

  /** Whether two folded words can be one name: they sound alike and differ in few letters. */
  public static boolean alike(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    int shorter = Math.min(one.length(), other.length());
    if (shorter < 4) {
      return false;
    }
    int limit = shorter < 6 ? 2 : 3;
    return sounds(one).equals(sounds(other)) && distance(one, other, limit) <= limit;
  }

  /** Whether two folded words may be one name, given that all else agrees: alike, or one letter apart. */
  public static boolean near(String one, String other) {
    return alike(one, other) || Math.min(one.length(), other.length()) > 4 && distance(one, other, 1) <= 1;
  }
}
