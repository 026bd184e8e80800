package org.onrecord.model;

/** What sort of thing a mention names. */
public enum EntityKind {
  PERSON,
  /** NATO, the Pentagon, the French Foreign Ministry */
  ORGANISATION,
  /** A country as an actor, also named by its capital: "Kyiv said" */
  STATE,
  /** A city, a region, a base */
  PLACE,
  /** A weapon system or a class of weapons */
  WEAPON,
  /** A newspaper, a broadcaster, an agency */
  OUTLET,
  /** A treaty or agreement: "the Minsk agreements" */
  AGREEMENT,
  /** People without a name of their own: "European leaders", "a US official", "Western countries" */
  GROUP
}
