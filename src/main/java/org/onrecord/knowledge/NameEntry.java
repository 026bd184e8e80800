package org.onrecord.knowledge;

import org.onrecord.model.Entity;

/**
 * One meaning of a name.
 *
 * @param entity what it names
 * @param use how the name stands for it
 * @param capitals true for an acronym that must stand in capitals: "WHO"
 * @param prior weight of this meaning among others of the same name, in [0,1]
 */
public record NameEntry(Entity entity, Use use, boolean capitals, double prior) {

  /** How a name stands for its entity. */
  public enum Use {
    /** "Jens Stoltenberg", "NATO" */
    NAME,
    /** "German": of Germany, or a German */
    DEMONYM,
    /** "Moscow": the city, and what its government does */
    SEAT,
    /** "Google": a lone word that may be an ordinary one; only where it looks like a name */
    LONE,
    /** "the Council": only after the article has named it in full */
    SHORT
  }

  NameEntry strongerOf(NameEntry other) {
    return other.use.ordinal() < use.ordinal() || other.use == use && other.prior > prior ? other : this;
  }
}
