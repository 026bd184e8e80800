package org.onrecord.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.onrecord.article.ArticleReaders;
import org.onrecord.graph.ArticleGraph;
import org.onrecord.graph.Iris;
import org.onrecord.graph.KnowledgeGraph;
import org.onrecord.graph.Turtle;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.model.ReadResult;
import org.onrecord.store.Questions;
import org.onrecord.store.ResultFormat;
import org.onrecord.store.SavedQueries;
import org.onrecord.store.SavedQuery;
import org.onrecord.store.Tdb2Store;

/** Every saved question, asked of the graph of the project's own dispatches. */
class SavedQueriesTest {

  private static final SavedQueries QUERIES = SavedQueries.load();
  private static Tdb2Store store;
  private static Questions questions;

  @BeforeAll
  static void buildTheSeeds() {
    store = Tdb2Store.inMemory();
    Gazetteer gazetteer = Gazetteer.load();
    Iris iris = new Iris();
    new Build(
            store,
            Extractor.load(gazetteer, Extractor.PROBABLE),
            new ArticleGraph(iris, "0.1.0", true),
            new KnowledgeGraph(gazetteer, iris),
            new Build.Options(2))
        .run(new ArticleSource(new ArticleReaders(), List.of(Path.of("seeds"))), new Silent());
    questions = new Questions(store, Turtle.PREFIXES, Iris.DEFAULT_BASE);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void theIndexNamesEveryFile() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("queries"))) {
      assertThat(QUERIES.all().stream().map(query -> query.name() + ".rq"))
          .containsExactlyElementsOf(
              files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".rq")).sorted().toList());
    }
  }

  @TestFactory
  Stream<DynamicTest> eachIsAnsweredInEveryFormat() {
    return QUERIES.all().stream()
        .filter(query -> query.parameter("endpoint").isEmpty())
        .map(query -> DynamicTest.dynamicTest(query.name(), () -> {
          assertThat(QueryFactory.create(query.sparql()).hasOrderBy()).as("a stable order").isTrue();
          for (ResultFormat format : ResultFormat.values()) {
            assertThat(questions.ask(query, Map.of(), format)).as(format.name()).isNotEmpty();
          }
          assertThat(questions.ask(query, Map.of(), ResultFormat.TABLE).lines())
              .as("readable at 120 columns")
              .allMatch(line -> line.codePointCount(0, line.length()) <= 120);
        }));
  }

  @Test
  void namesThoseWhoWarnedAboutEscalation() {
    assertThat(ask("who-warned-about-escalation")).contains("Maria Zakharova", "Russia", "Dmitry Peskov").doesNotContain("Macron");
  }

  @Test
  void findsAnActorByNameItemAndIri() {
    String byName = ask("statements-of", "actor", "jens stoltenberg");
    assertThat(byName).contains("the allies would send Kyiv more heavy weapons");
    assertThat(ask("statements-of", "actor", "Q57665")).isEqualTo(byName);
    assertThat(ask("statements-of", "actor", "https://w3id.org/onrecord/actor/Q57665")).isEqualTo(byName);
  }

  @Test
  void keepsToThePeriod() {
    assertThat(ask("statements-of", "actor", "Jens Stoltenberg", "from", "2024-01-01"))
        .contains("no plans to send combat troops")
        .doesNotContain("Kyiv would receive");
  }

  @Test
  void answersFromFactsThatNoArticleTells() {
    assertThat(ask("warnings-by-heads-of-government")).contains("Olaf Scholz", "Chancellor").doesNotContain("Liz Truss");
    assertThat(ask("speakers-by-party")).contains("Social Democratic Party of Germany");
    assertThat(ask("statements-by-membership", "organisation", "NATO")).contains("Germany").doesNotContain("Dmitry Peskov");
  }

  @Test
  void bindsAValueWhateverItSays() {
    String hostile = "x> ?p ?o } ; DROP ALL #";
    assertThatThrownBy(() -> ask("statements-of", "actor", hostile))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is no actor that the graph knows");
  }

  @Test
  void refusesWhatItDoesNotKnowInOneLine() {
    assertThatThrownBy(() -> ask("statements-about", "topic", "gardening")).hasMessage("topic: 'gardening' is no topic that the graph knows");
    assertThatThrownBy(() -> ask("statements-about", "from", "yesterday")).hasMessage("from: 'yesterday' is no date; write it as 2022-12-09");
    assertThatThrownBy(() -> ask("statements-about", "form", "2022-01-01"))
        .hasMessage("statements-about has no parameter 'form'; it takes topic, from, to");
    assertThatThrownBy(() -> questions.ask("mine.rq", "SELECT WHERE", ResultFormat.TABLE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("mine.rq: line 1, column ");
  }

  @Test
  void asksNoEndpointThatWasNotAllowed() {
    assertThatThrownBy(() -> ask("speakers-in-wikidata"))
        .hasMessage("speakers-in-wikidata asks https://query.wikidata.org/sparql, which is not allowed here;"
            + " --allow-service https://query.wikidata.org/sparql opens it");
    assertThatThrownBy(() -> ask("speakers-in-wikidata", "endpoint", "*"))
        .hasMessageContaining("asks an endpoint that is chosen at run time");
    assertThatThrownBy(() -> ask("speakers-in-wikidata", "endpoint", "file:///etc/passwd"))
        .hasMessage("endpoint: 'file:///etc/passwd' is no address of an endpoint");
    assertThatThrownBy(() -> questions.ask("mine", "ASK { FILTER EXISTS { SERVICE SILENT <http://127.0.0.1/> {} } }", ResultFormat.TABLE))
        .hasMessageContaining("mine asks http://127.0.0.1/, which is not allowed here");
  }

  @Test
  void asksAnySparqlWithThePrefixesKnown() {
    assertThat(questions.ask("mine", "ASK { ?s a rec:Statement ; rec:act act:warn }", ResultFormat.TABLE)).isEqualTo("yes\n");
    assertThat(questions.ask("mine", "CONSTRUCT { ?s rec:act ?a } WHERE { ?s rec:act ?a }", ResultFormat.TTL)).contains("act:warn");
  }

  @Test
  void theQuestionReadsAsInTheDesign() {
    String answer =
        questions.ask(
            "design",
            """
            SELECT ?who ?date ?words ?source WHERE {
              ?statement rec:speaker/rdfs:label ?who ; rec:act act:warn ; rec:topic topic:escalation ;
                         rec:text ?words ; rec:source/rdfs:label ?source .
              OPTIONAL { ?statement rec:date ?date } }
            """,
            ResultFormat.CSV);
    assertThat(answer).contains("Maria Zakharova", "On Record Brussels");
  }

  private static String ask(String name, String... values) {
    SavedQuery query = QUERIES.named(name).orElseThrow();
    Map<String, String> bound =
        switch (values.length) {
          case 0 -> Map.of();
          case 2 -> Map.of(values[0], values[1]);
          default -> Map.of(values[0], values[1], values[2], values[3]);
        };
    return questions.ask(query, bound, ResultFormat.CSV);
  }

  /** Hears nothing. */
  private static final class Silent implements BuildListener {
    @Override
    public void rejected(ReadResult.Rejected rejected) {
      throw new AssertionError(rejected.toString());
    }

    @Override
    public void committed(BuildSummary soFar) {
      assertThat(soFar.rejected()).isZero();
    }

    @Override
    public void looked(long count) {
      assertThat(count).isPositive();
    }
  }
}
