package org.onrecord.knowledge;

import org.onrecord.model.Entity;
import org.onrecord.model.Span;

/**
 * A weapon's name in a text.
 *
 * <p>"14 Challenger 2 tanks" → "Challenger 2 tanks", the system Challenger 2, named in the plural.
 *
 * @param span the name with the class noun that belongs to it: "M982 Excalibur guided artillery shells"
 * @param concept what it names
 * @param plural whether it stands in the plural; also true for names without a singular
 */
public record WeaponMatch(Span span, WeaponConcept concept, boolean plural) {

  public Entity weapon() {
    return concept.entity();
  }

  /** True for a class ("tank"), false for a system ("Leopard 2"). */
  public boolean generic() {
    return !concept.system();
  }
}
