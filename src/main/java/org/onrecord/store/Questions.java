package org.onrecord.store;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionDatasetBuilder;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;

/** Asks a store: a saved query with its values, or any SPARQL. Only the allowed services are reached over the network. */
public final class Questions {

  private final Tdb2Store store;
  private final PrefixMapping prefixes;
  private final String base;
  private final Services services;

  /**
   * Whose queries never reach the network.
   *
   * @param prefixes that a query may use without declaring them, and that answers are shortened by
   * @param base of the data's IRIs
   */
  public Questions(Tdb2Store store, PrefixMapping prefixes, String base) {
    this(store, prefixes, base, Services.NONE);
  }

  public Questions(Tdb2Store store, PrefixMapping prefixes, String base, Services services) {
    this.store = store;
    this.prefixes = prefixes;
    this.base = base;
    this.services = services;
  }

  /**
   * @throws IllegalArgumentException in one line, if a value is wrong
   * @throws Services.Refused if it asks an endpoint that is not allowed
   * @throws StoreException if an endpoint does not answer
   */
  public String ask(SavedQuery saved, Map<String, String> values, ResultFormat format) {
    Query query = parse(saved.name(), saved.sparql());
    return store.read(dataset -> {
      Map<String, Node> terms = new ParameterBinder(store.dataset(), base).bind(saved, values);
      return answer(saved.name(), query, terms, format, StatementPeriod.of(saved, terms));
    });
  }

  /** @param name of the query in messages: a file's, or "standard input" */
  public String ask(String name, String sparql, ResultFormat format) {
    return ask(name, sparql, format, Optional.empty());
  }

  /** @param period in which its {@code ?statement} lies, where that is known */
  public String ask(String name, String sparql, ResultFormat format, Optional<StatementPeriod> period) {
    Query query = parse(name, sparql);
    return store.read(dataset -> answer(name, query, Map.of(), format, period));
  }

  private String answer(String name, Query query, Map<String, Node> terms, ResultFormat format, Optional<StatementPeriod> period) {
    QueryExecutionDatasetBuilder builder = QueryExecution.dataset(store.dataset()).query(query);
    terms.forEach((variable, term) -> builder.substitution(variable, ModelFactory.createDefaultModel().asRDFNode(term)));
    services.check(name, query, terms);
    try (QueryExecution execution = builder.build()) {
      services.set(execution.getContext());
      period.ifPresent(days -> days.tell(execution.getContext()));
      return new Answer(prefixes).of(execution, format);
    } catch (QueryExceptionHTTP | HttpException e) {
      throw new StoreException(name + ": the endpoint that it asks does not answer as one (" + reason(e) + ")", e);
    }
  }

  private static String reason(RuntimeException failed) {
    Throwable deepest = failed;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return deepest.getMessage() == null ? deepest.getClass().getSimpleName() : deepest.getMessage().lines().findFirst().orElse("");
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
