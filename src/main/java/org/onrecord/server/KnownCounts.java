package org.onrecord.server;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Counts of a field's values that were asked for lately: a page and its neighbours ask for the same. Threads may share it. */
final class KnownCounts {

  /** All maps together hold at most so many values, which are some tens of MiB. */
  private static final int MOST_VALUES = 200_000;

  private final LinkedHashMap<Asked, Map<String, Integer>> counts = new LinkedHashMap<>(16, 0.75f, true);
  private int values;

  private record Asked(StatementQuery statements, String field) {}

  synchronized Optional<Map<String, Integer>> get(StatementQuery statements, String field) {
    return Optional.ofNullable(counts.get(asked(statements, field)));
  }

  /** Keeps it, and forgets what nobody has asked for the longest. */
  synchronized void put(StatementQuery statements, String field, Map<String, Integer> counted) {
    Map<String, Integer> before = counts.put(asked(statements, field), Map.copyOf(counted));
    values += size(counted) - (before == null ? 0 : size(before));
    Iterator<Map<String, Integer>> eldest = counts.values().iterator();
    while (values > MOST_VALUES && eldest.hasNext()) {
      values -= size(eldest.next());
      eldest.remove();
    }
  }

  /** Which page of them is shown, and in which order, makes no difference. */
  private static Asked asked(StatementQuery statements, String field) {
    return new Asked(
        new StatementQuery(statements.words(), statements.values(), statements.from(), statements.to(), StatementQuery.Order.RELEVANCE, 0, 0), field);
  }

  /** An empty one takes room as well. */
  private static int size(Map<String, Integer> counted) {
    return counted.size() + 1;
  }
}
