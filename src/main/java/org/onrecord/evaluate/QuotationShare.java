package org.onrecord.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.model.Span;

/** How much of a content stands between quotation marks, judged by the content's own characters. */
enum QuotationShare {
  DIRECT,
  MIXED,
  INDIRECT;

  private static final String W = "[\\p{L}\\p{N}_]";
  private static final Pattern CLOSING_SINGLE = Pattern.compile("(?<=[\\p{L}\\p{N}_.,?!])['’](?!" + W + ")");
  private static final Pattern PIECE =
      Pattern.compile(
          "[“”«»„\"]|(?<!" + W + ")['‘](?=" + W + ")|(?<=[\\p{L}\\p{N}_.,?!])['’](?!" + W + ")|" + W + "+");

  static QuotationShare of(String text, List<Span> content) {
    Count count = new Count();
    for (Span span : content) {
      count.add(span.in(text));
    }
    if (!count.marks && count.inside == 0) {
      return INDIRECT;
    }
    return count.inside == 0 ? INDIRECT : count.outside == 0 ? DIRECT : MIXED;
  }

  /** As the table prints it. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static final class Count {
    private int inside;
    private int outside;
    private boolean marks;

    void add(String fragment) {
      int close = fragment.indexOf('”');
      int open = fragment.indexOf('“');
      boolean quoted = close >= 0 && (open < 0 || close < open);
      boolean single = false;
      Matcher pieces = PIECE.matcher(fragment);
      while (pieces.find()) {
        switch (fragment.charAt(pieces.start())) {
          case '“', '«', '„' -> {
            quoted = true;
            marks = true;
          }
          case '”', '»' -> {
            quoted = false;
            marks = true;
          }
          case '"' -> {
            quoted = !quoted;
            marks = true;
          }
          case '\'', '‘', '’' -> {
            if (opensSingle(fragment, pieces.start(), single)) {
              single |= CLOSING_SINGLE.matcher(fragment.substring(pieces.end())).find();
            } else if (single) {
              single = false;
              marks = true;
            }
          }
          default -> {
            if (quoted || single) {
              inside++;
            } else {
              outside++;
            }
          }
        }
      }
    }

    private static boolean opensSingle(String fragment, int at, boolean single) {
      char mark = fragment.charAt(at);
      return mark == '‘'
          || mark == '\'' && !single && at + 1 < fragment.length() && Character.isLetterOrDigit(fragment.codePointAt(at + 1));
    }
  }
}
