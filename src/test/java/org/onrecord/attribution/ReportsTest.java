package org.onrecord.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Attribution;

/** What is a report of something said, and that nothing breaks on text that no editor has seen. */
class ReportsTest {

  private static final AttributionExtractor EXTRACTOR = AttributionExtractor.load();

  @Test
  void leavesOutWhatWasNotSaid() {
    assertThat(reports("Holm did not say when the bridge would open.")).isEmpty();
    assertThat(reports("The harbour board has not confirmed that the ferry was sold.")).isEmpty();
    assertThat(reports("The harbour board declined to comment on the sale of the ferry.")).isEmpty();
  }

  @Test
  void leavesOutWhatWasNotGiven() {
    assertThat(reports("Holm offered no evidence that the ferry was sold.")).isEmpty();
    assertThat(reports("Holm expressed no doubt that the ferry was sold.")).containsExactly("the ferry was sold");
  }

  @Test
  void leavesOutWhatNobodySaid() {
    assertThat(reports("Not everyone in Oslo agreed with the sale of the ferry.")).isEmpty();
    assertThat(reports("Nobody in Oslo said that the ferry was sold.")).isEmpty();
  }

  @Test
  void keepsTheAnswerNotTheQuestion() {
    assertThat(reports("Asked by a reporter if the bridge was safe, Vera Holm replied: “It was never safer.”"))
        .containsExactly("“It was never safer.”");
  }

  @Test
  void keepsAStatementThatDenies() {
    assertThat(reports("Holm said the bridge would not open.")).containsExactly("the bridge would not open");
  }

  @Test
  void keepsBothOfTwoNestedReports() {
    assertThat(reports("Holm said many neighbours believe the dam will break.")).anyMatch(c -> c.startsWith("many neighbours"))
        .anyMatch(c -> c.startsWith("the dam"));
  }

  @Test
  void survivesAnOddNumberOfMarksAndMarksOfDifferentKinds() {
    for (String text : List.of(
        "“We wait, Holm said. „No\u201d, \"he said, «not yet\u201d.", "\"\"\" said Holm \"", "“‘“‘ said ’”’”", "He said: “", "” said Holm “")) {
      assertWithinText(text);
    }
  }

  @Test
  void survivesTenThousandNestedQuotations() {
    assertWithinText("“‘".repeat(5_000) + "We wait" + "’”".repeat(5_000) + ", Holm said.");
  }

  @Test
  void survivesAParagraphOfAHundredKilobytes() {
    assertWithinText("Holm said the bridge was “beyond repair”, adding that the ferry, which sank in May, would be raised. ".repeat(1_000));
  }

  @Test
  void readsATranscriptOfFiveHundredTurns() {
    String[] turns = new String[500];
    for (int i = 0; i < turns.length; i++) {
      turns[i] = (i % 2 == 0 ? "HOLM: " : "RIIS: ") + "The bridge has been closed since May and the ferry sails on day " + i + ".";
    }
    assertThat(EXTRACTOR.reports(Reading.annotated(turns))).hasSizeGreaterThanOrEqualTo(500);
  }

  private static List<String> reports(String... lines) {
    AnnotatedArticle article = Reading.annotated(lines);
    return EXTRACTOR.reports(article).stream()
        .map(one -> one.content().stream().map(span -> span.in(article.text())).collect(Collectors.joining(" / ")))
        .toList();
  }

  private static void assertWithinText(String text) {
    AnnotatedArticle article = Reading.annotated(text);
    for (Attribution one : EXTRACTOR.reports(article)) {
      assertThat(one.content()).isNotEmpty().allMatch(span -> span.end() <= article.text().length());
    }
  }
}
