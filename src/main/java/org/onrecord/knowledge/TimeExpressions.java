package org.onrecord.knowledge;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.model.CalendarDate;
import org.onrecord.model.SaidOn.Basis;
import org.onrecord.model.Span;

/**
 * Finds the times that a text names and dates them by the article's own date, never by a clock.
 *
 * <p>"on Saturday (14)" in an article of Sunday, 15 January 2023, is 14 January 2023. A relative time in an article without a date stays
 * open: it is not returned. It misses holidays, times counted from another event, and times of day.
 */
public final class TimeExpressions {

  private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
  private static final String YEAR = "(?<year>(?:19|20)\\d{2})";
  private static final String PART = "(?:early |mid[- ]|late |the (?:beginning|end|middle) of )?";

  private interface Reading {
    Optional<CalendarDate> date(Matcher found, Optional<CalendarDate> anchor);
  }

  /**
   * One way to name a time.
   *
   * @param signs runs of lower-case letters; of each list one stands in whatever the words match, so that most texts need not be tried
   */
  private record Rule(List<List<String>> signs, Pattern words, Basis basis, Reading reading) {

    boolean conceivable(String lowerCase, boolean digits) {
      for (List<String> some : signs) {
        if (!holdsOneOf(some, lowerCase, digits)) {
          return false;
        }
      }
      return true;
    }

    private static boolean holdsOneOf(List<String> signs, String lowerCase, boolean digits) {
      for (String sign : signs) {
        if (sign.equals(DIGIT) ? digits : lowerCase.contains(sign)) {
          return true;
        }
      }
      return false;
    }
  }

  private static final String DIGIT = "0";
  private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";

  private static final List<Rule> RULES =
      List.of(
          rule(DIGIT + "&-", "\\b(?<iso>(?:19|20)\\d{2}-\\d{2}-\\d{2})\\b", Basis.EXPLICIT, (m, a) -> parse(m.group("iso"))),
          rule(DIGIT + "&" + MONTHS, "\\b" + DAY + "(?: of)? (?<month>" + CalendarWords.MONTH + "),? " + YEAR + "\\b", Basis.EXPLICIT, TimeExpressions::fullDate),
          rule(DIGIT + "&" + MONTHS, "\\b(?<month>" + CalendarWords.MONTH + ") " + DAY + ",? " + YEAR + "\\b", Basis.EXPLICIT, TimeExpressions::fullDate),
          rule(DIGIT + "&" + MONTHS, "\\b" + DAY + "(?: of)? (?<month>" + CalendarWords.MONTH + ")(?![a-z])", Basis.PARTIAL, TimeExpressions::dayAndMonth),
          rule(DIGIT + "&" + MONTHS, "\\b(?<month>" + CalendarWords.MONTH + ") " + DAY + "(?![\\d:])\\b", Basis.PARTIAL, TimeExpressions::dayAndMonth),
          rule(DIGIT + "&" + MONTHS, PART + "\\b(?<month>" + CalendarWords.MONTH + "),?(?: of)? " + YEAR + "\\b", Basis.EXPLICIT, TimeExpressions::monthAndYear),
          rule("yesterday", "\\b(?:yesterday),? (?:on )?(?<weekday>" + CalendarWords.WEEKDAY + ")\\b", Basis.RELATIVE, (m, a) -> daysBefore(a, 1)),
          rule(DIGIT + "&day", "\\b(?<weekday>" + CalendarWords.WEEKDAY + ")(?: (?:morning|afternoon|evening|night))? ?\\((?:the )?" + DAY + "\\)", Basis.WEEKDAY,
              (m, a) -> dayOfMonth(m, a)),
          rule(DIGIT + "&today", "\\btoday ?\\((?:the )?" + DAY + "\\)", Basis.RELATIVE, (m, a) -> dayOfMonth(m, a)),
          rule("last&day", "\\blast (?<weekday>" + CalendarWords.WEEKDAY + ")\\b", Basis.WEEKDAY, (m, a) -> weekdayBefore(m, a)),
          rule("day", "\\b(?<weekday>" + CalendarWords.WEEKDAY + ")\\b", Basis.WEEKDAY, (m, a) -> weekday(m, a)),
          rule("yesterday|night", "\\b(?:yesterday|last night)\\b", Basis.RELATIVE, (m, a) -> daysBefore(a, 1)),
          rule("day|tonight|morning|afternoon|evening", "\\b(?:today|tonight|this (?:morning|afternoon|evening)|earlier in the day)\\b", Basis.RELATIVE,
              (m, a) -> daysBefore(a, 0)),
          rule("yesterday", "\\bthe day before yesterday\\b", Basis.RELATIVE, (m, a) -> daysBefore(a, 2)),
          rule("ago&day", "\\b(?<number>" + CalendarWords.NUMBER + ") days? ago\\b", Basis.RELATIVE, (m, a) -> daysBefore(a, CalendarWords.number(m.group("number")))),
          rule("ago&week", "\\b(?<number>" + CalendarWords.NUMBER + ") weeks? ago\\b", Basis.RELATIVE, (m, a) -> week(a, CalendarWords.number(m.group("number")))),
          rule("ago&month", "\\b(?<number>" + CalendarWords.NUMBER + ") months? ago\\b", Basis.RELATIVE, (m, a) -> monthsBefore(a, CalendarWords.number(m.group("number")))),
          rule("ago&year", "\\b(?<number>" + CalendarWords.NUMBER + ") years? ago\\b", Basis.RELATIVE, (m, a) -> yearsBefore(a, CalendarWords.number(m.group("number")))),
          rule("this&week", "\\b(?:earlier |late |later |early )?this week\\b", Basis.RELATIVE, (m, a) -> week(a, 0)),
          rule("last&week", "\\b(?:late |early |earlier )?last week\\b", Basis.RELATIVE, (m, a) -> week(a, 1)),
          rule("this&month", "\\b(?:earlier |late |later |early )?this month\\b", Basis.RELATIVE, (m, a) -> monthsBefore(a, 0)),
          rule("last&month", "\\b(?:late |early |earlier )?last month\\b", Basis.RELATIVE, (m, a) -> monthsBefore(a, 1)),
          rule("this&year", "\\b(?:earlier |late |later |early )?this year\\b", Basis.RELATIVE, (m, a) -> yearsBefore(a, 0)),
          rule("last&year", "\\b(?:late |early |earlier )?last year\\b", Basis.RELATIVE, (m, a) -> yearsBefore(a, 1)),
          rule(MONTHS, "\\b(?:in|since|during|last|by|until|earlier in) " + PART + "(?<month>" + CalendarWords.MONTH + ")(?![a-z])", Basis.PARTIAL,
              TimeExpressions::monthAlone),
          rule("19|20", "\\b(?:in|since|during|by|until|before|after|from) " + PART + YEAR + "\\b", Basis.EXPLICIT,
              (m, a) -> Optional.of(new CalendarDate(Integer.parseInt(m.group("year")), 0, 0))));

  private TimeExpressions() {}

  /**
   * The times that a stretch of text names, in order, without overlaps.
   *
   * @param anchor the article's date; relative times are counted from it
   */
  public static List<TimeExpression> in(String text, Span where, Optional<CalendarDate> anchor) {
    List<Span> taken = new ArrayList<>();
    List<TimeExpression> found = new ArrayList<>();
    String lowerCase = text.substring(where.begin(), where.end()).toLowerCase(Locale.ROOT);
    boolean digits = lowerCase.chars().anyMatch(Character::isDigit);
    for (Rule rule : RULES) {
      if (!rule.conceivable(lowerCase, digits)) {
        continue;
      }
      Matcher matcher = rule.words().matcher(text).region(where.begin(), where.end());
      matcher.useTransparentBounds(true);
      while (matcher.find()) {
        Span span = new Span(matcher.start(), matcher.end());
        if (taken.stream().noneMatch(span::overlaps)) {
          taken.add(span);
          rule.reading().date(matcher, anchor).ifPresent(date -> found.add(new TimeExpression(span, date, rule.basis())));
        }
      }
    }
    found.sort(Comparator.comparing(TimeExpression::span));
    return found;
  }

  private static Rule rule(String signs, String words, Basis basis, Reading reading) {
    return new Rule(Arrays.stream(signs.split("&")).map(some -> List.of(some.split("\\|"))).toList(), Pattern.compile(words.replace(" ", "\\s+"), Pattern.CASE_INSENSITIVE), basis, reading);
  }

  private static Optional<CalendarDate> parse(String iso) {
    try {
      return Optional.of(CalendarDate.parse(iso));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<CalendarDate> fullDate(Matcher found, Optional<CalendarDate> anchor) {
    return real(Integer.parseInt(found.group("year")), CalendarWords.month(found.group("month")), Integer.parseInt(found.group("day")));
  }

  /** The day of that name on or before the article's own; without an article's date a day without a year is no date. */
  private static Optional<CalendarDate> dayAndMonth(Matcher found, Optional<CalendarDate> anchor) {
    if (properMonth(found)) {
      Month month = CalendarWords.month(found.group("month"));
      int day = Integer.parseInt(found.group("day"));
      return anchor.flatMap(published -> {
        Optional<CalendarDate> sameYear = real(published.year(), month, day);
        boolean past = sameYear.map(date -> !date.firstDay().isAfter(lastDay(published))).orElse(false);
        return past ? sameYear : real(published.year() - 1, month, day);
      });
    }
    return Optional.empty();
  }

  private static Optional<CalendarDate> monthAndYear(Matcher found, Optional<CalendarDate> anchor) {
    return Optional.of(new CalendarDate(Integer.parseInt(found.group("year")), CalendarWords.month(found.group("month")).getValue(), 0));
  }

  private static Optional<CalendarDate> monthAlone(Matcher found, Optional<CalendarDate> anchor) {
    if (!properMonth(found)) {
      return Optional.empty();
    }
    int month = CalendarWords.month(found.group("month")).getValue();
    boolean last = found.group().toLowerCase(Locale.ROOT).startsWith("last");
    return anchor.filter(published -> published.month() != 0).map(published -> {
      boolean thisYear = last ? month < published.month() : month <= published.month();
      return new CalendarDate(thisYear ? published.year() : published.year() - 1, month, 0);
    });
  }

  /** "may" the verb and "march" the walk are no months. */
  private static boolean properMonth(Matcher found) {
    return Character.isUpperCase(found.group("month").charAt(0));
  }

  private static Optional<CalendarDate> weekday(Matcher found, Optional<CalendarDate> anchor) {
    DayOfWeek day = CalendarWords.weekday(found.group("weekday"));
    return anchor.flatMap(CalendarDate::exactDay).map(published -> CalendarDate.of(published.with(TemporalAdjusters.previousOrSame(day))));
  }

  private static Optional<CalendarDate> weekdayBefore(Matcher found, Optional<CalendarDate> anchor) {
    DayOfWeek day = CalendarWords.weekday(found.group("weekday"));
    return anchor.flatMap(CalendarDate::exactDay).map(published -> CalendarDate.of(published.with(TemporalAdjusters.previous(day))));
  }

  /** The latest day with that number on or before the article's. */
  private static Optional<CalendarDate> dayOfMonth(Matcher found, Optional<CalendarDate> anchor) {
    int number = Integer.parseInt(found.group("day"));
    return anchor.flatMap(CalendarDate::exactDay).flatMap(published -> {
      YearMonth month = YearMonth.from(published);
      YearMonth holds = number <= published.getDayOfMonth() ? month : month.minusMonths(1);
      return real(holds.getYear(), holds.getMonth(), number);
    });
  }

  private static Optional<CalendarDate> daysBefore(Optional<CalendarDate> anchor, int days) {
    return anchor.flatMap(CalendarDate::exactDay).map(published -> CalendarDate.of(published.minusDays(days)));
  }

  /** A week is no precision of a date: its month where it lies in one, else its year. */
  private static Optional<CalendarDate> week(Optional<CalendarDate> anchor, int weeks) {
    return anchor.flatMap(CalendarDate::exactDay).flatMap(published -> {
      LocalDate monday = published.minusWeeks(weeks).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      LocalDate sunday = weeks == 0 ? published : monday.plusDays(6);
      if (YearMonth.from(monday).equals(YearMonth.from(sunday))) {
        return Optional.of(new CalendarDate(monday.getYear(), monday.getMonthValue(), 0));
      }
      return monday.getYear() == sunday.getYear() ? Optional.of(new CalendarDate(monday.getYear(), 0, 0)) : Optional.empty();
    });
  }

  private static Optional<CalendarDate> monthsBefore(Optional<CalendarDate> anchor, int months) {
    return anchor.filter(published -> published.month() != 0).map(published -> {
      YearMonth month = YearMonth.of(published.year(), published.month()).minusMonths(months);
      return new CalendarDate(month.getYear(), month.getMonthValue(), 0);
    });
  }

  private static Optional<CalendarDate> yearsBefore(Optional<CalendarDate> anchor, int years) {
    return anchor.map(published -> new CalendarDate(published.year() - years, 0, 0));
  }

  private static Optional<CalendarDate> real(int year, Month month, int day) {
    boolean exists = day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
    return exists ? Optional.of(new CalendarDate(year, month.getValue(), day)) : Optional.empty();
  }

  private static LocalDate lastDay(CalendarDate date) {
    return switch (date.precision()) {
      case DAY -> date.firstDay();
      case MONTH -> date.firstDay().with(TemporalAdjusters.lastDayOfMonth());
      case YEAR -> date.firstDay().with(TemporalAdjusters.lastDayOfYear());
    };
  }
}
