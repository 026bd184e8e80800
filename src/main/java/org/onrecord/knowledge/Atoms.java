package org.onrecord.knowledge;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text cut where letters, digits and everything else meet, so that "M-142", "M142" and "M 142" are the same two atoms: "m", "142".
 *
 * <p>Offsets are UTF-16 units of the text. Atoms are folded: lower case, without accents.
 */
final class Atoms {

  private final String text;
  private int[] begins = new int[64];
  private int[] ends = new int[64];
  private String[] folded = new String[64];
  private int size;

  private Atoms(String text) {
    this.text = text;
  }

  static Atoms of(String text, int begin, int end) {
    Atoms atoms = new Atoms(text);
    int at = begin;
    while (at < end) {
      int kind = kind(text.charAt(at));
      int from = at++;
      while (at < end && kind(text.charAt(at)) == kind) {
        at++;
      }
      if (kind != 0) {
        atoms.add(from, at);
      }
    }
    return atoms;
  }

  static Atoms of(String text) {
    return of(text, 0, text.length());
  }

  private static int kind(char c) {
    if (c < 128) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' ? 1 : c >= '0' && c <= '9' ? 2 : 0;
    }
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK ? 1 : Character.isDigit(c) ? 2 : 0;
  }

  private void add(int begin, int end) {
    if (size == begins.length) {
      begins = Arrays.copyOf(begins, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      folded = Arrays.copyOf(folded, size * 2);
    }
    begins[size] = begin;
    ends[size] = end;
    folded[size++] = fold(text.substring(begin, end));
  }

  private static String fold(String atom) {
    boolean ascii = true;
    for (int i = 0; i < atom.length() && ascii; i++) {
      ascii = atom.charAt(i) < 128;
    }
    if (ascii) {
      return atom.toLowerCase(Locale.ROOT);
    }
    String plain = Normalizer.normalize(atom.replace('ı', 'i'), Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    StringBuilder letters = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      if (Character.getType(plain.charAt(i)) != Character.NON_SPACING_MARK) {
        letters.append(plain.charAt(i));
      }
    }
    return letters.toString();
  }

  int size() {
    return size;
  }

  String folded(int atom) {
    return folded[atom];
  }

  int begin(int atom) {
    return begins[atom];
  }

  int end(int atom) {
    return ends[atom];
  }

  /** As it stands in the text. */
  String written(int atom) {
    return text.substring(begins[atom], ends[atom]);
  }

  /** What stands between the atom and the next: "", "-", " ". White space of any length is one space. */
  String gapAfter(int atom) {
    int from = ends[atom];
    int to = begins[atom + 1];
    if (from == to) {
      return "";
    }
    if (to - from == 1 && text.charAt(from) == ' ') {
      return " ";
    }
    String gap = text.substring(from, to);
    return gap.isBlank() ? " " : gap.replace('‑', '-').replace('–', '-').replace('‐', '-').replace('’', '\'').replace('\u00a0', ' ');
  }
}
