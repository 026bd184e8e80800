package org.onrecord.knowledge;

import java.util.Optional;
import org.onrecord.model.CalendarDate;

/**
 * Something known about an entity, as Wikidata states it or as {@code ontology/offices-held.tsv} adds to it.
 *
 * <p>"Liz Truss was prime minister of the United Kingdom from 6 September to 25 October 2022." Offices were collected to about the end
 * of 2022: there an open end means "as of then".
 *
 * @param subject the entity's id
 * @param property a Wikidata property: "P39"
 * @param object the id of the other entity or of an office's item; empty where only words are known
 * @param label the object in words
 * @param start first day, where known
 * @param end last day, where known
 * @param source "wikidata", or "onrecord" for what this project adds
 */
public record Fact(
    String subject,
    String property,
    Optional<String> object,
    String label,
    Optional<CalendarDate> start,
    Optional<CalendarDate> end,
    String source) {

  public static final String OFFICE = "P39";
  public static final String PARTY = "P102";
  public static final String COUNTRY = "P17";
  public static final String CITIZENSHIP = "P27";
  public static final String TYPE = "P31";
  public static final String CAPITAL = "P36";
  public static final String MANUFACTURER = "P176";
  public static final String MEMBER_OF = "P463";
  public static final String DEMONYM = "P1549";

  /** Whether the fact may hold on the day: false only where its years say that it does not. */
  public boolean mayHoldOn(CalendarDate day) {
    return start.map(from -> from.firstDay().compareTo(day.firstDay()) <= 0).orElse(true)
        && end.map(to -> lastDay(to).compareTo(day.firstDay()) >= 0).orElse(true);
  }

  private static java.time.LocalDate lastDay(CalendarDate date) {
    return switch (date.precision()) {
      case DAY -> date.firstDay();
      case MONTH -> date.firstDay().plusMonths(1).minusDays(1);
      case YEAR -> date.firstDay().plusYears(1).minusDays(1);
    };
  }
}
