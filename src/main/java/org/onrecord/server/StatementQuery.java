package org.onrecord.server;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which statements are looked for.
 *
 * @param words in them or in the names around them; "" for all
 * @param values by field of the index, the IRIs of which a statement has at least one
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param offset of the first to give
 * @param size how many to give, at most
 */
record StatementQuery(
    String words, Map<String, Set<String>> values, Optional<LocalDate> from, Optional<LocalDate> to, Order order, int offset, int size) {

  /** The fields that can be filtered and counted, as the page shows them. */
  static final List<String> FIELDS =
      List.of("act", "topic", "speaker", "weapon", "source", "quotation", "kind", "behalf", "addressee", "target", "favours", "opposes",
          "open", "article");

  /** Those whose values are counted in each answer. */
  static final List<String> COUNTED = List.of("act", "topic", "speaker", "weapon", "source", "quotation");

  /** A result window never reaches deeper: nobody reads on page 500. */
  static final int DEEPEST = 10_000;

  enum Order {
    RELEVANCE,
    NEWEST,
    OLDEST
  }

  StatementQuery {
    if (offset < 0 || size < 0 || size > 400 || offset + size > DEEPEST) {
      throw Problem.badRequest("a page holds at most 400 statements, and the pages end at " + DEEPEST + "; narrow the search").thrown();
    }
  }

  /** Every statement that has the value in the field. */
  static StatementQuery having(String field, String iri) {
    return new StatementQuery("", Map.of(field, Set.of(iri)), Optional.empty(), Optional.empty(), Order.NEWEST, 0, 0);
  }

  /** Every statement that has each of the values in its field. */
  static StatementQuery having(Map<String, Set<String>> values) {
    return new StatementQuery("", values, Optional.empty(), Optional.empty(), Order.NEWEST, 0, 0);
  }

  /** Every statement. */
  static StatementQuery all() {
    return new StatementQuery("", Map.of(), Optional.empty(), Optional.empty(), Order.NEWEST, 0, 0);
  }

  /** The same, with so many of the first to give. */
  StatementQuery first(int number) {
    return new StatementQuery(words, values, from, to, order, 0, number);
  }

  /** The same without the filter of a field: for counting what else there would be. */
  StatementQuery without(String field) {
    Map<String, Set<String>> others = new java.util.LinkedHashMap<>(values);
    others.remove(field);
    return new StatementQuery(words, others, from, to, order, 0, 0);
  }
}
