package org.onrecord.store;

import java.util.Locale;

/**
 * A value that a saved query asks for.
 *
 * <p>{@code # @param topic topic escalation  what they warned of}
 *
 * @param name of the variable it is bound to, without the question mark
 * @param type what sort of value
 * @param preset the value where none is given; {@value #ANY} leaves the variable free
 * @param description one line, for people
 */
public record Parameter(String name, Type type, String preset, String description) {

  /** Leaves the variable free: any actor, any topic. */
  public static final String ANY = "*";

  /** What a value may be. */
  public enum Type {
    /** Id of {@code topics.ttl}: "escalation". */
    TOPIC,
    /** Id of {@code acts.ttl}: "warn". */
    ACT,
    /** Name of a person, organisation, state; a Wikidata item; an IRI. */
    ACTOR,
    /** Name or slug of a weapon or a class. */
    WEAPON,
    /** Name of an outlet. */
    SOURCE,
    /** yyyy-MM-dd */
    DATE,
    INTEGER,
    /** Address of a SPARQL endpoint that {@code SERVICE} asks. */
    ENDPOINT,
    /** Any words. */
    TEXT;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
