package org.onrecord.store;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;

/**
 * The days in which all statements of an answer lie, as its query's own conditions have it. Whoever finds statements by their day need not
 * read the others; whoever does not may ignore it.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive
 */
public record StatementPeriod(Optional<LocalDate> from, Optional<LocalDate> to) {

  /** Of which variable of a query it holds. */
  public static final Var STATEMENT = Var.alloc("statement");

  /** What the saved queries take a statement without a date for. */
  private static final LocalDate UNDATED = LocalDate.of(0, 1, 1);

  private static final Symbol SYMBOL = Symbol.create("https://w3id.org/onrecord/store#statementPeriod");

  /**
   * Of a saved query with the parameters {@code from} and {@code to}: empty where it lets the undated pass, which no day finds.
   *
   * @param terms by the parameters' names
   */
  static Optional<StatementPeriod> of(SavedQuery query, Map<String, Node> terms) {
    Optional<LocalDate> from = day(query, terms, "from");
    return from.filter(UNDATED::isBefore).map(first -> new StatementPeriod(from, day(query, terms, "to")));
  }

  private static Optional<LocalDate> day(SavedQuery query, Map<String, Node> terms, String name) {
    boolean isDate = query.parameter(name).filter(parameter -> parameter.type() == Parameter.Type.DATE).isPresent();
    return isDate ? Optional.ofNullable(terms.get(name)).map(term -> LocalDate.parse(term.getLiteralLexicalForm())) : Optional.empty();
  }

  /** Tells it to whoever executes a query with this context. */
  void tell(Context query) {
    query.set(SYMBOL, this);
  }

  /** What the query in execution was told. */
  public static Optional<StatementPeriod> toldTo(Context query) {
    return Optional.ofNullable(query.get(SYMBOL));
  }
}
