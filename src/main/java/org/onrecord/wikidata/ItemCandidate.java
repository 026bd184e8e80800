package org.onrecord.wikidata;

import java.util.Comparator;
import org.onrecord.model.Entity;

/**
 * An item that an actor may be.
 *
 * @param score in [0,1]: 1 where name and kind are the same
 */
record ItemCandidate(Entity entity, String description, int sitelinks, double score) {

  static final Comparator<ItemCandidate> BEST_FIRST =
      Comparator.comparingDouble((ItemCandidate one) -> -one.score())
          .thenComparingInt(one -> -one.sitelinks())
          .thenComparing(one -> one.entity().id());
}
