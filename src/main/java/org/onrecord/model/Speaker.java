package org.onrecord.model;

import java.util.List;
import java.util.Optional;

/**
 * Who speaks, as far as the article tells.
 *
 * <p>"US Defense Department spokesman John Kirby said": name "John Kirby", role "US Defense Department spokesman", on behalf of the
 * Department and the United States. "A US official told the outlet": name "US official", unnamed, on behalf of the United States.
 *
 * @param name the entity's label, or the description of somebody unnamed without its article: "senior US defense official"
 * @param entity who it is; empty for an unnamed speaker
 * @param mention where the source words stand: the "He" of "He added"
 * @param role in which they speak, in the article's words
 * @param onBehalfOf for whom they speak, the nearest first; empty where nothing says so
 * @param chain how the words led to the entity, step by step, for {@code explain}: "He", "Stoltenberg", "Jens Stoltenberg"
 */
public record Speaker(
    String name,
    Optional<Entity> entity,
    Span mention,
    Optional<String> role,
    List<Entity> onBehalfOf,
    List<Step> chain) {

  /**
   * One step from words to entity.
   *
   * @param span the words
   * @param how the rule that made the step: "pronoun", "surname", "office", "wikidata"
   */
  public record Step(Span span, String how) {}

  public Speaker {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a speaker without a name is no speaker: leave it out");
    }
    onBehalfOf = List.copyOf(onBehalfOf);
    chain = List.copyOf(chain);
  }

  public boolean named() {
    return entity.isPresent();
  }
}
