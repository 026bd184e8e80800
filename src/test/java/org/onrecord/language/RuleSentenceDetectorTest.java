package org.onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import opennlp.tools.util.Span;
import org.junit.jupiter.api.Test;

class RuleSentenceDetectorTest {

  private final RuleSentenceDetector detector = new RuleSentenceDetector(RuleTokenizer.english(), Abbreviations.english());

  private List<String> sentences(String text) {
    return List.of(detector.sentDetect(text));
  }

  @Test
  void goesOnAfterTitlesInitialsAndCountries() {
    assertThat(sentences("Gen. Mark Doe of the U.S. Army met J. R. Roe on Jan. 5. They talked."))
        .containsExactly("Gen. Mark Doe of the U.S. Army met J. R. Roe on Jan. 5.", "They talked.");
  }

  @Test
  void endsAfterAnAbbreviationBeforeAWordThatBegins() {
    assertThat(sentences("He flew to the U.S. He landed at 5 p.m. The talks began."))
        .containsExactly("He flew to the U.S.", "He landed at 5 p.m.", "The talks began.");
  }

  @Test
  void takesTheClosingMarkWithIt() {
    assertThat(sentences("“We wait.” She left. \"So do we.\" He stayed."))
        .containsExactly("“We wait.”", "She left.", "\"So do we.\"", "He stayed.");
  }

  @Test
  void endsInsideAQuotation() {
    assertThat(sentences("“We are ready. We will not wait,” the envoy said."))
        .containsExactly("“We are ready.", "We will not wait,” the envoy said.");
  }

  @Test
  void goesOnWhereTheReportFollowsInLowerCase() {
    assertThat(sentences("“Will they come?” the envoy asked. “No!” he cried."))
        .containsExactly("“Will they come?” the envoy asked.", "“No!” he cried.");
  }

  @Test
  void keepsAQuestionWithTheNameThatAsksIt() {
    assertThat(sentences("“Will they come?” Foreign Minister Jane Roe asked. “No!” The talks failed. “Why?” In Berlin, he said no."))
        .containsExactly("“Will they come?” Foreign Minister Jane Roe asked.", "“No!”", "The talks failed.", "“Why?”", "In Berlin, he said no.");
  }

  @Test
  void endsWhereTheBlankIsMissing() {
    assertThat(sentences("They agreed.The talks went on.")).containsExactly("They agreed.", "The talks went on.");
  }

  @Test
  void leavesNumberingWithItsSentence() {
    assertThat(sentences("1. Withdraw the tanks. 2. Open the border."))
        .containsExactly("1. Withdraw the tanks.", "2. Open the border.");
  }

  @Test
  void tellsWhereSentencesStandInTheirBlock() {
    String block = "  They left.\n We stayed. ";
    assertThat(detector.sentPosDetect(new StringBuilder(block))).containsExactly(new Span(2, 12), new Span(14, 24));
  }

  @Test
  void readsNothingFromNothing() {
    assertThat(sentences("")).isEmpty();
    assertThat(sentences("...")).containsExactly("...");
  }
}
