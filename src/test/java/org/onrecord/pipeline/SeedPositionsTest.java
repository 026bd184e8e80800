package org.onrecord.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
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
import org.onrecord.store.Tdb2Store;

/** The positions that five articles hold, against the table that a reader made of them. */
class SeedPositionsTest {

  private static final Path SEEDS = Path.of("../shared/seeds");
  private static final Path EXPECTED = Path.of("src/test/resources/positions/shared-seeds.tsv");

  private static final String POSITIONS = """
      PREFIX rec: <https://w3id.org/onrecord/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      SELECT DISTINCT ?who ?stance WHERE {
        ?narrow skos:broader* <https://w3id.org/onrecord/topic/%s> .
        ?position rec:issue ?narrow ; rec:actor/rdfs:label ?who ; rec:stance/rdfs:label ?stance .
      }""";

  @TestFactory
  Stream<DynamicTest> everyActorStandsWhereTheTextPutsHim() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(SEEDS), SEEDS + " is not there: no articles to read positions from");
    Map<String, TreeSet<String>> expected = new TreeMap<>();
    for (String line : Files.readAllLines(EXPECTED, StandardCharsets.UTF_8)) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t");
        expected.computeIfAbsent(cells[0], issue -> new TreeSet<>()).add(cells[1] + "," + cells[2]);
      }
    }
    Map<String, TreeSet<String>> read = read(expected.keySet().stream().toList());
    return expected.keySet().stream().map(issue -> DynamicTest.dynamicTest(issue,
        () -> assertThat(read.get(issue)).containsExactlyElementsOf(expected.get(issue))));
  }

  private static Map<String, TreeSet<String>> read(List<String> issues) {
    Gazetteer gazetteer = Gazetteer.load();
    Iris iris = new Iris();
    Map<String, TreeSet<String>> read = new TreeMap<>();
    try (Tdb2Store store = Tdb2Store.inMemory()) {
      new Build(store, Extractor.load(gazetteer, Extractor.PROBABLE), new ArticleGraph(iris, "test", true), new KnowledgeGraph(gazetteer, iris), new Build.Options(2))
          .run(new ArticleSource(new ArticleReaders(), List.of(SEEDS)), new Silence());
      Questions questions = new Questions(store, Turtle.prefixes(Iris.DEFAULT_BASE), Iris.DEFAULT_BASE);
      for (String issue : issues) {
        read.put(issue, new TreeSet<>(questions.ask("positions", POSITIONS.formatted(issue), ResultFormat.CSV).lines().skip(1).toList()));
      }
    }
    return read;
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
}
