package org.onrecord.server;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Something and the number of statements behind it.
 *
 * @param id its path on this server
 */
record Counted(String id, String label, int count) {

  /** The most frequent of some values, by count and then by IRI. */
  static List<Counted> mostFrequent(Map<String, Integer> counts, int most, Facts facts) {
    Comparator<Map.Entry<String, Integer>> order =
        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey());
    return Leading.of(counts.entrySet(), most, order).stream()
        .map(entry -> new Counted(Address.pathOf(entry.getKey()), facts.label(entry.getKey()), entry.getValue()))
        .toList();
  }
}
