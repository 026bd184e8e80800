package org.onrecord.knowledge;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The acts of {@code acts.ttl}, those asked first in front. */
public record Acts(List<Act> acts) {

  public Acts {
    acts = acts.stream().sorted(Comparator.comparingInt(Act::precedence).thenComparing(Act::id)).toList();
  }

  public Optional<Act> byId(String id) {
    return acts.stream().filter(act -> act.id().equals(id)).findFirst();
  }
}
