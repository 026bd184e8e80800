package org.onrecord.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.ModelFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.graph.ArticleGraph;
import org.onrecord.graph.Explanation;
import org.onrecord.graph.Iris;
import org.onrecord.graph.Readings;
import org.onrecord.knowledge.Corrections;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.model.Article;
import org.onrecord.model.ArticleReading;
import org.onrecord.model.Block;
import org.onrecord.model.CalendarDate;
import org.onrecord.model.Span;
import org.onrecord.model.Speaker;

class CorrectedTest {

  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final Iris IRIS = new Iris();

  @TempDir private Path folder;

  @Test
  void givesAStatementItsRightSpeakerAndSaysSo() throws IOException {
    ArticleReading small = Readings.small();
    List<String> names = IRIS.statements(small);
    ArticleReading right = corrected("[] a corr:Speaker ; corr:statement <" + names.get(1) + "> ; corr:speaker wd:Q183 .").of(small);
    assertThat(right.statements().get(1).speakers()).extracting(Speaker::name).containsExactly("Germany");
    assertThat(right.statements().get(0)).isEqualTo(small.statements().get(0));
    assertThat(IRIS.statements(right)).isEqualTo(names);
    assertThat(explained(right, names.get(1))).contains("correction  speaker corrected; read as Jens Stoltenberg");
  }

  @Test
  void leavesAStatementWithoutASpeakerWhereNobodyCanBeKnown() throws IOException {
    ArticleReading small = Readings.small();
    String name = IRIS.statements(small).get(2);
    ArticleReading right = corrected("[] a corr:Speaker ; corr:statement <" + name + "> .").of(small);
    assertThat(right.statements().get(2).speakers()).isEmpty();
    assertThat(right.transfers().getFirst().statement()).contains(right.statements().get(2));
  }

  @Test
  void withdrawsAStatementAndWhatFollowsFromIt() throws IOException {
    ArticleReading small = Readings.small();
    List<String> names = IRIS.statements(small);
    ArticleReading right =
        corrected("[] a corr:Withdrawal ; corr:of <" + names.get(2) + "> ; rdfs:comment \"The outlet took it back.\" .").of(small);
    assertThat(IRIS.statements(right)).isEqualTo(names.subList(0, 2));
    assertThat(right.transfers()).isEmpty();
    assertThat(right.corrections()).containsEntry(names.get(2), "withdrawn: The outlet took it back.");
  }

  @Test
  void withdrawsWhatASourceSays() throws IOException {
    ArticleReading right =
        corrected("[] a corr:Withdrawal ; corr:of <" + IRIS.entity(Readings.HERALD) + "> .").of(Readings.small());
    assertThat(right.statements()).isEmpty();
    assertThat(right.transfers()).isEmpty();
    assertThat(right.corrections()).hasSize(1).containsValue("withdrawn");
  }

  @Test
  void refusesASpeakerThatNobodyKnows() {
    assertThatThrownBy(() -> corrected("[] a corr:Speaker ; corr:statement <https://news.example/s> ; corr:speaker wd:Q999999999999 ."))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Q999999999999");
  }

  @Test
  void readsTwoNamesOfOneActorAsOne() throws IOException {
    String text = "Marta Lindqvist, an economist, said that prices would fall.";
    Article article = new Article(
        "test", text, Optional.empty(), Optional.empty(), Optional.of(new CalendarDate(2023, 1, 21)), List.of(), "en",
        new Article.Origin("test.txt", Optional.empty(), Optional.empty()),
        List.of(new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH, 0)));
    Corrections same = corrections("<https://w3id.org/onrecord/actor/person/marta-lindqvist> owl:sameAs wd:Q57665 .");
    ArticleReading reading = Extractor.load(GAZETTEER, 0, same, IRIS).read(article);
    assertThat(reading.statements().getFirst().speakers()).extracting(Speaker::entity).containsExactly(Optional.of(Readings.STOLTENBERG));
  }

  private Corrected corrected(String turtle) throws IOException {
    return new Corrected(corrections(turtle), GAZETTEER, IRIS);
  }

  private Corrections corrections(String turtle) throws IOException {
    return Corrections.read(Files.writeString(
        folder.resolve("corrections.ttl"),
        """
        @prefix corr: <https://w3id.org/onrecord/corrections#> .
        @prefix owl:  <http://www.w3.org/2002/07/owl#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix wd:   <http://www.wikidata.org/entity/> .
        """ + turtle));
  }

  private static String explained(ArticleReading reading, String statement) {
    return Explanation.of(
            ModelFactory.createModelForGraph(new ArticleGraph(IRIS, "0.1.0", true).of(reading).graph()), statement)
        .orElseThrow();
  }
}
