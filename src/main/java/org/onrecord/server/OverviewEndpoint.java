package org.onrecord.server;

import java.util.Map;

/** {@code /api/overview}: how much is on record. Each figure is what its query counts; counted with the index, as the store does not change. */
final class OverviewEndpoint implements Endpoint {

  private final Map<String, Long> counts;

  /** @param counts by name */
  OverviewEndpoint(Map<String, Long> counts) {
    this.counts = Map.copyOf(counts);
  }

  @Override
  public Object answer(Parameters parameters) {
    return counts;
  }

  Map<String, Long> counts() {
    return counts;
  }
}
