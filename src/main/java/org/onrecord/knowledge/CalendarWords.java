package org.onrecord.knowledge;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** English names of months and weekdays with their usual abbreviations, and small numbers in words; in no locale but English. */
final class CalendarWords {

  /** "december|dec|…": for a pattern that ignores case. */
  static final String MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december"
      + "|jan\\.?|feb\\.?|mar\\.?|apr\\.?|jun\\.?|jul\\.?|aug\\.?|sept?\\.?|oct\\.?|nov\\.?|dec\\.?)";

  static final String WEEKDAY = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)";

  static final String NUMBER = "(?:\\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";

  private static final Map<String, Integer> NUMBERS = new TreeMap<>(Map.ofEntries(
      Map.entry("a", 1), Map.entry("an", 1), Map.entry("one", 1), Map.entry("two", 2), Map.entry("three", 3), Map.entry("four", 4),
      Map.entry("five", 5), Map.entry("six", 6), Map.entry("seven", 7), Map.entry("eight", 8), Map.entry("nine", 9), Map.entry("ten", 10),
      Map.entry("eleven", 11), Map.entry("twelve", 12)));

  private CalendarWords() {}

  /** @throws IllegalArgumentException if it is no month's name */
  static Month month(String word) {
    String begin = word.toUpperCase(Locale.ROOT).replace(".", "");
    for (Month month : Month.values()) {
      if (month.name().startsWith(begin.equals("SEPT") ? "SEP" : begin)) {
        return month;
      }
    }
    throw new IllegalArgumentException("no month: " + word);
  }

  static DayOfWeek weekday(String word) {
    return DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT));
  }

  static int number(String word) {
    Integer named = NUMBERS.get(word.toLowerCase(Locale.ROOT));
    return named != null ? named : Integer.parseInt(word);
  }
}
