package org.onrecord.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.article.ArticleReaders;
import org.onrecord.graph.ArticleGraph;
import org.onrecord.graph.Iris;
import org.onrecord.graph.KnowledgeGraph;
import org.onrecord.graph.NQuads;
import org.onrecord.graph.Readings;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.model.ReadResult;
import org.onrecord.store.Tdb2Store;

class WatchTest {

  private static final KnowledgeGraph KNOWLEDGE = new KnowledgeGraph(Gazetteer.load(), new Iris(), List.of("onrecord.ttl"));

  @TempDir private Path folder;
  private final Iris iris = new Iris();
  private final List<String> rejected = new ArrayList<>();
  private final List<BuildSummary> rounds = new ArrayList<>();
  private Path articles;
  private Tdb2Store store;
  private Watch watch;

  @BeforeEach
  void aBuiltFolder() throws IOException {
    articles = Files.createDirectory(folder.resolve("articles"));
    Files.writeString(articles.resolve("one.txt"), article("Harbour Herald", 1));
    Files.writeString(articles.resolve("two.txt"), article("Mountain Mirror", 2));
    store = Tdb2Store.open(folder.resolve("store"));
    Build build = build(store);
    watch = new Watch(build, source());
    build.run(source(), listener());
  }

  @AfterEach
  void close() {
    watch.close();
    store.close();
  }

  @Test
  void takesInWhatComesAndChangesAndGoes() throws IOException {
    Files.writeString(articles.resolve("three.txt"), article("Valley Voice", 3));
    assertThat(round().added()).isEqualTo(1);
    Files.writeString(articles.resolve("one.txt"), article("Harbour Herald", 4));
    assertThat(round().changed()).isEqualTo(1);
    Files.delete(articles.resolve("two.txt"));
    assertThat(round().withdrawn()).isEqualTo(1);
    assertThat(catalogued()).isEqualTo(2);
    assertSameAsAfresh();
  }

  @Test
  void aFolderThatComesAndGoesTakesItsArticlesAlong() throws IOException {
    Path aside = Files.createDirectories(folder.resolve("aside/2023/may"));
    Files.writeString(aside.resolve("three.txt"), article("Valley Voice", 3));
    Files.move(folder.resolve("aside/2023"), articles.resolve("2023"));
    assertThat(round().added()).isEqualTo(1);
    Files.writeString(articles.resolve("2023/may/four.txt"), article("Valley Voice", 4));
    assertThat(round().added()).isEqualTo(1);
    Files.move(articles.resolve("2023"), folder.resolve("aside/2024"));
    assertThat(round().withdrawn()).isEqualTo(2);
    assertSameAsAfresh();
  }

  @Test
  void whatHasGoneFromOneFileButIsInAnotherStays() throws IOException {
    Files.copy(articles.resolve("one.txt"), articles.resolve("same.txt"));
    round();
    Files.delete(articles.resolve("same.txt"));
    assertThat(round().withdrawn()).isZero();
    assertThat(catalogued()).isEqualTo(2);
    Files.move(articles.resolve("one.txt"), articles.resolve("moved.txt"));
    assertThat(round().withdrawn()).isZero();
    assertThat(catalogued()).isEqualTo(2);
  }

  @Test
  void aRecordThatHasGoneFromAnArchiveGoesAlone() throws IOException {
    Path archive = articles.resolve("archive.jsonl");
    Files.writeString(archive, record("a", 5) + record("b", 6) + record("c", 7));
    assertThat(round().added()).isEqualTo(3);
    Files.writeString(archive, record("a", 5) + record("c", 8));
    BuildSummary summary = round();
    assertThat(summary.unchanged()).isEqualTo(1);
    assertThat(summary.withdrawn()).isEqualTo(1);
    assertThat(catalogued()).isEqualTo(4);
  }

  @Test
  void hiddenFilesAreNoArticlesAndARejectEndsNothing() throws IOException {
    Files.writeString(articles.resolve(".three.txt.part"), article("Valley Voice", 3));
    Files.write(articles.resolve("bad.txt"), new byte[] {0, 1, 2});
    assertThat(round().rejected()).isEqualTo(1);
    assertThat(rejected).singleElement().asString().contains("bad.txt");
    Files.move(articles.resolve(".three.txt.part"), articles.resolve("three.txt"), StandardCopyOption.ATOMIC_MOVE);
    assertThat(round().added()).isEqualTo(1);
  }

  @Test
  void aTableBesideTheArticlesIsTakenInWithThem() throws IOException {
    Files.writeString(articles.resolve("articles.csv"), "file,title,source,url,published\none.txt,Stated,River Record,,2022-01-02\n");
    assertThat(round().accepted()).isEqualTo(2);
    assertSameAsAfresh();
  }

  private BuildSummary round() {
    rounds.clear();
    while (rounds.isEmpty()) {
      watch.look(new Watch.Rounds() {
        @Override
        public BuildListener begun() {
          return listener();
        }

        @Override
        public void ended(BuildSummary summary) {
          rounds.add(summary);
        }
      });
    }
    return rounds.getFirst();
  }

  private void assertSameAsAfresh() {
    try (Tdb2Store other = Tdb2Store.inMemory()) {
      build(other).run(source(), listener());
      assertThat(articleGraphs(store)).isEqualTo(articleGraphs(other));
    }
  }

  private ArticleSource source() {
    return new ArticleSource(new ArticleReaders(), List.of(articles));
  }

  private Build build(Tdb2Store target) {
    return new Build(target, Readings::of, new ArticleGraph(iris, "0.1.0", true), KNOWLEDGE, new Build.Options(1, 64, false, true, ""));
  }

  private BuildListener listener() {
    return new BuildListener() {
      @Override
      public void rejected(ReadResult.Rejected reject) {
        rejected.add(reject.toString());
      }

      @Override
      public void committed(BuildSummary soFar) {}

      @Override
      public void looked(long count) {}
    };
  }

  private long catalogued() {
    return store.read(data -> {
      Set<String> graphs = new HashSet<>();
      data.listGraphNodes().forEachRemaining(name -> graphs.add(name.getURI()));
      return graphs.stream().filter(name -> name.endsWith("#graph")).count();
    });
  }

  private static String articleGraphs(Tdb2Store store) {
    return store.read(data -> {
      List<Quad> quads = new ArrayList<>();
      data.find().forEachRemaining(quad -> {
        if (quad.getGraph().getURI().endsWith("#graph")) {
          quads.add(quad);
        }
      });
      return NQuads.sorted(quads);
    });
  }

  private static String article(String source, int number) {
    return " date 2022-12-%02d [Source: %s]%n%nDispatch number %d.%n%s".formatted(number, source, number, Readings.TEXT);
  }

  private static String record(String id, int number) {
    return "{\"id\":\"%s\",\"url\":\"https://news.example/%s\",\"text\":\"Dispatch number %d said that nothing had been decided on that day.\"}%n"
        .formatted(id, id, number);
  }
}
