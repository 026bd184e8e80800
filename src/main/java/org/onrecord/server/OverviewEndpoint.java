package org.onrecord.server;

import java.util.Map;
import java.util.function.Supplier;

/** {@code /api/overview}: how much is on record. Each figure is what its query counts; asked for once. */
final class OverviewEndpoint implements Endpoint {

  private final Supplier<Map<String, Long>> totals;
  private Map<String, Long> counts;

  /** @param totals gives the counts by name */
  OverviewEndpoint(Supplier<Map<String, Long>> totals) {
    this.totals = totals;
  }

  @Override
  public Object answer(Parameters parameters) {
    return counts();
  }

  synchronized Map<String, Long> counts() {
    if (counts == null) {
      counts = Map.copyOf(totals.get());
    }
    return counts;
  }
}
