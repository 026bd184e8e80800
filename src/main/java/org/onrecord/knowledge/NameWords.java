package org.onrecord.knowledge;

import java.util.ArrayList;
import java.util.List;

/** Cuts names and texts into words in the one way that both share: runs of letters and digits. */
public final class NameWords {

  private NameWords() {}

  public static boolean inWord(char c) {
    return c < 0x80 ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
        : Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** The words of a name, folded: "H. R. McMaster" has three. */
  public static List<String> folded(String name) {
    List<String> words = new ArrayList<>(4);
    int begin = -1;
    int length = name.length();
    for (int i = 0; i < length; i++) {
      if (!inWord(name.charAt(i))) {
        if (begin >= 0) {
          words.add(NameFolding.fold(name.substring(begin, i)));
          begin = -1;
        }
      } else if (begin < 0) {
        begin = i;
      }
    }
    if (begin >= 0) {
      words.add(NameFolding.fold(name.substring(begin)));
    }
    return words;
  }
}
