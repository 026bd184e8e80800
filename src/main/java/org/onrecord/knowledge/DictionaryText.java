package org.onrecord.knowledge;

import java.util.List;
import org.onrecord.model.Entity;

/**
 * What an imported dictionary holds of an entity.
 *
 * @param sitelinks how many of Wikimedia's sites have an article on it
 * @param description Wikidata's, in English; may be empty
 * @param names as written; the label first
 */
public record DictionaryText(Entity entity, int sitelinks, String description, List<String> names) {

  public DictionaryText {
    names = List.copyOf(names);
  }
}
