package org.onrecord.question;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.onrecord.knowledge.TimeExpression;
import org.onrecord.knowledge.TimeExpressions;
import org.onrecord.model.CalendarDate;
import org.onrecord.model.Span;

/**
 * The days that a question asks about.
 *
 * <p>"after 1 December 2022" begins on the second. A time counted from today is no period: an answer must not depend on the day of asking.
 *
 * @param from first day, ISO, inclusive
 * @param before first day after it, ISO
 */
record Period(Optional<LocalDate> from, Optional<LocalDate> before) {

  /** Reads the period and marks its words; empty where the question names none. */
  static Optional<Period> in(QuestionText question) {
    List<TimeExpression> times = TimeExpressions.in(question.text(), new Span(0, question.text().length()), Optional.empty());
    if (times.isEmpty()) {
      return Optional.empty();
    }
    times.forEach(time -> question.understand(time.span()));
    if (times.size() > 1) {
      int at = question.wordAt(times.getFirst().span().begin());
      question.understand(Math.max(0, at - 1), at);
      int next = question.wordAt(times.get(1).span().begin());
      question.understand(Math.max(0, next - 1), next);
      return Optional.of(new Period(Optional.of(times.get(0).date().firstDay()), Optional.of(dayAfter(times.get(1).date()))));
    }
    CalendarDate date = times.getFirst().date();
    int at = question.wordAt(times.getFirst().span().begin());
    Optional<YearMonth> begins = monthBefore(question, at, date.year());
    if (begins.isPresent()) {
      question.understand(Math.max(0, at - 3), at);
      return Optional.of(new Period(begins.map(month -> month.atDay(1)), Optional.of(dayAfter(date))));
    }
    String inside = question.word(at).form();
    String word = List.of("since", "by", "until", "in", "during", "before", "after", "from").contains(inside) ? inside : question.before(at);
    Optional<Period> period = related(word.toLowerCase(Locale.ROOT), date);
    if (period.isPresent() && !word.equals(inside)) {
      question.understand(at - 1, at);
    }
    return Optional.of(period.orElseGet(() -> new Period(Optional.of(date.firstDay()), Optional.of(dayAfter(date)))));
  }

  /** The first month of "between January and March 2023". */
  private static Optional<YearMonth> monthBefore(QuestionText question, int at, int year) {
    boolean range = Set.of("and", "to", "until").contains(question.before(at));
    String name = question.before(at - 1);
    return !range ? Optional.empty()
        : Arrays.stream(Month.values()).filter(month -> month.name().equalsIgnoreCase(name)).findFirst().map(month -> YearMonth.of(year, month));
  }

  private static Optional<Period> related(String word, CalendarDate date) {
    return switch (word) {
      case "after" -> Optional.of(new Period(Optional.of(dayAfter(date)), Optional.empty()));
      case "since", "from" -> Optional.of(new Period(Optional.of(date.firstDay()), Optional.empty()));
      case "before" -> Optional.of(new Period(Optional.empty(), Optional.of(date.firstDay())));
      case "until", "till", "by" -> Optional.of(new Period(Optional.empty(), Optional.of(dayAfter(date))));
      case "in", "on", "during", "of" -> Optional.of(new Period(Optional.of(date.firstDay()), Optional.of(dayAfter(date))));
      default -> Optional.empty();
    };
  }

  private static LocalDate dayAfter(CalendarDate date) {
    return switch (date.precision()) {
      case DAY -> date.firstDay().plusDays(1);
      case MONTH -> YearMonth.of(date.year(), date.month()).plusMonths(1).atDay(1);
      case YEAR -> LocalDate.of(date.year() + 1, 1, 1);
    };
  }
}
