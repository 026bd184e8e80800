package org.onrecord.knowledge;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Compiles tables of Wikidata items and facts into the gazetteer that is shipped.
 *
 * <p>Reads {@code entities.tsv} (qid, label, type, aliases, tier, grade, sitelinks) and {@code facts.tsv} (subject, property, object, label,
 * start, end); writes one gzip file of lines: entities (E), facts (F), and the offices (O) that {@link OfficeNames} knows among them; sorted,
 * so that the same tables give the same bytes. Relations between states, codes and weapon families are left out: nothing asks for them.
 */
public final class GazetteerCompiler {

  private static final Set<String> UNUSED_PROPERTIES = Set.of("P530", "P297", "P298", "P729", "P606");
  private static final Set<String> UNUSED_TYPES = Set.of("event", "type");

  /** How many entities, facts and offices went in. */
  public record Compiled(int entities, int facts, int offices) {}

  private GazetteerCompiler() {}

  /**
   * @param tables folder with entities.tsv and facts.tsv
   * @param gazetteer file to write
   */
  public static Compiled compile(Path tables, Path gazetteer) {
    List<String> entities = new ArrayList<>();
    List<String> facts = new ArrayList<>();
    List<String> offices = new ArrayList<>();
    OfficeNames officeNames = OfficeNames.load();
    Map<String, String> states = new HashMap<>();
    Set<String> known = new HashSet<>();
    try {
      for (String[] row : rows(tables.resolve("entities.tsv"), 7)) {
        if (!UNUSED_TYPES.contains(row[2]) && known.add(row[0])) {
          String aliases = row[3].replace("\\\"", "\"");
          entities.add(String.join("\t", "E", row[0], row[2], row[1], row[4], row[6], aliases));
          if (row[2].equals("country")) {
            states.put(NameFolding.fold(row[1]), row[0]);
            DataTable.values(aliases).forEach(alias -> states.putIfAbsent(NameFolding.fold(alias), row[0]));
          }
        }
      }
      for (String[] row : rows(tables.resolve("facts.tsv"), 6)) {
        if (!UNUSED_PROPERTIES.contains(row[1]) && known.contains(row[0])) {
          boolean item = row[2].matches("Q\\d+");
          String label = row[3].isEmpty() ? row[2] : row[3];
          facts.add(String.join("\t", "F", row[0], row[1], item ? row[2] : "", label, row[4], row[5]));
          if (row[1].equals(Fact.OFFICE) && !row[4].isEmpty()) {
            officeNames.office(label, states).ifPresent(office ->
                offices.add(String.join("\t", "O", office.kind(), office.body(), row[0], row[4], row[5])));
          }
        }
      }
      Collections.sort(entities);
      Collections.sort(facts);
      Collections.sort(offices);
      try (BufferedWriter out = gzip(gazetteer)) {
        for (List<String> lines : List.of(entities, facts, offices)) {
          for (String line : lines) {
            out.write(line);
            out.write('\n');
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot compile the gazetteer from " + tables + " into " + gazetteer, e);
    }
    return new Compiled(entities.size(), facts.size(), offices.size());
  }

  private static BufferedWriter gzip(Path file) throws IOException {
    return new BufferedWriter(new OutputStreamWriter(
        new GZIPOutputStream(Files.newOutputStream(file), 1 << 16) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        },
        StandardCharsets.UTF_8));
  }

  private static List<String[]> rows(Path table, int columns) throws IOException {
    List<String[]> rows = new ArrayList<>();
    try (BufferedReader in = Files.newBufferedReader(table)) {
      in.readLine();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] cells = line.split("\t", -1);
        if (cells.length < columns - 1) {
          throw new IllegalArgumentException(table.getFileName() + ": a row of " + cells.length + " cells: " + line);
        }
        rows.add(cells.length < columns ? java.util.Arrays.copyOf(cells, columns) : cells);
      }
    }
    for (String[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] = row[i] == null ? "" : row[i];
      }
    }
    return rows;
  }
}
