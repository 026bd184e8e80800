package org.onrecord.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date as precise as its source: a day, a month or a year, in the proleptic ISO calendar, without a time zone.
 *
 * <p>"2022-12-09", "2022-12" and "2022" are its three forms; {@link #toString()} prints them and {@link #parse} reads them.
 *
 * @param month 1–12, or 0 where only the year is known
 * @param day 1–31, or 0 where only the month is known
 */
public record CalendarDate(int year, int month, int day) implements Comparable<CalendarDate> {

  public enum Precision {
    DAY,
    MONTH,
    YEAR
  }

  public CalendarDate {
    if (month == 0 && day != 0) {
      throw new IllegalArgumentException("a day without a month: " + year + "-?-" + day);
    }
    if (day != 0) {
      LocalDate.of(year, month, day);
    } else if (month != 0) {
      YearMonth.of(year, month);
    }
  }

  public static CalendarDate of(LocalDate day) {
    return new CalendarDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /** @throws java.time.DateTimeException if the text is not "yyyy", "yyyy-MM" or "yyyy-MM-dd", or names no real date */
  public static CalendarDate parse(String text) {
    int length = text.length();
    int year = digits(text, 0, 4);
    int month = length > 4 && text.charAt(4) == '-' ? digits(text, 5, 7) : 0;
    int day = length > 7 && text.charAt(7) == '-' ? digits(text, 8, 10) : 0;
    boolean plain = year >= 0 && (length == 4 || month > 0 && (length == 7 || day > 0 && length == 10));
    return plain ? new CalendarDate(year, month, day) : parseByForm(text);
  }

  /** The number that these characters write, -1 where they are no digits or not there. */
  private static int digits(String text, int begin, int end) {
    int number = 0;
    for (int i = begin; i < end; i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (c < '0' || c > '9') {
        return -1;
      }
      number = 10 * number + c - '0';
    }
    return number;
  }

  /** Years of more than four digits; and says what is wrong with what is no date. */
  private static CalendarDate parseByForm(String text) {
    return switch (text.length()) {
      case 4 -> new CalendarDate(java.time.Year.parse(text).getValue(), 0, 0);
      case 7 -> {
        YearMonth month = YearMonth.parse(text);
        yield new CalendarDate(month.getYear(), month.getMonthValue(), 0);
      }
      default -> of(LocalDate.parse(text));
    };
  }

  public Precision precision() {
    return day != 0 ? Precision.DAY : month != 0 ? Precision.MONTH : Precision.YEAR;
  }

  /** The day itself, where the date is as precise as that. */
  public Optional<LocalDate> exactDay() {
    return day == 0 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
  }

  /** The first day that the date can mean. */
  public LocalDate firstDay() {
    return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
  }

  /** By first day; of two that begin on the same day, the more precise first. */
  @Override
  public int compareTo(CalendarDate other) {
    int byDay = firstDay().compareTo(other.firstDay());
    return byDay != 0 ? byDay : precision().compareTo(other.precision());
  }

  /** "2022-12-09", "2022-12" or "2022": digits only, whatever the locale. */
  @Override
  public String toString() {
    StringBuilder iso = new StringBuilder(10);
    pad(iso, year, 4);
    if (month != 0) {
      pad(iso.append('-'), month, 2);
    }
    if (day != 0) {
      pad(iso.append('-'), day, 2);
    }
    return iso.toString();
  }

  private static void pad(StringBuilder out, int number, int width) {
    String digits = Integer.toString(number);
    out.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
  }
}
