package org.onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionTest {

  private final Inflection inflection = new Inflection(WordClasses.load());

  @ParameterizedTest
  @CsvSource({
    "escalated, VBD, escalate", "escalates, VBZ, escalate", "ruled, VBN, rule", "blamed, VBD, blame", "stressed, VBD, stress",
    "hoped, VBD, hope", "stopping, VBG, stop", "visited, VBD, visit", "denied, VBD, deny", "denies, VBZ, deny", "supplying, VBG, supply",
    "agreed, VBD, agree", "refused, VBN, refuse", "dying, VBG, die", "vetoes, VBZ, veto", "said, VBD, say", "fought, VBN, fight",
    "withdrew, VBD, withdraw", "tanks, NNS, tank", "allies, NNS, ally", "crises, NNS, crisis", "spokesmen, NNS, spokesman",
    "missiles, NNS, missile", "launches, NNS, launch", "strongest, JJS, strong", "heavier, JJR, heavy", "better, JJR, good",
    "Kyiv, NNP, Kyiv", "was, VB, was", "news, NN, news"
  })
  void undoesInflection(String form, String penn, String base) {
    assertThat(inflection.base(form, penn)).isEqualTo(base);
  }
}
