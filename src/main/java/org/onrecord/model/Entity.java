package org.onrecord.model;

import java.util.Objects;
import java.util.Optional;

/**
 * Something in the world that a text can name.
 *
 * @param id names the entity within this software, and its IRI: the Wikidata item where there is one ("Q57665"), else a slug of
 *     kind and name ("person/john-kirby", "weapon/leopard-2")
 * @param label the canonical English name: "Jens Stoltenberg"
 * @param wikidata its item, "Q57665", only where verified
 */
public record Entity(String id, EntityKind kind, String label, Optional<String> wikidata) {

  public Entity {
    Objects.requireNonNull(kind);
    if (id.isBlank() || label.isBlank()) {
      throw new IllegalArgumentException("an entity needs an id and a label: '" + id + "', '" + label + "'");
    }
  }
}
