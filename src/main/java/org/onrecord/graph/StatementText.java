package org.onrecord.graph;

import java.util.List;
import java.util.Optional;
import org.onrecord.model.Span;

/** An article's words as they are printed: in one line, the parts of a split content joined by an ellipsis. */
public final class StatementText {

  /** Shorter statements are the same by chance: "this is a lie". */
  private static final int FEWEST_WORDS = 6;

  private StatementText() {}

  public static String of(List<Span> spans, String text) {
    StringBuilder words = new StringBuilder();
    for (Span span : spans) {
      words.append(words.isEmpty() ? "" : " … ").append(inOneLine(span.in(text)));
    }
    return words.toString();
  }

  /** Names the words without regard to case, marks and spaces; empty for so few words that the same ones say nothing. */
  static Optional<String> digest(List<Span> spans, String text) {
    StringBuilder letters = new StringBuilder();
    int words = 0;
    boolean inWord = false;
    for (Span span : spans) {
      for (int i = span.begin(); i < span.end(); i++) {
        char c = text.charAt(i);
        boolean letter = Character.isLetterOrDigit(c) || Character.isSurrogate(c);
        if (letter) {
          letters.append(Character.toLowerCase(c));
        }
        words += letter && !inWord ? 1 : 0;
        inWord = letter;
      }
      inWord = false;
    }
    return words < FEWEST_WORDS ? Optional.empty() : Optional.of(Iris.hash(letters.toString()));
  }

  /** Each run of white space as one space, none around. */
  public static String inOneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap = !line.isEmpty();
      } else {
        if (gap) {
          line.append(' ');
          gap = false;
        }
        line.append(c);
      }
    }
    return line.toString();
  }
}
