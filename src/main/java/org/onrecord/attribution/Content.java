package org.onrecord.attribution;

/**
 * Where a cue's content begins and what kind of complement it is.
 *
 * @param first index of its first token
 * @param sure whether "that", a colon or quotation marks say so
 */
record Content(int first, Shape shape, boolean sure) {

  enum Shape {
    /** "(that) the talks failed", a quotation */
    CLAUSE,
    /** "the strike", "sending troops" */
    PHRASE,
    /** "to send troops" */
    INFINITIVE,
    /** "the visit as useful", "it a provocation" */
    JUDGEMENT
  }

  boolean clause() {
    return shape == Shape.CLAUSE;
  }

  boolean phrase() {
    return shape == Shape.PHRASE;
  }
}
