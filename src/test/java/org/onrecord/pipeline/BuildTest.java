package org.onrecord.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.article.ArticleReaders;
import org.onrecord.graph.ArticleGraph;
import org.onrecord.graph.Iris;
import org.onrecord.graph.KnowledgeGraph;
import org.onrecord.graph.NQuads;
import org.onrecord.graph.REC;
import org.onrecord.graph.Readings;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.model.ReadResult;
import org.onrecord.store.Tdb2Store;

class BuildTest {

  private static final KnowledgeGraph KNOWLEDGE = new KnowledgeGraph(Gazetteer.load(), new Iris(), List.of("onrecord.ttl"));

  @TempDir private Path folder;
  private Path articles;
  private final Iris iris = new Iris();

  @BeforeEach
  void threeArticles() throws IOException {
    articles = Files.createDirectory(folder.resolve("articles"));
    article("one.txt", " date 2022-12-10 [Source: Harbour Herald]\n\n" + Readings.TEXT);
    article("two.txt", " date 2022-12-11 [Source: Mountain Mirror]\n\n" + Readings.TEXT);
    article("three.txt", " date 2022-12-12 [Source: Valley Voice]\n\nNothing was said by anybody about anything on that day.\n");
  }

  @Test
  void putsEachArticleIntoAGraphOfItsOwn() {
    try (Tdb2Store store = store()) {
      BuildSummary summary = build(store, 2);
      assertThat(summary.toString()).isEqualTo("3 added, 0 changed, 0 unchanged");
      assertThat(summary.statements()).isEqualTo(6);
      assertThat(subjects(store, REC.Statement.asNode())).hasSize(6);
      assertThat(subjects(store, REC.ArticleGraph.asNode())).hasSize(3);
    }
  }

  @Test
  void buildingTwiceChangesNothing() {
    try (Tdb2Store store = store()) {
      build(store, 1);
      String before = everything(store);
      long bytes = store.bytes();
      assertThat(build(store, 1).toString()).isEqualTo("0 added, 0 changed, 3 unchanged");
      assertThat(everything(store)).isEqualTo(before);
      assertThat(store.bytes()).isEqualTo(bytes);
    }
  }

  @Test
  void aChangedArticleReplacesItsGraph() throws IOException {
    try (Tdb2Store store = store()) {
      build(store, 1);
      article("one.txt", " date 2022-12-10 [Source: Harbour Herald]\n\nCorrected: he said nothing of the sort.\n");
      assertThat(build(store, 1).toString()).isEqualTo("0 added, 1 changed, 2 unchanged");
      assertThat(subjects(store, REC.Statement.asNode())).hasSize(3);
      assertThat(subjects(store, REC.ArticleGraph.asNode())).hasSize(3);
      assertThat(find(store, Node.ANY, REC.sameWordsAs.asNode())).as("same words of an article that no longer says them").isEmpty();
    }
  }

  @Test
  void aChangedArticleLeavesTheStoreAsIfItHadAlwaysSaidSo() throws IOException {
    String changed = " date 2022-12-10 [Source: Harbour Herald]\n\nLate edition.\n" + Readings.TEXT;
    String afresh;
    try (Tdb2Store store = store(); Tdb2Store other = Tdb2Store.inMemory()) {
      build(store, 1);
      article("one.txt", changed);
      build(store, 1);
      build(other, 1);
      afresh = articlesAndDerived(other);
      assertThat(articlesAndDerived(store)).isEqualTo(afresh);
    }
  }

  @Test
  void aDryRunTellsAndDoesNot() throws IOException {
    try (Tdb2Store store = store()) {
      build(store, 1);
      String before = everything(store);
      article("one.txt", " date 2022-12-10 [Source: Harbour Herald]\n\nNew words.\n");
      article("four.txt", " date 2022-12-13 [Source: Valley Voice]\n\nA fourth article with some words in it.\n");
      BuildSummary summary = build(store, new Build.Options(1, 64, true, true, ""), new ArrayList<>());
      assertThat(summary.unchanged()).isEqualTo(2);
      assertThat(summary.added() + summary.changed()).isEqualTo(2);
      assertThat(everything(store)).isEqualTo(before);
    }
  }

  @Test
  void withdrawsWhatHasGoneAndSaysSo() throws IOException {
    try (Tdb2Store store = store()) {
      build(store, 1);
      Files.delete(articles.resolve("two.txt"));
      assertThat(build(store, 1).toString()).isEqualTo("0 added, 0 changed, 2 unchanged");
      assertThat(subjects(store, REC.ArticleGraph.asNode())).as("nothing goes unasked").hasSize(3);
      BuildSummary summary = build(store, new Build.Options(1, 64, false, true, ""), new ArrayList<>());
      assertThat(summary.withdrawn()).isEqualTo(1);
      assertThat(subjects(store, REC.ArticleGraph.asNode())).hasSize(2);
      assertThat(find(store, Node.ANY, REC.withdrawn.asNode())).as("the article, its statements and its transfer").hasSize(5);
      article("two.txt", " date 2022-12-11 [Source: Mountain Mirror]\n\n" + Readings.TEXT);
      build(store, 1);
      assertThat(find(store, Node.ANY, REC.withdrawn.asNode())).as("it is back").isEmpty();
    }
  }

  @Test
  void aMovedFileIsTheSameArticle() throws IOException {
    try (Tdb2Store store = store()) {
      build(store, 1);
      Files.move(articles.resolve("one.txt"), articles.resolve("zero.txt"));
      BuildSummary summary = build(store, new Build.Options(1, 64, false, true, ""), new ArrayList<>());
      assertThat(summary.withdrawn()).isZero();
      assertThat(subjects(store, REC.ArticleGraph.asNode())).hasSize(3);
    }
  }

  @Test
  void anExactCopyIsOneArticle() throws IOException {
    Files.copy(articles.resolve("one.txt"), articles.resolve("copy.txt"));
    try (Tdb2Store store = store()) {
      assertThat(build(store, 2).copies()).isEqualTo(1);
      assertThat(subjects(store, REC.ArticleGraph.asNode())).hasSize(3);
    }
  }

  @Test
  void listsWhatItRejects() throws IOException {
    Files.write(articles.resolve("empty.txt"), new byte[0]);
    List<ReadResult.Rejected> rejects = new ArrayList<>();
    try (Tdb2Store store = store()) {
      BuildSummary summary = build(store, new Build.Options(2), rejects);
      assertThat(summary.rejected()).isEqualTo(1);
      assertThat(summary.added()).isEqualTo(3);
      assertThat(rejects).singleElement().satisfies(reject -> assertThat(reject.toString()).contains("empty.txt").contains("empty"));
    }
  }

  @Test
  void anArticleOnWhichAStageFailsIsAReject() {
    List<ReadResult.Rejected> rejects = new ArrayList<>();
    try (Tdb2Store store = store()) {
      Build build =
          new Build(
              store,
              article -> {
                if (article.text().contains("Nothing was said")) {
                  throw new IllegalStateException("no words");
                }
                return Readings.of(article);
              },
              new ArticleGraph(iris, "0.1.0", true),
              KNOWLEDGE,
              new Build.Options(2));
      assertThat(run(build, rejects).added()).isEqualTo(2);
      assertThat(rejects).singleElement().satisfies(reject -> assertThat(reject.reason()).contains("no words"));
    }
  }

  @Test
  void alignsTheSameWordsOfTwoOutlets() {
    try (Tdb2Store store = store()) {
      build(store, 1);
      assertThat(find(store, Node.ANY, REC.sameWordsAs.asNode())).as("the warning, both ways").hasSize(2);
    }
  }

  @Test
  void derivesPositionsFromAllArticles() {
    try (Tdb2Store store = store()) {
      build(store, 1);
      Node stoltenberg = NodeFactory.createURI(iris.entity(Readings.STOLTENBERG));
      List<Quad> positions = find(store, Node.ANY, REC.actor.asNode()).stream().filter(q -> q.getObject().equals(stoltenberg)).toList();
      assertThat(positions).hasSize(1);
      assertThat(find(store, positions.getFirst().getSubject(), REC.carriedBy.asNode())).hasSize(2);
      assertThat(find(store, positions.getFirst().getSubject(), REC.since.asNode()))
          .singleElement()
          .satisfies(q -> assertThat(q.getObject().getLiteralLexicalForm()).isEqualTo("2022-12-10"));
    }
  }

  @Test
  void knowsFactsThatNoArticleTells() {
    try (Tdb2Store store = store()) {
      build(store, 1);
      Node germany = NodeFactory.createURI(iris.entity(Readings.GERMANY));
      Node nato = NodeFactory.createURI(iris.entity(Readings.NATO));
      assertThat(find(store, germany, REC.memberOf.asNode())).extracting(Quad::getObject).contains(nato);
    }
  }

  @Test
  void aRunThatWasEndedBeforeItDerivedIsMadeGood() {
    try (Tdb2Store whole = Tdb2Store.inMemory(); Tdb2Store broken = Tdb2Store.inMemory()) {
      build(whole, 1);
      build(broken, 1);
      broken.write(data -> {
        data.deleteAny(NodeFactory.createURI(iris.derivedGraph()), Node.ANY, Node.ANY, Node.ANY);
        new Catalogue(data, iris).derivationIsPending(true);
      });
      build(broken, 1);
      assertThat(everything(broken)).isEqualTo(everything(whole));
    }
  }

  @Test
  void givesTheSameQuadsInAnyLocaleTimeZoneAndNumberOfThreads() {
    String expected;
    try (Tdb2Store store = Tdb2Store.inMemory()) {
      build(store, 1);
      expected = everything(store);
    }
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      List<String> zones = List.of("UTC", "Pacific/Kiritimati", "Pacific/Honolulu", "Europe/Berlin");
      int next = 0;
      for (String tag : List.of("en", "de", "tr", "ar-u-nu-arab")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone(zones.get(next++)));
        try (Tdb2Store store = Tdb2Store.inMemory()) {
          build(store, 2);
          assertThat(everything(store)).as(tag).isEqualTo(expected);
        }
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private void article(String name, String text) throws IOException {
    Files.writeString(articles.resolve(name), text);
  }

  private Tdb2Store store() {
    return Tdb2Store.open(folder.resolve("store"));
  }

  private BuildSummary build(Tdb2Store store, int threads) {
    return build(store, new Build.Options(threads), new ArrayList<>());
  }

  private BuildSummary build(Tdb2Store store, Build.Options options, List<ReadResult.Rejected> rejects) {
    return run(
        new Build(
            store, Readings::of, new ArticleGraph(iris, "0.1.0", true), KNOWLEDGE, options),
        rejects);
  }

  private BuildSummary run(Build build, List<ReadResult.Rejected> rejects) {
    return build.run(new ArticleSource(new ArticleReaders(), List.of(articles)), new BuildListener() {
      @Override
      public void rejected(ReadResult.Rejected rejected) {
        rejects.add(rejected);
      }

      @Override
      public void committed(BuildSummary soFar) {
        assertThat(soFar.accepted()).isPositive();
      }

      @Override
      public void looked(long count) {
        assertThat(count).isPositive();
      }
    });
  }

  private static String everything(Tdb2Store store) {
    return store.read(data -> {
      List<Quad> quads = new ArrayList<>();
      data.find().forEachRemaining(quads::add);
      return NQuads.sorted(quads);
    });
  }

  private String articlesAndDerived(Tdb2Store store) {
    return everything(store)
        .lines()
        .filter(line -> line.contains("#graph> .") || line.endsWith("<" + iris.derivedGraph() + "> ."))
        .filter(line -> !line.contains("catalogue"))
        .reduce("", (text, line) -> text + line + "\n");
  }

  private static List<Node> subjects(Tdb2Store store, Node type) {
    return store.read(data -> {
      List<Node> nodes = new ArrayList<>();
      Graph union = data.getUnionGraph();
      union.find(Node.ANY, RDF.type.asNode(), type).forEachRemaining(triple -> nodes.add(triple.getSubject()));
      return nodes;
    });
  }

  private static List<Quad> find(Tdb2Store store, Node subject, Node property) {
    return store.read(data -> {
      List<Quad> quads = new ArrayList<>();
      data.findNG(Node.ANY, subject, property, Node.ANY).forEachRemaining(quads::add);
      return quads;
    });
  }
}
