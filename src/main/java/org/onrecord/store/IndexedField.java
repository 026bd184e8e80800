package org.onrecord.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * A row of {@code store/text-index.csv}: what a field of the full-text index holds.
 *
 * @param path predicates that lead from the indexed thing to the value
 */
record IndexedField(String name, Kind kind, List<Node> path) {

  private static final String FILE = "store/text-index.csv";

  private static final Map<String, String> PREFIXES =
      Map.of("rec", "https://w3id.org/onrecord/ontology#", "schema", "https://schema.org/");

  enum Kind {
    TEXT,
    LABEL,
    VALUE,
    DAY,
    KEPT
  }

  static List<IndexedField> load() {
    try (InputStream in = IndexedField.class.getClassLoader().getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + FILE + "; build the jar again");
      }
      List<IndexedField> fields = new ArrayList<>();
      BufferedReader rows = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String row : rows.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).skip(1).toList()) {
        String[] cells = row.split(",");
        fields.add(new IndexedField(cells[0], Kind.valueOf(cells[1].toUpperCase(Locale.ROOT)), path(cells[2])));
      }
      return List.copyOf(fields);
    } catch (IOException broken) {
      throw new UncheckedIOException(FILE, broken);
    }
  }

  private static List<Node> path(String steps) {
    return Arrays.stream(steps.split("/")).map(IndexedField::predicate).toList();
  }

  private static Node predicate(String name) {
    int colon = name.indexOf(':');
    return NodeFactory.createURI(PREFIXES.get(name.substring(0, colon)) + name.substring(colon + 1));
  }
}
