package org.onrecord.store;

import java.util.ArrayList;
import java.util.List;

/** Rows as a table of characters that fits a width: narrow columns keep their width, wide ones wrap between words. */
public final class TextTable {

  private static final String GAP = "  ";
  private static final int NARROW = 12;

  private final int width;
  private final List<String> head;

  /** @param width in characters */
  public TextTable(int width, List<String> head) {
    this.width = width;
    this.head = List.copyOf(head);
  }

  public String of(List<List<String>> rows) {
    int[] widths = widths(rows);
    StringBuilder table = new StringBuilder();
    line(table, head, widths);
    List<String> rule = new ArrayList<>();
    for (int columnWidth : widths) {
      rule.add("─".repeat(columnWidth));
    }
    line(table, rule, widths);
    rows.forEach(row -> line(table, row, widths));
    return table.toString();
  }

  /** Each column as wide as its widest cell; while that is too much for the line, the widest give way. */
  private int[] widths(List<List<String>> rows) {
    int columns = head.size();
    int[] widths = new int[columns];
    for (int i = 0; i < columns; i++) {
      widths[i] = length(head.get(i));
      for (List<String> row : rows) {
        widths[i] = Math.max(widths[i], length(row.get(i)));
      }
    }
    int room = Math.max(width - GAP.length() * (columns - 1), columns * NARROW);
    for (int sum = sum(widths); sum > room; sum--) {
      int widest = 0;
      for (int i = 1; i < columns; i++) {
        if (widths[i] > widths[widest]) {
          widest = i;
        }
      }
      widths[widest]--;
    }
    return widths;
  }

  private static int sum(int[] widths) {
    int sum = 0;
    for (int columnWidth : widths) {
      sum += columnWidth;
    }
    return sum;
  }

  private static void line(StringBuilder table, List<String> cells, int[] widths) {
    List<List<String>> wrapped = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < widths.length; i++) {
      List<String> lines = wrap(cells.get(i), widths[i]);
      wrapped.add(lines);
      height = Math.max(height, lines.size());
    }
    for (int row = 0; row < height; row++) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String cell = row < wrapped.get(i).size() ? wrapped.get(i).get(row) : "";
        line.append(i == 0 ? "" : GAP).append(cell).append(" ".repeat(Math.max(0, widths[i] - length(cell))));
      }
      table.append(line.toString().stripTrailing()).append('\n');
    }
  }

  private static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : text.split(" ", -1)) {
      String rest = word;
      if (used > 0 && used + 1 + length(rest) <= width) {
        line.append(' ').append(rest);
        used += 1 + length(rest);
        continue;
      }
      if (used > 0) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (length(rest) > width) {
        int cut = rest.offsetByCodePoints(0, width);
        lines.add(rest.substring(0, cut));
        rest = rest.substring(cut);
      }
      line.append(rest);
      used = length(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
