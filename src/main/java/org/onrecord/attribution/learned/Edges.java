package org.onrecord.attribution.learned;

/** Sorts the steps between neighbouring tokens, so that a label is as likely to end at a closing mark as it should be. */
final class Edges {

  static final int CLASSES = 14;

  private Edges() {}

  static int of(Passage p, int i) {
    if (i == 0) {
      return 0;
    }
    String text = p.token(i).text();
    String before = p.token(i - 1).text();
    boolean quoted = p.quote[i] != Passage.OUTSIDE;
    if (p.quote[i] == Passage.OPENING) {
      return p.sentenceBegin(i) == i ? 1 : 2;
    } else if (p.quote[i] == Passage.CLOSING) {
      return 3;
    } else if (p.quote[i - 1] == Passage.CLOSING || p.quotation[i] != p.quotation[i - 1]) {
      return p.sentenceBegin(i) == i ? 4 : 5;
    } else if (p.quote[i - 1] == Passage.OPENING) {
      return 6;
    } else if (p.sentenceBegin(i) == i) {
      return quoted ? 7 : 8;
    } else if (quoted) {
      return 9;
    } else if (before.equals(",")) {
      return 10;
    } else if (text.equals(",")) {
      return 11;
    } else if (p.isMark(i) || p.isMark(i - 1)) {
      return 12;
    }
    return 13;
  }
}
