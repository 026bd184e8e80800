package org.onrecord.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Span;
import org.onrecord.model.Token;

class WordPatternTest {

  private static final WordClasses CLASSES =
      new WordClasses(Map.of("not", Set.of("not", "no", "never"), "will", Set.of("will", "would"), "give", Set.of("send", "hand over")));

  private static Words words(String text) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (String word : text.split(" ")) {
      tokens.add(new Token(new Span(at, at + word.length()), word, word.equals("sending") ? "VERB" : "NOUN", word.toLowerCase(Locale.ROOT)));
      at += word.length() + 1;
    }
    return Words.of(tokens, token -> token.text().equals("we") ? Set.of("self") : Set.of());
  }

  private static boolean finds(String pattern, String text) {
    return WordPattern.parse(pattern, CLASSES).matches(words(text));
  }

  @Test
  void findsWordsByTheirBaseForms() {
    assertThat(finds("warn", "she warned them")).isTrue();
    assertThat(finds("condemn", "he condemned it")).isTrue();
    assertThat(finds("us", "it was used")).isFalse();
  }

  @Test
  void findsClassesMarksAndPhrases() {
    assertThat(finds("<self> {will} {give}", "we would send tents")).isTrue();
    assertThat(finds("<self> {will} {give}", "they would send tents")).isFalse();
    assertThat(finds("{will} {give}", "they will hand over tents")).isTrue();
  }

  @Test
  void leapsGapsButNotNegationsOrClauses() {
    assertThat(finds("<self> ~2 send", "we gladly send tents")).isTrue();
    assertThat(finds("<self> ~2 send", "we never send tents")).isFalse();
    assertThat(finds("<self> ..3 send", "we never send tents")).isTrue();
    assertThat(finds("<self> ~2 send", "we came , send tents")).isFalse();
    assertThat(finds("<self> ..3 send", "we came . send tents")).isFalse();
  }

  @Test
  void asksForPartsOfSpeechAndForms() {
    assertThat(finds("send/VERB.ing", "sending tents")).isTrue();
    assertThat(finds("send/VERB.base", "sending tents")).isFalse();
  }

  @Test
  void asksForTwoThingsOrForTheAbsenceOfOne() {
    assertThat(finds("tents & winter", "winter needs tents")).isTrue();
    assertThat(finds("tents & !winter", "winter needs tents")).isFalse();
  }

  @Test
  void seesNoQuotationMarksAndPartsCompounds() {
    assertThat(finds("red line", "a “red line” was drawn")).isTrue();
    assertThat(finds("long range", "long-range tents")).isTrue();
    assertThat(words("wo n’t").toString()).isEqualTo("will not");
  }

  @Test
  void refusesAPatternThatIsNone() {
    assertThatThrownBy(() -> finds("{unknown} tents", "tents")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("unknown");
    assertThatThrownBy(() -> finds("..3", "tents")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("needs a word");
  }
}
