package org.onrecord.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.article.ArticleReaders;
import org.onrecord.graph.ArticleGraph;
import org.onrecord.graph.Iris;
import org.onrecord.graph.KnowledgeGraph;
import org.onrecord.graph.Readings;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.model.Article;
import org.onrecord.model.ArticleReading;
import org.onrecord.model.ReadResult;
import org.onrecord.store.Tdb2Store;

class LastBuildTest {

  private static final KnowledgeGraph KNOWLEDGE = new KnowledgeGraph(Gazetteer.load(), new Iris(), List.of("onrecord.ttl"));

  @TempDir private Path folder;
  private Path articles;
  private final List<ReadResult.Rejected> rejected = new ArrayList<>();
  /** Articles that were asked for their language: each one that is looked at and not known. */
  private int asked;
  private boolean broken;

  @BeforeEach
  void oneArticleAndOneThatIsRefused() throws IOException {
    articles = Files.createDirectory(folder.resolve("articles"));
    Files.writeString(articles.resolve("one.txt"), " date 2022-12-10 [Source: Harbour Herald]\n\n" + Readings.TEXT);
    Files.writeString(articles.resolve("two.txt"), " date 2022-12-11 [Source: Harbour Herald]\n\nNobody reads these few words, foreign as they are.\n");
  }

  @Test
  void theSameAgainIsToldWithoutLookingAtOneArticle() {
    assertThat(build("").toString()).isEqualTo("1 added, 0 changed, 0 unchanged, 1 rejected");
    List<ReadResult.Rejected> before = List.copyOf(rejected);
    asked = 0;
    assertThat(build("").toString()).isEqualTo("0 added, 0 changed, 1 unchanged, 1 rejected");
    assertThat(rejected).isEqualTo(before);
    assertThat(asked).isZero();
  }

  @Test
  void theSameIsLookedAtWhereNothingIsRemembered() throws IOException {
    build("");
    Files.delete(folder.resolve("store/last-build"));
    asked = 0;
    assertThat(build("").toString()).isEqualTo("0 added, 0 changed, 1 unchanged, 1 rejected");
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void aBrokenMemoryIsNone() throws IOException {
    build("");
    Path memory = folder.resolve("store/last-build");
    byte[] bytes = Files.readAllBytes(memory);
    Files.write(memory, java.util.Arrays.copyOf(bytes, bytes.length - 1));
    assertThat(build("").toString()).isEqualTo("0 added, 0 changed, 1 unchanged, 1 rejected");
    assertThat(rejected).hasSize(1);
  }

  @Test
  void otherSettingsAreAnotherBuild() {
    build("");
    assertThat(build("min-confidence=0.9").toString()).isEqualTo("0 added, 1 changed, 0 unchanged, 1 rejected");
  }

  @Test
  void anotherFileOrAnotherTextIsAnotherBuild() throws IOException {
    build("");
    Files.writeString(articles.resolve("three.txt"), " date 2022-12-12 [Source: Valley Voice]\n\n" + Readings.TEXT);
    assertThat(build("").toString()).isEqualTo("1 added, 0 changed, 1 unchanged, 1 rejected");
    Files.writeString(articles.resolve("three.txt"), " date 2022-12-12 [Source: Valley Voice]\n\nIt was all a mistake.\n" + Readings.TEXT);
    assertThat(build("").toString()).isEqualTo("0 added, 1 changed, 1 unchanged, 1 rejected");
  }

  @Test
  void whatIsStatedBesideAnArticleBelongsToIt() throws IOException {
    build("");
    Files.writeString(articles.resolve("articles.csv"), "file,title\none.txt,Another headline\n");
    assertThat(build("").toString()).isEqualTo("0 added, 1 changed, 0 unchanged, 1 rejected");
  }

  @Test
  void aStoreThatWasWrittenToIsLookedAt() {
    build("");
    try (Tdb2Store store = store()) {
      store.write(data -> data.add(
          NodeFactory.createURI("https://example.org/graph"), NodeFactory.createURI("https://example.org/thing"), RDFS.label.asNode(),
          NodeFactory.createLiteralString("put in by hand")));
    }
    asked = 0;
    build("");
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void whatBrokeIsTriedAgain() {
    broken = true;
    assertThat(build("").toString()).isEqualTo("0 added, 0 changed, 0 unchanged, 2 rejected");
    broken = false;
    assertThat(build("").toString()).isEqualTo("1 added, 0 changed, 0 unchanged, 1 rejected");
  }

  private Tdb2Store store() {
    return Tdb2Store.open(folder.resolve("store"));
  }

  private BuildSummary build(String settings) {
    rejected.clear();
    try (Tdb2Store store = store()) {
      Build build =
          new Build(store, new Understanding(), new ArticleGraph(new Iris(), "test", true), KNOWLEDGE, new Build.Options(1, 64, false, false, settings));
      return build.run(new ArticleSource(new ArticleReaders(), List.of(articles)), new BuildListener() {
        @Override
        public void rejected(ReadResult.Rejected one) {
          rejected.add(one);
        }

        @Override
        public void committed(BuildSummary soFar) {}

        @Override
        public void looked(long count) {}
      });
    }
  }

  private final class Understanding implements ArticleUnderstanding {

    @Override
    public Optional<String> refusal(Article article) {
      asked++;
      return article.text().contains("foreign") ? Optional.of("foreign words") : Optional.empty();
    }

    @Override
    public ArticleReading read(Article article) {
      if (broken) {
        throw new IllegalStateException("out of order");
      }
      return Readings.of(article);
    }
  }
}
