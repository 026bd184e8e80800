package org.onrecord.link;

import java.util.List;
import org.onrecord.knowledge.NameEntry;
import org.onrecord.model.EntityKind;
import org.onrecord.model.Span;

/**
 * A name in the text and what it may mean: "Moscow" the city or the state.
 *
 * @param firstWord index in {@link Words}
 * @param endWord one past the last
 * @param meanings best first; empty for a name that the gazetteer does not hold
 * @param kind of the name by its looks, where there are no meanings
 */
record Name(Span span, int firstWord, int endWord, List<NameEntry> meanings, EntityKind kind) {

  Name {
    meanings = List.copyOf(meanings);
  }
}
