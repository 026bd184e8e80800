package org.onrecord.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpellingTest {

  @Test
  void takesTransliterationsForOneName() {
    assertThat(Spelling.alike("nebenzia", "nebenzya")).isTrue();
    assertThat(Spelling.alike("schultz", "scholz")).isTrue();
    assertThat(Spelling.alike("burchard", "burkhard")).isTrue();
    assertThat(Spelling.alike("milly", "milley")).isTrue();
    assertThat(Spelling.alike("dmitri", "dmitry")).isTrue();
  }

  @Test
  void keepsNamesThatSoundDifferentApart() {
    assertThat(Spelling.alike("merkel", "merz")).isFalse();
    assertThat(Spelling.alike("macron", "marcon")).isFalse();
    assertThat(Spelling.alike("rice", "ross")).isFalse();
  }

  @Test
  void countsASwapAsOne() {
    assertThat(Spelling.distance("scholz", "shcolz", 3)).isEqualTo(1);
  }
}
