package org.onrecord.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarDateTest {

  @Test
  void readsWhatItPrints() {
    assertThat(CalendarDate.parse("2024-02-29")).isEqualTo(new CalendarDate(2024, 2, 29)).hasToString("2024-02-29");
    assertThat(CalendarDate.parse("0988-07")).isEqualTo(new CalendarDate(988, 7, 0)).hasToString("0988-07");
    assertThat(CalendarDate.parse("1991")).isEqualTo(new CalendarDate(1991, 0, 0)).hasToString("1991");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "199", "199x", "2024-", "2024-00", "2024-13", "2024-1-1", "2024-00-00", "2024-02-00", "2023-02-29", "2024/02/29", "2024-02-291"})
  void takesNothingThatIsNoDate(String text) {
    assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> CalendarDate.parse(text));
  }
}
