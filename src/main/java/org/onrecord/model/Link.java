package org.onrecord.model;

import java.util.List;

/** Which entity a mention means. "Don't know" is an answer. */
public sealed interface Link {

  /** @param score in [0,1] */
  record Linked(Entity entity, double score) implements Link {}

  /** @param candidates best first, none good enough to be believed */
  record Ambiguous(List<Entity> candidates) implements Link {
    public Ambiguous {
      candidates = List.copyOf(candidates);
    }
  }

  record Nil() implements Link {}
}
