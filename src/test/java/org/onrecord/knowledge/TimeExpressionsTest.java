package org.onrecord.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.model.CalendarDate;
import org.onrecord.model.Span;

class TimeExpressionsTest {

  /** A Saturday. */
  private static final CalendarDate PUBLISHED = CalendarDate.parse("2023-01-21");

  private static List<TimeExpression> in(String text, Optional<CalendarDate> published) {
    return TimeExpressions.in(text, new Span(0, text.length()), published);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "she said on 9 December 2022|2022-12-09|EXPLICIT",
      "she said on December 9, 2022,|2022-12-09|EXPLICIT",
      "a letter of 2022-12-09|2022-12-09|EXPLICIT",
      "she said on December 4|2022-12-04|PARTIAL",
      "she said on 4 January|2023-01-04|PARTIAL",
      "she said on Jan. 21|2023-01-21|PARTIAL",
      "she said on January 22|2022-01-22|PARTIAL",
      "she said on Friday|2023-01-20|WEEKDAY",
      "she said on Saturday|2023-01-21|WEEKDAY",
      "she said last Saturday|2023-01-14|WEEKDAY",
      "she said on Saturday (14)|2023-01-14|WEEKDAY",
      "she said today (21)|2023-01-21|RELATIVE",
      "she said on Monday (30)|2022-12-30|WEEKDAY",
      "announced yesterday, Friday, that|2023-01-20|RELATIVE",
      "she said yesterday|2023-01-20|RELATIVE",
      "she said last night|2023-01-20|RELATIVE",
      "she said three days ago|2023-01-18|RELATIVE",
      "she said last week|2023-01|RELATIVE",
      "she said earlier this month|2023-01|RELATIVE",
      "she said last month|2022-12|RELATIVE",
      "she said last year|2022|RELATIVE",
      "she said in late February|2022-02|PARTIAL",
      "she said in January|2023-01|PARTIAL",
      "she said in September 2021|2021-09|EXPLICIT",
      "she said in 2021|2021|EXPLICIT"})
  void datesByTheArticlesOwnDate(String text, String date, String basis) {
    assertThat(in(text, Optional.of(PUBLISHED))).singleElement().satisfies(time -> {
      assertThat(time.date()).hasToString(date);
      assertThat(time.basis()).hasToString(basis);
    });
  }

  @Test
  void leavesRelativeTimesOpenWhereTheArticleHasNoDate() {
    assertThat(in("on Friday, yesterday, last week, on December 4, in September", Optional.empty())).isEmpty();
    assertThat(in("on 9 December 2022", Optional.empty())).hasSize(1);
  }

  @Test
  void keepsAPartialArticleDatePartial() {
    assertThat(in("she said on Friday", Optional.of(CalendarDate.parse("2023-01")))).isEmpty();
    assertThat(in("she said last month", Optional.of(CalendarDate.parse("2023-01")))).singleElement()
        .satisfies(time -> assertThat(time.date()).hasToString("2022-12"));
  }

  @Test
  void takesNoVerbForAMonth() {
    assertThat(in("they may 5 times march 3 miles", Optional.of(PUBLISHED))).isEmpty();
  }

  @Test
  void takesNoImpossibleDayForADate() {
    assertThat(in("on 31 February 2022", Optional.of(PUBLISHED))).noneMatch(time -> time.date().day() == 31);
  }

  @Test
  void readsTheSameInAnyLocaleAndTimeZone() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    String text = "on Friday (20), on 9 December 2022, yesterday, in April, last week, two months ago";
    List<TimeExpression> expected = in(text, Optional.of(PUBLISHED));
    try {
      for (String language : List.of("en", "de", "tr", "ar-SA-u-nu-arab", "th-TH-u-ca-buddhist")) {
        for (String place : List.of("UTC", "Pacific/Kiritimati", "Pacific/Honolulu")) {
          Locale.setDefault(Locale.forLanguageTag(language));
          TimeZone.setDefault(TimeZone.getTimeZone(place));
          assertThat(in(text, Optional.of(PUBLISHED))).as(language + " " + place).isEqualTo(expected);
        }
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
