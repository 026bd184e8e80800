package org.onrecord.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onrecord.article.ArticleReaders;
import org.onrecord.graph.ArticleGraph;
import org.onrecord.graph.Iris;
import org.onrecord.graph.KnowledgeGraph;
import org.onrecord.graph.Turtle;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.knowledge.Ontology;
import org.onrecord.model.ReadResult;
import org.onrecord.pipeline.ArticleSource;
import org.onrecord.pipeline.Build;
import org.onrecord.pipeline.BuildListener;
import org.onrecord.pipeline.BuildSummary;
import org.onrecord.pipeline.Extractor;
import org.onrecord.store.Questions;
import org.onrecord.store.ResultFormat;
import org.onrecord.store.Tdb2Store;

/** Questions in words over the project's own dispatches, from the file to the answer. */
class SeedQuestionsTest {

  /** Of the answerable ones so many may be wrong: what the readers of articles miss, a question cannot find. */
  private static final int WRONG_AT_MOST = 5;

  private static Tdb2Store store;
  private static QuestionParser parser;

  private record Expectation(String question, List<String> rows) {}

  @BeforeAll
  static void readTheSeeds() {
    Gazetteer gazetteer = Gazetteer.load();
    Iris iris = new Iris();
    store = Tdb2Store.inMemory();
    parser = new QuestionParser(Ontology.load(), gazetteer);
    new Build(
            store,
            Extractor.load(gazetteer, Extractor.PROBABLE),
            new ArticleGraph(iris, "test", true),
            new KnowledgeGraph(gazetteer, iris),
            new Build.Options(2))
        .run(new ArticleSource(new ArticleReaders(), List.of(Path.of("seeds"))), new Silence());
  }

  private static final class Silence implements BuildListener {
    @Override
    public void rejected(ReadResult.Rejected rejected) {
      throw new IllegalStateException(rejected.toString());
    }

    @Override
    public void committed(BuildSummary soFar) {}

    @Override
    public void looked(long count) {}
  }

  @AfterAll
  static void closeTheStore() {
    store.close();
  }

  @Test
  void answersQuestionsInWordsAndRefusesTheRestWithAReason() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<Expectation> expectations = expectations();
    for (Expectation expectation : expectations) {
      fault(expectation).ifPresent(fault -> wrong.add(expectation.question() + "\n    " + fault));
    }
    System.out.println(expectations.size() - wrong.size() + " of " + expectations.size() + " questions answered as expected");
    assertThat(expectations).hasSizeGreaterThanOrEqualTo(60);
    assertThat(wrong).as(String.join("\n", wrong)).hasSizeLessThanOrEqualTo(WRONG_AT_MOST);
  }

  private static List<Expectation> expectations() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/questions/seeds.tsv"), StandardCharsets.UTF_8).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .map(cells -> new Expectation(cells[0], List.of(cells[1].split(";"))))
        .toList();
  }

  /** What is wrong with the answer; empty if nothing is. */
  private static Optional<String> fault(Expectation expectation) {
    boolean refuse = expectation.rows().equals(List.of("REFUSED"));
    return switch (parser.parse(expectation.question())) {
      case ParsedQuestion.Refused refused ->
          refuse && !refused.reason().isBlank() ? Optional.empty() : Optional.of("refused: " + refused.reason() + " " + refused.notUnderstood());
      case ParsedQuestion.Understood understood ->
          refuse ? Optional.of("not refused: " + understood.shape() + understood.values()) : fault(expectation, understood);
    };
  }

  private static Optional<String> fault(Expectation expectation, ParsedQuestion.Understood understood) {
    String answer =
        new Questions(store, Turtle.prefixes(Iris.DEFAULT_BASE), Iris.DEFAULT_BASE).ask("question", understood.sparql(), ResultFormat.CSV);
    List<String> rows = answer.lines().skip(1).toList();
    String asked = expectation.question().startsWith("who ") ? String.join("\n", rows.stream().map(row -> row.split(",")[0]).toList()) : String.join("\n", rows);
    for (String expected : expectation.rows()) {
      boolean right =
          expected.equals("NO ROWS") ? rows.isEmpty()
              : expected.startsWith("!") ? !asked.contains(expected.substring(1))
              : expected.startsWith("=") ? asked.startsWith(expected.substring(1) + ",")
              : List.of(expected.split("\\|")).stream().anyMatch(asked::contains);
      if (!right) {
        return Optional.of("expected " + expected + " of " + understood.shape() + understood.values() + " rest " + understood.notUnderstood() + ", got\n" + asked);
      }
    }
    return Optional.empty();
  }
}
