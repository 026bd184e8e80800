package org.onrecord.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Span;

class AttributionScoreTest {

  private static final String TEXT = "Holm said the bridge is closed. “We wait,” Riis added. Oslo denied a rift.";

  private final BratCorpus.Document document =
      BratCorpus.parse(
          "d",
          TEXT,
          """
          T1\tSource 0 4\tHolm
          T2\tCue 5 9\tsaid
          T3\tContent 10 30\tthe bridge is closed
          E1\tAttribution:T9 Content:T3 Cue:T2 Source:T1
          T4\tContent 32 42\t“We wait,”
          T5\tSource 43 47\tRiis
          T6\tCue 48 53\tadded
          E2\tAttribution:T9 Content:T4 Cue:T6 Source:T5
          T7\tCue 60
          E3\tAttribution:T9 Content:T8 Cue:T7
          """);

  @Test
  void readsStandOffAndSkipsBrokenLines() {
    assertThat(document.attributions()).hasSize(2);
    assertThat(document.attributions().get(1).content()).containsExactly(new Span(32, 42));
  }

  @Test
  void countsMissesFalseHitsAndWrongSources() {
    AttributionScore score = new AttributionScore();
    List<AttributionScore.Pair> pairs =
        score.add(
            document,
            List.of(
                marked(new Span(0, 4), new Span(5, 9), new Span(10, 30)),
                marked(new Span(0, 4), new Span(48, 53), new Span(32, 42)),
                marked(new Span(55, 59), new Span(60, 66), new Span(67, 73))));

    assertThat(pairs).extracting(AttributionScore.Pair::right).containsExactly(true, false, false);
    Figure attribution = figure(score, "all", "attribution (theta+ovl)");
    assertThat(attribution.precision()).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(attribution.recall()).isCloseTo(1 / 2.0, within(1e-9));
    assertThat(figure(score, "direct", "content exact").f1()).isEqualTo(1);
  }

  @Test
  void tellsDirectMixedAndIndirectApart() {
    assertThat(QuotationShare.of("“We wait,”", List.of(new Span(0, 10)))).isEqualTo(QuotationShare.DIRECT);
    assertThat(QuotationShare.of("it was “late”", List.of(new Span(0, 13)))).isEqualTo(QuotationShare.MIXED);
    assertThat(QuotationShare.of("Riis's boat sank", List.of(new Span(0, 16)))).isEqualTo(QuotationShare.INDIRECT);
  }

  @Test
  void thePageShowsEachMissInItsText() {
    ErrorPage page = new ErrorPage("table");
    page.add("d", "a < b", List.of(new ErrorPage.Highlight(ErrorPage.Mark.MISSED, List.of(new Span(4, 5)), "why")));
    assertThat(page.html()).contains("a &lt; <mark class=\"missed\" title=\"why\">b</mark>");
  }

  private static Figure figure(AttributionScore score, String group, String name) {
    return score.figures().stream().filter(f -> f.group().equals(group) && f.name().equals(name)).findFirst().orElseThrow();
  }

  private static MarkedAttribution marked(Span source, Span cue, Span content) {
    return new MarkedAttribution(List.of(source), List.of(cue), List.of(content), 0.9, "rule:test");
  }
}
