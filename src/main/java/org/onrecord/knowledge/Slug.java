package org.onrecord.knowledge;

import java.util.Locale;
import org.onrecord.model.EntityKind;

/** Makes ids of entities that have no Wikidata item: a person called John Kirby is "person/john-kirby". */
public final class Slug {

  private Slug() {}

  public static String of(EntityKind kind, String label) {
    return kind.name().toLowerCase(Locale.ROOT) + "/" + String.join("-", NameWords.folded(label));
  }
}
