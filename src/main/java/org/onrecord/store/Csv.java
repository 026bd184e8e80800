package org.onrecord.store;

import java.util.List;

/** CSV as RFC 4180 has it, safe to open in a spreadsheet: what would be taken for a formula begins with an apostrophe. */
public final class Csv {

  private Csv() {}

  /** One line with its end. */
  public static String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      line.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
    }
    return line.append("\r\n").toString();
  }

  static String cell(String value) {
    String harmless = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 && !isNumber(value) ? "'" + value : value;
    boolean quote = harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quote ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
  }

  private static boolean isNumber(String value) {
    return value.matches("[+-]?\\d+(\\.\\d+)?");
  }
}
