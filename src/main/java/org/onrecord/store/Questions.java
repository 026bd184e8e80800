package org.onrecord.store;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionDatasetBuilder;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.shared.PrefixMapping;

/** Asks a store: a saved query with its values, or any SPARQL. Nothing that a query says reaches the network. */
public final class Questions {

  private final Tdb2Store store;
  private final PrefixMapping prefixes;
  private final String base;

  /**
   * @param prefixes that a query may use without declaring them, and that answers are shortened by
   * @param base of the data's IRIs
   */
  public Questions(Tdb2Store store, PrefixMapping prefixes, String base) {
    this.store = store;
    this.prefixes = prefixes;
    this.base = base;
  }

  /** @throws IllegalArgumentException in one line, if a value is wrong */
  public String ask(SavedQuery saved, Map<String, String> values, ResultFormat format) {
    Query query = parse(saved.name(), saved.sparql());
    return store.read(dataset -> {
      Map<String, Node> terms = new ParameterBinder(store.dataset(), base).bind(saved, values);
      return answer(query, terms, format);
    });
  }

  /** @param name of the query in messages: a file's, or "standard input" */
  public String ask(String name, String sparql, ResultFormat format) {
    Query query = parse(name, sparql);
    return store.read(dataset -> answer(query, Map.of(), format));
  }

  private String answer(Query query, Map<String, Node> terms, ResultFormat format) {
    QueryExecutionDatasetBuilder builder =
        QueryExecution.dataset(store.dataset()).query(query).set(ARQ.httpServiceAllowed, false);
    terms.forEach((name, term) -> builder.substitution(name, ModelFactory.createDefaultModel().asRDFNode(term)));
    try (QueryExecution execution = builder.build()) {
      return new Answer(prefixes).of(execution, format);
    }
  }

  private Query parse(String name, String sparql) {
    try {
      Query query = new Query();
      query.setPrefixMapping(PrefixMapping.Factory.create().setNsPrefixes(prefixes));
      return QueryFactory.parse(query, sparql, null, null);
    } catch (QueryParseException e) {
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new IllegalArgumentException(name + ": line " + e.getLine() + ", column " + e.getColumn() + ": no SPARQL query (" + reason + ")");
    }
  }
}
