package org.onrecord.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.onrecord.model.Span;

/** One self-contained page that shows each miss and false hit in its text. */
final class ErrorPage {

  /** What a highlighted stretch is; also its class on the page. */
  enum Mark {
    RIGHT("right"),
    WRONG_SPEAKER("wrong speaker"),
    WRONG_ACT("wrong act"),
    MISSED("missed"),
    FALSE_HIT("false hit"),
    FREE("not scored");

    private final String label;

    Mark(String label) {
      this.label = label;
    }

    private String css() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** @param note what the tooltip says */
  record Highlight(Mark mark, List<Span> spans, String note) {}

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>On Record: misses and false hits</title>
      <style>
      body { font: 16px/1.55 system-ui, sans-serif; max-width: 54em; margin: 2em auto; padding: 0 1em; color: #222; background: #fff }
      h2 { margin-top: 2.5em; font-size: 1.1em }
      .text { white-space: pre-wrap }
      mark { color: inherit; border-radius: 2px; background: none; border-bottom: 3px solid transparent }
      mark.right { border-color: #8bc48b } mark.free { border-color: #ccc }
      mark.missed { background: #fbd0d0 } mark.false-hit { background: #fde3b0 }
      mark.wrong-speaker { background: #e3d3f7 } mark.wrong-act { background: #d3e5f7 }
      table { border-collapse: collapse; margin: 1em 0; font-size: .9em }
      td { vertical-align: top; padding: .2em .8em .2em 0; border-top: 1px solid #eee }
      pre { background: #f6f6f6; padding: 1em; overflow: auto }
      @media (prefers-color-scheme: dark) {
        body { color: #ddd; background: #181818 } pre { background: #222 } td { border-color: #333 }
        mark.missed { background: #6b2222 } mark.false-hit { background: #634509 }
        mark.wrong-speaker { background: #46306a } mark.wrong-act { background: #1f4466 }
      }
      </style></head><body>
      <h1>Misses and false hits</h1>
      """;

  private final StringBuilder page = new StringBuilder(HEAD);

  ErrorPage(String table) {
    page.append("<p>");
    for (Mark mark : Mark.values()) {
      page.append("<mark class=\"").append(mark.css()).append("\">").append(mark.label).append("</mark> ");
    }
    page.append("</p>\n<pre>").append(escaped(table)).append("</pre>\n");
  }

  void add(String name, String text, List<Highlight> highlights) {
    page.append("<h2 id=\"").append(escaped(name)).append("\">").append(escaped(name)).append("</h2>\n<table>\n");
    for (Highlight h : highlights) {
      if (h.mark() != Mark.RIGHT && h.mark() != Mark.FREE) {
        page.append("<tr><td><mark class=\"").append(h.mark().css()).append("\">").append(h.mark().label).append("</mark></td><td>");
        page.append(escaped(h.note())).append("</td></tr>\n");
      }
    }
    page.append("</table>\n<div class=\"text\">");
    text(text, highlights);
    page.append("</div>\n");
  }

  private void text(String text, List<Highlight> highlights) {
    TreeSet<Integer> borders = new TreeSet<>(List.of(0, text.length()));
    record Piece(Span span, Highlight highlight) {}
    List<Piece> pieces = new ArrayList<>();
    for (Highlight h : highlights) {
      for (Span span : h.spans()) {
        borders.add(span.begin());
        borders.add(span.end());
        pieces.add(new Piece(span, h));
      }
    }
    // the shortest around a stretch wins, so that nested ones stay visible
    pieces.sort(Comparator.comparingInt((Piece p) -> p.span().length()).thenComparing(p -> p.highlight().mark()));
    int begin = -1;
    for (int end : borders) {
      if (begin >= 0 && end > begin) {
        Span stretch = new Span(begin, end);
        String words = escaped(text.substring(begin, end));
        pieces.stream()
            .filter(p -> p.span().covers(stretch))
            .findFirst()
            .ifPresentOrElse(
                p -> page.append("<mark class=\"").append(p.highlight().mark().css()).append("\" title=\"")
                    .append(escaped(p.highlight().note())).append("\">").append(words).append("</mark>"),
                () -> page.append(words));
      }
      begin = end;
    }
  }

  String html() {
    return page + "</body></html>\n";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
