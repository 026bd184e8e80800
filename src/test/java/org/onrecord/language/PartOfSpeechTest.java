package org.onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartOfSpeechTest {

  @ParameterizedTest
  @CsvSource({
    "VERB:VBD, VERB, VBD", "PUNCT::, PUNCT, :", "VBD, VERB, VBD", "MD, AUX, MD", "PRP$, PRON, PRP$", "':', PUNCT, ':'", "SYM, SYM, SYM",
    "VERB, VERB, ''", "X, X, ''", "vvpp, X, ''"
  })
  void readsPairsPennsTagsAndUniversalOnes(String tag, String universal, String penn) {
    assertThat(PartOfSpeech.of(tag)).isEqualTo(new PartOfSpeech(universal, penn));
  }

  @ParameterizedTest
  @CsvSource({"VERB:VBD, VERB:VBD", "VBD, VERB:VBD", "VERB, VERB"})
  void isAPairAsFarAsItIsKnown(String tag, String pair) {
    assertThat(PartOfSpeech.of(tag).pair()).isEqualTo(pair);
  }
}
