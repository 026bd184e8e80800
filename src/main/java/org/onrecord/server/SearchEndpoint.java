package org.onrecord.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** {@code /api/search}: statements by words, filters and days, with the count of each filter's values. */
final class SearchEndpoint implements Endpoint {

  private static final int PAGE = 20;
  private static final int VALUES_SHOWN = 30;

  private final StatementIndex index;
  private final StatementReader reader;
  private final Facts facts;

  SearchEndpoint(StatementIndex index, StatementReader reader, Facts facts) {
    this.index = index;
    this.reader = reader;
    this.facts = facts;
  }

  /**
   * @param total of the statements that match
   * @param offset of the first one given
   * @param filters by field, the most frequent values with the number of statements
   * @param chosen the values asked for, by field
   */
  record Answer(
      int total, int offset, List<StatementRow> statements, Map<String, List<Counted>> filters, Map<String, List<Thing>> chosen) {}

  @Override
  public Object answer(Parameters parameters) {
    StatementQuery query = query(parameters);
    StatementIndex.Found found = index.find(query);
    Map<String, List<Counted>> filters = new LinkedHashMap<>();
    if (!parameters.text("filters").equals("none")) {
      index.counts(query).forEach((field, counts) -> filters.put(field, Counted.mostFrequent(counts, VALUES_SHOWN, facts)));
    }
    Map<String, List<Thing>> chosen = new LinkedHashMap<>();
    query.values().forEach((field, iris) -> chosen.put(field, iris.stream().map(facts::thing).toList()));
    return new Answer(found.total(), query.offset(), reader.rows(found.documents()), filters, chosen);
  }

  /** Reads q, the filters, from, to, sort, page and size. */
  static StatementQuery query(Parameters parameters) {
    Map<String, Set<String>> values = new LinkedHashMap<>();
    for (String field : StatementQuery.FIELDS) {
      Set<String> iris = parameters.iris(field);
      if (!iris.isEmpty()) {
        values.put(field, iris);
      }
    }
    int size = parameters.number("size", PAGE, 200);
    int page = Math.max(1, parameters.number("page", 1, StatementQuery.DEEPEST));
    return new StatementQuery(
        parameters.text("q"),
        values,
        parameters.day("from", false),
        parameters.day("to", true),
        order(parameters.text("sort")),
        Math.multiplyExact(page - 1, size),
        size);
  }

  private static StatementQuery.Order order(String name) {
    return switch (name) {
      case "" -> StatementQuery.Order.RELEVANCE;
      case "relevance", "newest", "oldest" -> StatementQuery.Order.valueOf(name.toUpperCase(Locale.ROOT));
      default -> throw Problem.badRequest("sort is relevance, newest or oldest, not " + Parameters.shown(name)).thrown();
    };
  }
}
