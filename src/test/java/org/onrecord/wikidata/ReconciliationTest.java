package org.onrecord.wikidata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.article.ArticleReaders;
import org.onrecord.graph.ArticleGraph;
import org.onrecord.graph.Iris;
import org.onrecord.graph.KnowledgeGraph;
import org.onrecord.graph.Turtle;
import org.onrecord.knowledge.Corrections;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.knowledge.NameDictionary;
import org.onrecord.model.ReadResult;
import org.onrecord.pipeline.ArticleSource;
import org.onrecord.pipeline.Build;
import org.onrecord.pipeline.BuildListener;
import org.onrecord.pipeline.BuildSummary;
import org.onrecord.pipeline.Extractor;
import org.onrecord.store.Questions;
import org.onrecord.store.ResultFormat;
import org.onrecord.store.Tdb2Store;

/** From a graph with an actor that has no item, over the table that somebody fills, to a graph where she has one. */
class ReconciliationTest {

  private static final String ACTOR = "https://w3id.org/onrecord/actor/person/anna-holmqvist";
  private static final String ITEM = "Q2000000101";
  private static final Iris IRIS = new Iris();

  @TempDir private static Path folder;

  private static Gazetteer shipped;
  private static Gazetteer withImport;
  private static Path articles;

  @BeforeAll
  static void prepare() throws IOException {
    shipped = Gazetteer.load();
    Path names = folder.resolve("names");
    new DumpImport(ImportSettings.load(), Path.of("src/test/resources/wikidata/dump.json"), names, new DumpImport.Options(1, false)).run(new Heard());
    withImport = Gazetteer.load(NameDictionary.open(names));
    articles = Files.createDirectories(folder.resolve("articles"));
    Files.writeString(
        articles.resolve("one.txt"),
        """
        The ferry line stays closed

        Anna Holmqvist, a spokeswoman for the port, said the ferry line would stay closed until May.
        "=2+2 is what we were promised," Anna Holmqvist added on Monday.
        """);
    Files.writeString(
        articles.resolve("two.txt"),
        """
        Warm water in the strait

        Anna Holmqvist, an oceanographer, warned that the water in the strait was warmer than ever.
        """);
  }

  @Test
  void anItemThatIsFilledInIsTheActorsInEveryBuildFromThenOn() throws IOException {
    Path corrections = folder.resolve("filled/corrections.ttl");
    Files.createDirectories(corrections.getParent());
    Path table = folder.resolve("table.csv");
    try (Tdb2Store store = built(shipped, Corrections.NONE)) {
      assertThat(speakers(store)).contains("Anna Holmqvist,").doesNotContain(ITEM);
      List<String> sheet = new Reconciliation(store, withImport).sheet();
      String row = sheet.stream().filter(line -> line.contains(ACTOR)).findFirst().orElseThrow();
      assertThat(row).startsWith(",Anna Holmqvist,person,3,").contains(ITEM + ",Anna Holmqvist,Swedish oceanographer,1.00");
      Files.writeString(table, String.join("", sheet).replace(row, "https://www.wikidata.org/wiki/" + ITEM + row));
    }
    FilledSheet filled = FilledSheet.read(table, shipped);
    assertThat(filled.addTo(corrections, shipped)).isEqualTo(1);
    assertThat(filled.addTo(corrections, shipped)).as("again").isZero();
    Corrections read = Corrections.read(corrections);
    assertThat(read.canonical("person/anna-holmqvist")).isEqualTo(ITEM);
    assertThat(read.entity(ITEM).orElseThrow().label()).isEqualTo("Anna Holmqvist");
    try (Tdb2Store store = built(shipped, read)) {
      assertThat(speakers(store)).contains("Anna Holmqvist,http://www.wikidata.org/entity/" + ITEM).doesNotContain("Anna Holmqvist,\r");
      assertThat(new Reconciliation(store, withImport).sheet()).noneMatch(line -> line.contains(ACTOR));
    }
  }

  @Test
  void theImportLinksAnActorOfWhomTheArticleTellsWhatTheDescriptionTells() throws IOException {
    try (Tdb2Store store = built(withImport, Corrections.NONE)) {
      String speakers = speakers(store);
      assertThat(speakers).as("the oceanographer").contains("Anna Holmqvist,http://www.wikidata.org/entity/" + ITEM);
      assertThat(speakers).as("the spokeswoman").contains("Anna Holmqvist,\r");
    }
  }

  @Test
  void keepsWhatTheFileSaysAndRefusesToContradictIt() throws IOException {
    Path corrections = folder.resolve("before.ttl");
    String before = "@prefix wd: <http://example.org/mine#> .\n# By hand.\n<" + ACTOR
        + "> <http://www.w3.org/2002/07/owl#sameAs> <http://www.wikidata.org/entity/Q57665> .\n";
    Files.writeString(corrections, before);
    assertThatThrownBy(() -> FilledSheet.read(table(ITEM, "Anna Holmqvist", ACTOR), shipped).addTo(corrections, shipped))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is Q57665, and the table that it is " + ITEM);
    assertThat(corrections).hasContent(before);
    FilledSheet.read(table(ITEM, "'=HYPERLINK(\"\"x\"\")", ACTOR + "-2"), shipped).addTo(corrections, shipped);
    assertThat(Files.readString(corrections)).startsWith(before.stripTrailing()).contains("\"=HYPERLINK(\\\"x\\\")\"");
    assertThat(Corrections.read(corrections).canonical("person/anna-holmqvist-2")).isEqualTo(ITEM);
  }

  @Test
  void tellsTheRowOfWhatIsNoItemAndWritesNothing() throws IOException {
    assertThatThrownBy(() -> FilledSheet.read(table("Anna", "Anna Holmqvist", ACTOR), shipped)).hasMessageContaining("row 2: 'Anna' is no item");
    assertThatThrownBy(() -> FilledSheet.read(table(ITEM, "Anna Holmqvist", "x> a <y"), shipped)).hasMessageContaining("row 2: the column actor");
    assertThatThrownBy(() -> FilledSheet.read(Files.writeString(folder.resolve("no.csv"), "a,b\r\n"), shipped))
        .hasMessageContaining("has no column 'item'");
    assertThat(FilledSheet.read(table("-", "Anna Holmqvist", ACTOR), shipped).size()).isZero();
  }

  @Test
  void findsNearlyTheSameNames() {
    UnlinkedActor actor = new UnlinkedActor("https://w3id.org/onrecord/actor/person/x", "Jens Stoltenburg", org.onrecord.model.EntityKind.PERSON, 1, "", "");
    UnlinkedActor initial = new UnlinkedActor("https://w3id.org/onrecord/actor/person/y", "R. Balsyte", org.onrecord.model.EntityKind.PERSON, 1, "", "");
    var found = new CandidateFinder(withImport).candidates(List.of(actor, initial));
    assertThat(found.get(actor).getFirst().entity().id()).isEqualTo("Q57665");
    assertThat(found.get(initial).getFirst().entity().label()).isEqualTo("Ruta Balsyte");
  }

  private static Path table(String item, String name, String actor) throws IOException {
    return Files.writeString(folder.resolve("one-row.csv"), "item,name,kind,actor\r\n" + item + ",\"" + name + "\",person,\"" + actor + "\"\r\n");
  }

  private static Tdb2Store built(Gazetteer gazetteer, Corrections corrections) {
    Tdb2Store store = Tdb2Store.inMemory();
    new Build(
            store,
            Extractor.load(gazetteer, 0, corrections, IRIS),
            new ArticleGraph(IRIS, "0.1.0", true),
            new KnowledgeGraph(gazetteer, IRIS),
            new Build.Options(1))
        .run(new ArticleSource(new ArticleReaders(), List.of(articles)), new Silent());
    return store;
  }

  private static String speakers(Tdb2Store store) {
    return new Questions(store, Turtle.PREFIXES, Iris.DEFAULT_BASE)
        .ask(
            "speakers",
            """
            SELECT DISTINCT ?name (STR(?same) AS ?item) {
              ?statement rec:speaker ?who . ?who rdfs:label ?name OPTIONAL { ?who owl:sameAs ?same } } ORDER BY ?name ?same
            """,
            ResultFormat.CSV);
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
