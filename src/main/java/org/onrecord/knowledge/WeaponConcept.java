package org.onrecord.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.model.Entity;

/**
 * A weapon system or a class of weapons as {@code weapons.ttl} has it.
 *
 * <p>Leopard 2: a system, a tank, of Germany, also called "Leopard", "Leopard 2A6".
 *
 * @param slug the last part of its IRI: "leopard-2"
 * @param system true for a system, false for a class
 * @param names the label first, then the other spellings in alphabetical order
 * @param needsContext those of the names that mean other things too
 * @param anaphors further nouns that take up a system of this class: "jet"
 * @param broader slugs of the classes right above it
 * @param origin Wikidata item of the state it comes from; empty for a class, a joint project, or where it is not known
 */
public record WeaponConcept(
    String slug,
    Entity entity,
    boolean system,
    List<String> names,
    Set<String> needsContext,
    Set<String> anaphors,
    List<String> broader,
    Optional<String> origin) {

  public WeaponConcept {
    names = List.copyOf(names);
    needsContext = Set.copyOf(needsContext);
    anaphors = Set.copyOf(anaphors);
    broader = List.copyOf(broader);
  }

  public String label() {
    return entity.label();
  }
}
