package org.onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Article;
import org.onrecord.model.Quotation;

class QuotationScannerTest {

  private final QuotationScanner scanner = new QuotationScanner();

  private List<Quotation> quotations(String... paragraphs) {
    return scanner.scan(Texts.article(paragraphs));
  }

  private List<String> texts(String... paragraphs) {
    Article article = Texts.article(paragraphs);
    return scanner.scan(article).stream().map(q -> q.span().in(article.text())).toList();
  }

  @Test
  void readsEveryKindOfMark() {
    assertThat(texts("“One,” \"two\", ‘three’, 'four', «five», „six“, ‹seven›, ``eight''."))
        .containsExactly("“One,”", "\"two\"", "‘three’", "'four'", "«five»", "„six“", "‹seven›", "``eight''");
  }

  @Test
  void apostrophesAreNoQuotations() {
    assertThat(texts("It’s the allies’ plan, isn't it? The workers' union said ’90s tanks can't go.")).isEmpty();
    assertThat(texts("Russia's and Ukraine's envoys' talks ended; 'twas rock 'n' roll.")).isEmpty();
  }

  @Test
  void anApostropheInsideASingleQuotationDoesNotCloseIt() {
    assertThat(texts("He said: ‘The allies’ decision isn’t ours.’ She left.")).containsExactly("‘The allies’ decision isn’t ours.’");
    assertThat(texts("The 'allies' decision' was 'wrong', he said.")).containsExactly("'allies' decision'", "'wrong'");
  }

  @Test
  void readsQuotationsInsideQuotations() {
    List<Quotation> found = quotations("“They told us ‘never say “never”’ twice,” he said.");
    assertThat(found).extracting(Quotation::depth).containsExactly(0, 1, 2);
    assertThat(found).allMatch(Quotation::closed);
    assertThat(texts("\"They said 'no' twice,\" he said.")).containsExactly("\"They said 'no' twice,\"", "'no'");
  }

  @Test
  void bracketsInsideStayInside() {
    assertThat(texts("“We [the allies] will (soon) act,” he said (“at once”)."))
        .containsExactly("“We [the allies] will (soon) act,”", "“at once”");
  }

  @Test
  void aQuotationOverParagraphsOpensEachAgain() {
    List<Quotation> found = quotations("He said: “We are ready.", "“We will wait.", "“We will win.”", "“Who?” she asked.");
    assertThat(found).extracting(Quotation::continued).containsExactly(false, true, true, false);
    assertThat(found).extracting(Quotation::closed).containsExactly(false, false, true, true);
  }

  @Test
  void aQuotationMayGoOnWithoutOpeningAgain() {
    List<Quotation> found = quotations("\"We are ready. We are many.", "And we will win,\" he said.");
    assertThat(found).hasSize(2);
    assertThat(found.getLast().continued()).isTrue();
    assertThat(found.getLast().closed()).isTrue();
  }

  @Test
  void aMissingClosingMarkEndsWhereTheNextQuotationOpens() {
    assertThat(texts("“We go, he said. “We stay,” she said.")).containsExactly("“We go, he said.", "“We stay,”");
  }

  @Test
  void marksOfDifferentKindsCloseEachOther() {
    assertThat(texts("“We go\", he said. \"We stay”, she said.")).containsExactly("“We go\"", "\"We stay”");
  }

  @Test
  void aMarkLeftOpenRunsToTheParagraphsEnd() {
    List<Quotation> found = quotations("He said: \"We go. We stay.", "The talks went on.");
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().closed()).isFalse();
    assertThat(texts("He said: \"We go. We stay.", "The talks went on.")).containsExactly("\"We go. We stay.");
  }

  @Test
  void inchesAndFeetAreNoQuotations() {
    assertThat(texts("A 6\" pipe and a 5' 10\" man.")).isEmpty();
  }

  @Test
  void marksWithoutWordsAreNoQuotations() {
    assertThat(texts("He said “” and \" \" and “…”.")).isEmpty();
  }

  @Test
  void tenThousandNestedQuotationsAreRead() {
    int depth = 10_000;
    assertThat(quotations("“a ".repeat(depth) + "b" + "”".repeat(depth))).hasSize(depth).allMatch(Quotation::closed);
    assertThat(quotations("“a ‘b ".repeat(depth) + "c" + ".’ ”".repeat(depth))).hasSize(2 * depth);
    assertThat(quotations("“a ".repeat(depth))).hasSize(depth);
    assertThat(quotations("\"".repeat(depth))).isEmpty();
    assertThat(quotations("\" ".repeat(depth) + "a' ".repeat(depth) + "’".repeat(depth))).isNotNull();
  }

  @Test
  void everySpanLiesInItsParagraphWhateverTheMarks() {
    String marks = "“”\"'‘’«»„‹›` a.s, ";
    java.util.Random random = new java.util.Random(7);
    for (int round = 0; round < 500; round++) {
      StringBuilder first = new StringBuilder("x");
      StringBuilder second = new StringBuilder("y");
      for (int i = 0; i < 40; i++) {
        first.append(marks.charAt(random.nextInt(marks.length())));
        second.append(marks.charAt(random.nextInt(marks.length())));
      }
      Article article = Texts.article(first.toString(), second.toString());
      List<Quotation> found = scanner.scan(article);
      assertThat(found).allMatch(q -> article.blocks().stream().anyMatch(block -> block.span().covers(q.span())));
      assertThat(found).isSortedAccordingTo(java.util.Comparator.comparing(q -> q.span().begin()));
    }
  }
}
