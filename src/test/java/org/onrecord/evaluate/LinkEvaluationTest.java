package org.onrecord.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the score of links, and the links of the gold articles against a list made by hand. */
class LinkEvaluationTest {

  private static final Path TEXTS = Path.of("../shared/gold/texts");

  @Test
  void countsALinkWhereNothingIsMarkedAsWrong(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("a.txt"), "Norway said that Sweden agreed.");
    Path gold = folder.resolve("gold.tsv");
    Files.writeString(gold, "a.txt\t0\t6\tstate\tQ20\n");
    LinkEvaluation evaluation = LinkEvaluation.ofGold(gold, folder);
    assertThat(evaluation.figure().precision()).isEqualTo(0.5);
    assertThat(evaluation.figure().recall()).isEqualTo(1);
    assertThat(evaluation.errors()).singleElement().asString().startsWith("wrong\ta.txt\tSweden");
  }

  @Test
  void readsMarkedNamesOfACorpusByTheTitlesOfTheirItems(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("GUM_news_harbour.conllu"), """
        # meta::dateCreated = 2020-01-02
        # newpar
        1\tIn\tin\tADP\tIN\t_\t2\tcase\t_\t_
        2\tNorway\tNorway\tPROPN\tNNP\t_\t3\tobl\t_\tEntity=(1-place-new-nnnnn-cf1-1-sgl-Norway)|SpaceAfter=No
        3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_
        """);
    Path items = folder.resolve("entities.tsv");
    Files.writeString(items, "qid\tlabel\ttype\taliases\nQ20\tNorway\tcountry\tKingdom of Norway\n");
    LinkEvaluation evaluation = LinkEvaluation.ofGum(folder, java.util.List.of("news"), items);
    assertThat(evaluation.figureOfCovered().hitsOfGold()).isEqualTo(1);
    assertThat(evaluation.figureOfCovered().precision()).isEqualTo(1);
  }

  @Test
  void linksTheNamesOfTheGoldArticles() {
    Assumptions.assumeTrue(Files.isDirectory(TEXTS), "../shared/gold/texts is not there: no articles to link");
    Figure figure = LinkEvaluation.ofGold(Path.of("src/test/resources/link/gold-links.tsv"), TEXTS).figure();
    assertThat(figure.precision()).isGreaterThanOrEqualTo(0.97);
    assertThat(figure.recall()).isGreaterThanOrEqualTo(0.92);
  }
}
