package org.onrecord.server;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;

/** {@code /api/overview}: how much is on record. Each figure is what its query counts; counted once. */
final class OverviewEndpoint implements Endpoint {

  /** What is counted, and by which query. */
  static final Map<String, String> QUERIES = new LinkedHashMap<>();

  static {
    QUERIES.put("triples", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }");
    QUERIES.put("articles", "SELECT (COUNT(DISTINCT ?x) AS ?n) { ?x a <https://schema.org/NewsArticle> }");
    QUERIES.put("statements", of("Statement"));
    QUERIES.put("transfers", of("Transfer"));
    QUERIES.put("positions", of("Position"));
    QUERIES.put("actors", of("Actor"));
    QUERIES.put("sources", of("Source"));
  }

  private final Facts facts;
  private final Map<String, Long> counts = new LinkedHashMap<>();

  OverviewEndpoint(Facts facts) {
    this.facts = facts;
  }

  private static String of(String type) {
    return "SELECT (COUNT(DISTINCT ?x) AS ?n) { ?x a <https://w3id.org/onrecord/ontology#" + type + "> }";
  }

  @Override
  public Object answer(Parameters parameters) {
    return counts();
  }

  synchronized Map<String, Long> counts() {
    if (counts.isEmpty()) {
      Dataset dataset = DatasetFactory.wrap(facts.data());
      QUERIES.forEach(
          (name, query) -> {
            try (QueryExecution execution = QueryExecution.dataset(dataset).query(QueryFactory.create(query)).build()) {
              counts.put(name, execution.execSelect().next().getLiteral("n").getLong());
            }
          });
    }
    return Map.copyOf(counts);
  }
}
