package org.onrecord.question;

/**
 * Whether one word is another with one slip of the pen: a letter missing, added, changed, or two changed over.
 *
 * <p>"acuse" for "accuse". Short words are too much alike to tell.
 */
final class Typo {

  private static final int SHORTEST = 5;

  private Typo() {}

  static boolean of(String right, String written) {
    if (right.length() < SHORTEST || written.length() < SHORTEST || Math.abs(right.length() - written.length()) > 1 || right.equals(written)) {
      return false;
    }
    int begin = 0;
    while (begin < right.length() && begin < written.length() && right.charAt(begin) == written.charAt(begin)) {
      begin++;
    }
    String restOfRight = right.substring(begin);
    String restWritten = written.substring(begin);
    return after(restOfRight, 1).equals(after(restWritten, 1))
        || after(restOfRight, 1).equals(restWritten)
        || restOfRight.equals(after(restWritten, 1))
        || changedOver(restOfRight, restWritten);
  }

  private static boolean changedOver(String one, String other) {
    return one.length() > 1 && other.length() > 1 && one.charAt(0) == other.charAt(1) && one.charAt(1) == other.charAt(0)
        && one.substring(2).equals(other.substring(2));
  }

  private static String after(String text, int begin) {
    return text.substring(Math.min(begin, text.length()));
  }
}
