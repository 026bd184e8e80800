package org.onrecord.evaluate;

import java.util.Set;
import org.onrecord.model.Span;

/**
 * A name that people have marked with what it means.
 *
 * @param span UTF-16 offsets into the article's text
 * @param items Wikidata items that it may be linked to; empty where none is right
 */
record MarkedLink(Span span, Set<String> items) {

  MarkedLink {
    items = Set.copyOf(items);
  }
}
