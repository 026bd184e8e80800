package org.onrecord.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onrecord.model.CalendarDate;

/** Reads the date of a metadata line: "2023-01-21", "21 January 2023", "January 21, 2023", "21.01.2023", RFC 1123, ISO with a time. */
final class PrintedDate {

  private static final List<DateTimeFormatter> DAYS =
      List.of(form("d MMMM uuuu"), form("d MMM uuuu"), form("MMMM d, uuuu"), form("MMM d, uuuu"), form("d.M.uuuu"), form("uuuu/M/d"));

  private PrintedDate() {}

  static Optional<CalendarDate> read(String printed) {
    String text = printed.strip().replaceAll("\\s+", " ").replace(".,", ",");
    if (text.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
      return attempt(() -> CalendarDate.parse(text));
    }
    if (text.matches("\\d{4}-\\d{2}-\\d{2}[T ].*")) {
      return attempt(() -> CalendarDate.parse(text.substring(0, 10)));
    }
    String withoutWeekday = text.replaceFirst("(?i)^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?,? (?=[\\dA-Z])", "");
    for (DateTimeFormatter form : DAYS) {
      Optional<CalendarDate> day = attempt(() -> CalendarDate.of(LocalDate.parse(withoutWeekday, form)));
      if (day.isPresent()) {
        return day;
      }
    }
    return attempt(() -> CalendarDate.of(OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toLocalDate()));
  }

  private static DateTimeFormatter form(String pattern) {
    return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.ENGLISH);
  }

  private interface Parse {
    CalendarDate date();
  }

  private static Optional<CalendarDate> attempt(Parse parse) {
    try {
      return Optional.of(parse.date());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
