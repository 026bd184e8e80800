package org.onrecord.server;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** {@code /api/suggest?q=}: actors, topics, acts, weapons and outlets whose name begins so, those with most statements first. */
final class SuggestEndpoint implements Endpoint {

  private static final int SHOWN = 12;
  private static final int TOO_FAR = 3;

  private final Names names;

  SuggestEndpoint(Names names) {
    this.names = names;
  }

  /** @param field the filter that the thing belongs to */
  record Suggestion(String field, String id, String label, int count) {}

  @Override
  public Object answer(Parameters parameters) {
    String typed = parameters.text("q").toLowerCase(Locale.ROOT);
    if (typed.isEmpty()) {
      return List.of();
    }
    return names.all().stream()
        .filter(named -> distance(named, typed) < TOO_FAR)
        .sorted(Comparator.comparingInt((Names.Named named) -> distance(named, typed)).thenComparing(named -> -named.count()))
        .limit(SHOWN)
        .map(named -> new Suggestion(named.field(), named.thing().id(), named.thing().label(), named.count()))
        .toList();
  }

  /** 0 for the name itself, 1 for its begin, 2 for the begin of a later word of it. */
  private static int distance(Names.Named named, String typed) {
    int best = TOO_FAR;
    for (String spelling : named.spellings()) {
      if (spelling.equals(typed)) {
        return 0;
      }
      best = Math.min(best, spelling.startsWith(typed) ? 1 : spelling.contains(" " + typed) ? 2 : TOO_FAR);
    }
    return best;
  }
}
