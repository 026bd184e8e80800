package org.onrecord.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of one of the tables in {@code ontology/}: tab-separated cells, {@code |} between the values of a cell, lines with {@code #} for
 * people.
 */
final class DataTable {

  private DataTable() {}

  /**
   * @param name of a file in {@code ontology/}
   * @param columns every row gets as many cells, empty where the line ends early
   */
  static List<List<String>> rows(String name, int columns) {
    List<List<String>> rows = new ArrayList<>();
    try (InputStream in = DataTable.class.getResourceAsStream("/ontology/" + name)) {
      if (in == null) {
        throw new IllegalStateException("ontology/" + name + " is not on the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] cells = Arrays.copyOf(line.split("\t", -1), columns);
        for (int i = 0; i < columns; i++) {
          cells[i] = cells[i] == null ? "" : cells[i].strip();
        }
        rows.add(List.of(cells));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read ontology/" + name, e);
    }
    return rows;
  }

  static List<String> values(String cell) {
    List<String> values = new ArrayList<>();
    for (String value : cell.split("\\|")) {
      if (!value.isBlank()) {
        values.add(value.strip());
      }
    }
    return values;
  }
}
