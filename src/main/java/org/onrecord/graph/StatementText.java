package org.onrecord.graph;

import java.util.List;
import org.onrecord.model.Span;

/** An article's words as they are printed: in one line, the parts of a split content joined by an ellipsis. */
public final class StatementText {

  private StatementText() {}

  public static String of(List<Span> spans, String text) {
    StringBuilder words = new StringBuilder();
    for (Span span : spans) {
      words.append(words.isEmpty() ? "" : " … ").append(inOneLine(span.in(text)));
    }
    return words.toString();
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
