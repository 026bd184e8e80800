package org.onrecord.knowledge;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes names comparable: lower case, without diacritics.
 *
 * <p>"Sébastien Lecornu" and "Sebastien Lecornu" fold to the same, so do "Wałęsa" and "Walesa". Words of other scripts stay as they are.
 */
public final class NameFolding {

  private NameFolding() {}

  /** The folded form; may be longer than the name ("ß" becomes "ss"). */
  public static String fold(CharSequence name) {
    int length = name.length();
    boolean plain = true;
    for (int i = 0; i < length && plain; i++) {
      plain = name.charAt(i) < 0x80;
    }
    if (plain) {
      return name.toString().toLowerCase(Locale.ROOT);
    }
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      switch (Character.getType(c)) {
        case Character.NON_SPACING_MARK, Character.FORMAT -> {}
        default -> letter(Character.toLowerCase(c), folded);
      }
    }
    return folded.toString();
  }

  private static void letter(char c, StringBuilder folded) {
    switch (c) {
      case 'ł' -> folded.append('l');
      case 'ø' -> folded.append('o');
      case 'đ', 'ð' -> folded.append('d');
      case 'ı' -> folded.append('i');
      case 'ß' -> folded.append("ss");
      case 'æ' -> folded.append("ae");
      case 'œ' -> folded.append("oe");
      case 'þ' -> folded.append("th");
      case 'ə' -> folded.append('e');
      default -> folded.append(c);
    }
  }
}
