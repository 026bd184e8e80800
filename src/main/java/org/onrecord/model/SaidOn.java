package org.onrecord.model;

import java.util.Optional;

/**
 * The day on which something was said.
 *
 * @param date as precise as the text
 * @param basis how the date was found
 * @param span the words it was read from; empty where it follows from no words of the article's text
 */
public record SaidOn(CalendarDate date, Basis basis, Optional<Span> span) {

  /** How a date was found. */
  public enum Basis {
    /** "on 9 December 2022" */
    EXPLICIT,
    /** "on December 4", the year from the article's date */
    PARTIAL,
    /** "on Friday" in an article of Saturday */
    WEEKDAY,
    /** "yesterday", "earlier this month", "last week" */
    RELATIVE,
    /** "BRUSSELS, Dec. 9 —" */
    DATELINE,
    /** from the sentence before, of the same speaker and occasion */
    CONTEXT
  }
}
