package org.onrecord.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Attribution;
import org.onrecord.model.Attribution.Kind;
import org.onrecord.model.Attribution.QuotationType;
import org.onrecord.model.Span;

class CombinationTest {

  private static final Span HOLM = new Span(0, 4);
  private static final Span RIIS = new Span(60, 64);
  private static final Span SAID = new Span(5, 9);
  private static final Span ADDED = new Span(65, 70);

  private final Combination combination = new Combination(0.6);

  @Test
  void keepsTheRulesBordersWhereBothAgreeAndTrustsThemMore() {
    Attribution rule = attribution(HOLM, SAID, 0.8, "rule:test", new Span(10, 40));
    Attribution joined = combination.of(List.of(rule), List.of(attribution(HOLM, SAID, 0.9, "model", new Span(12, 45)))).getFirst();
    assertThat(joined.content()).containsExactly(new Span(10, 40));
    assertThat(joined.confidence()).isGreaterThan(0.9);
  }

  @Test
  void takesTheModelsSpeakerWhereTheyDiffer() {
    Attribution rule = attribution(HOLM, SAID, 0.8, "rule:test", new Span(10, 40));
    Attribution model = attribution(RIIS, SAID, 0.9, "model", new Span(10, 40));
    assertThat(combination.of(List.of(rule), List.of(model))).singleElement().extracting(Attribution::source).isEqualTo(List.of(RIIS));
  }

  @Test
  void keepsTheRulesSpeakerWhereTheModelTakesWhoeverWasTold() {
    Span told = new Span(10, 19);
    Attribution first = attribution(HOLM, SAID, 0.9, "rule:test", new Span(20, 50));
    Attribution second = attribution(HOLM, ADDED, 0.9, "rule:test", new Span(71, 90));
    Attribution model = attribution(told, ADDED, 0.9, "model", new Span(71, 90));
    assertThat(combination.of(List.of(first, second), List.of(model))).extracting(Attribution::source).containsOnly(List.of(HOLM));
  }

  @Test
  void keepsAReportApartFromTheSameSpeakersNextOne() {
    Attribution first = attribution(HOLM, SAID, 0.9, "rule:test", new Span(10, 30));
    Attribution second = attribution(HOLM, ADDED, 0.9, "rule:test", new Span(71, 90));
    Attribution model = attribution(HOLM, SAID, 0.9, "model", new Span(10, 90));
    assertThat(combination.of(List.of(first, second), List.of(model))).extracting(Attribution::contentHull)
        .containsExactly(new Span(10, 30), new Span(71, 90));
  }

  @Test
  void keepsTheSentencesOfOneCueApart() {
    Attribution first = attribution(HOLM, SAID, 0.9, "rule:test", new Span(10, 30));
    Attribution second = attribution(HOLM, SAID, 0.9, "rule:continued-quotation", new Span(35, 58));
    Attribution model = attribution(HOLM, SAID, 0.9, "model", new Span(10, 30), new Span(35, 58));
    assertThat(combination.of(List.of(first, second), List.of(model))).extracting(Attribution::content)
        .containsExactly(List.of(new Span(10, 30)), List.of(new Span(35, 58)));
  }

  @Test
  void keepsWhatOneOfThemSeesIfItIsProbable() {
    Attribution likely = attribution(RIIS, ADDED, 0.7, "model", new Span(71, 90));
    Attribution unlikely = attribution(HOLM, SAID, 0.4, "model", new Span(10, 40));
    assertThat(combination.of(List.of(), List.of(unlikely, likely))).containsExactly(likely);
    Attribution rule = attribution(HOLM, SAID, 0.9, "rule:test", new Span(10, 40));
    assertThat(combination.of(List.of(rule), List.of())).singleElement()
        .satisfies(a -> assertThat(a.confidence()).isLessThan(0.9));
  }

  private static Attribution attribution(Span source, Span cue, double confidence, String reader, Span... content) {
    return new Attribution(
        List.of(source), List.of(cue), List.of(content), Kind.SPEECH, QuotationType.INDIRECT, confidence, reader);
  }
}
