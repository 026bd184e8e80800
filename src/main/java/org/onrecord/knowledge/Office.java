package org.onrecord.knowledge;

import java.time.LocalDate;
import java.util.Optional;
import org.onrecord.model.CalendarDate;

/**
 * An office that one person holds at a time, and who held it when.
 *
 * <p>"The German defence minister" on 21 January 2023: kind "defence-minister", body Germany, holder Boris Pistorius.
 *
 * @param kind of {@code ontology/offices.tsv}
 * @param body id of the state or organisation
 * @param holder id of the person
 * @param from first day
 * @param to last day; empty where it is open
 * @param certain false where the years come from facts whose open end only means "as of the end of 2022"
 */
public record Office(
    String kind, String body, String holder, Optional<CalendarDate> from, Optional<CalendarDate> to, boolean certain) {

  /** Until when the compiled facts were collected. */
  private static final LocalDate COLLECTED = LocalDate.of(2022, 12, 31);

  /** Whether the holder is known to have held the office on the day. */
  public boolean heldOn(LocalDate day) {
    return from.isPresent()
        && !from.get().firstDay().isAfter(day)
        && to.map(end -> !lastDay(end).isBefore(day)).orElse(certain || !day.isAfter(COLLECTED));
  }

  /** Whether the holder can have held it on the day: also true where nobody knows when it ended. */
  public boolean maybeHeldOn(LocalDate day) {
    return from.map(start -> !start.firstDay().isAfter(day)).orElse(true)
        && to.map(end -> !lastDay(end).isBefore(day)).orElse(true);
  }

  private static LocalDate lastDay(CalendarDate date) {
    return switch (date.precision()) {
      case DAY -> date.firstDay();
      case MONTH -> date.firstDay().plusMonths(1).minusDays(1);
      case YEAR -> date.firstDay().plusYears(1).minusDays(1);
    };
  }
}
