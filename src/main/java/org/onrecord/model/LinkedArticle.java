package org.onrecord.model;

import java.util.List;
import java.util.Optional;

/**
 * An annotated article whose mentions and speakers have been understood.
 *
 * @param mentions by begin, without overlaps
 * @param attributions in the order of their contents
 * @param publisher the outlet, where it is known
 */
public record LinkedArticle(
    AnnotatedArticle annotated,
    List<LinkedMention> mentions,
    List<SpokenAttribution> attributions,
    Optional<Entity> publisher) {

  public LinkedArticle {
    mentions = List.copyOf(mentions);
    attributions = List.copyOf(attributions);
  }
}
