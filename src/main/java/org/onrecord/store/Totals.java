package org.onrecord.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;

/** How much a store holds: the names and queries of {@code store/totals.tsv}, and what they count. */
public final class Totals {

  private static final String FILE = "store/totals.tsv";

  private Totals() {}

  /** By name, a query with the single result {@code ?n}. */
  public static Map<String, String> queries() {
    try (InputStream in = Totals.class.getClassLoader().getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + FILE + "; build the jar again");
      }
      Map<String, String> queries = new LinkedHashMap<>();
      BufferedReader rows = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      rows.lines().filter(row -> !row.startsWith("#")).map(row -> row.split("\t")).forEach(cells -> queries.put(cells[0], cells[1]));
      return queries;
    } catch (IOException broken) {
      throw new UncheckedIOException(FILE, broken);
    }
  }

  /** Asks them all: a pass over the whole store. Within a transaction. */
  static Map<String, Long> count(Dataset dataset) {
    Map<String, Long> counts = new LinkedHashMap<>();
    queries().forEach((name, query) -> {
      try (QueryExecution execution = QueryExecution.dataset(dataset).query(query).build()) {
        counts.put(name, execution.execSelect().next().getLiteral("n").getLong());
      }
    });
    return counts;
  }
}
