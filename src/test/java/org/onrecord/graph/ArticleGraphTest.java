package org.onrecord.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.onrecord.model.ArticleReading;
import org.onrecord.model.CalendarDate;

class ArticleGraphTest {

  private final Iris iris = new Iris();
  private final ArticleGraph graphs = new ArticleGraph(iris, "0.1.0", true);
  private final Conformance conformance = Conformance.load();

  @Test
  void saysWhoWarnedOfWhatInRdf() {
    ArticleRdf rdf = graphs.of(Readings.small());
    String article = iris.article("https://news.example/alliance");
    Model expected = ModelFactory.createDefaultModel();
    RDFParser.create()
        .source(new StringReader(
            """
            PREFIX rec: <https://w3id.org/onrecord/ontology#>
            PREFIX act: <https://w3id.org/onrecord/act/>
            PREFIX topic: <https://w3id.org/onrecord/topic/>
            PREFIX actor: <https://w3id.org/onrecord/actor/>
            PREFIX source: <https://w3id.org/onrecord/source/>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            <STATEMENT> a rec:Statement ;
              rec:article <ARTICLE> ; rec:source source:harbour-herald ;
              rec:speaker actor:Q57665 ; rec:speakerText "Jens Stoltenberg" ; rec:onBehalfOf actor:Q7184 ;
              rec:act act:warn ; rec:topic topic:escalation ;
              rec:date "2022-12-09"^^xsd:date ; rec:dateBasis rec:Weekday ; rec:dateSpan <ARTICLE#char=72,81> ;
              rec:quotationType rec:Indirect ; rec:kind rec:Speech ; rec:confidence 0.912 ; rec:reader "rule:cue-before-content" ;
              rec:text "the fighting could turn into a wider war" ; rec:cueText "warned" ;
              rec:sourceSpan <ARTICLE#char=48,64> ; rec:cueSpan <ARTICLE#char=65,71> ; rec:contentSpan <ARTICLE#char=87,127> ;
              rec:sentenceSpan <ARTICLE#char=48,128> .
            """
                .replace("STATEMENT", iris.statements(Readings.small()).getFirst())
                .replace("ARTICLE", article)))
        .lang(Lang.TURTLE)
        .parse(expected);
    Model actual = ModelFactory.createDefaultModel();
    Resource statement = ModelFactory.createModelForGraph(rdf.graph()).createResource(iris.statements(Readings.small()).getFirst());
    statement.listProperties().filterDrop(s -> s.getPredicate().equals(REC.wordsDigest)).forEach(actual::add);
    assertThat(actual.isIsomorphicWith(expected)).as(print(actual)).isTrue();
  }

  @Test
  void countsOffsetsInCodePoints() {
    Model model = ModelFactory.createModelForGraph(graphs.of(Readings.small()).graph());
    int[] text = Readings.TEXT.codePoints().toArray();
    model.listSubjectsWithProperty(RDF.type, OA.TextPositionSelector).forEach(span -> {
      int start = span.getProperty(OA.start).getInt();
      int end = span.getProperty(OA.end).getInt();
      assertThat(new String(text, start, end - start)).isEqualTo(span.getProperty(OA.exact).getString());
      assertThat(span.getURI()).endsWith("#char=" + start + "," + end);
    });
  }

  @Test
  void givesAnUnnamedSpeakerAnIriOfItsArticle() {
    Model model = ModelFactory.createModelForGraph(graphs.of(Readings.small()).graph());
    List<Resource> unnamed = model.listSubjectsWithProperty(RDF.type, REC.UnnamedActor).toList();
    assertThat(unnamed).singleElement().satisfies(who -> {
      assertThat(who.getURI()).startsWith("https://w3id.org/onrecord/actor/unnamed/").endsWith("/german-official");
      assertThat(who.getProperty(RDFS.label).getString()).isEqualTo("German official");
      assertThat(who.getProperty(REC.speaksFor).getResource().getURI()).isEqualTo("https://w3id.org/onrecord/actor/Q183");
    });
  }

  @Test
  void usesNoBlankNodes() {
    graphs.of(Readings.small()).quads(iris).forEach(quad -> {
      assertThat(quad.getSubject().isURI()).isTrue();
      assertThat(quad.getObject().isBlank()).isFalse();
    });
  }

  @Test
  void staysLean() {
    ArticleRdf without = new ArticleGraph(iris, "0.1.0", false).of(Readings.small());
    assertThat(without.graph().size() / 3.0).as("triples a statement, everything counted").isLessThan(60);
  }

  @Test
  void leavesTheTextOutWhenAsked() {
    Graph without = new ArticleGraph(iris, "0.1.0", false).of(Readings.small()).graph();
    assertThat(without.contains(Node.ANY, org.apache.jena.vocabulary.SchemaDO.articleBody.asNode(), Node.ANY)).isFalse();
  }

  @Test
  void conformsToTheShapes() {
    Graph graph = graphs.of(Readings.small()).graph();
    assertThat(conformance.violations(graph)).isEmpty();
    assertThat(conformance.conforms(graph)).isTrue();
  }

  @Test
  void aStatementWithoutWordsDoesNotConform() {
    Graph graph = graphs.of(Readings.small()).graph();
    graph.remove(Node.ANY, REC.text.asNode(), Node.ANY);
    assertThat(conformance.conforms(graph)).isFalse();
    assertThat(conformance.violations(graph)).allMatch(line -> line.contains(" words: ") || line.contains("a transfer"));
  }

  @Test
  void aCorrectionElsewhereLeavesAStatementsIri() {
    ArticleReading before = Readings.small();
    ArticleReading after =
        Readings.of("https://news.example/alliance", "Corrected on Sunday.\n" + Readings.TEXT, new CalendarDate(2022, 12, 10));
    assertThat(iris.statements(after)).isEqualTo(iris.statements(before));
  }

  @Test
  void theSameInputGivesTheSameBytesInAnyLocaleAndTimeZone() {
    String expected = NQuads.sorted(graphs.of(Readings.small()).quads(iris));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String tag : List.of("en", "de", "tr", "ar-u-nu-arab")) {
        for (String place : List.of("UTC", "Pacific/Kiritimati", "Pacific/Honolulu")) {
          Locale.setDefault(Locale.forLanguageTag(tag));
          TimeZone.setDefault(TimeZone.getTimeZone(place));
          assertThat(NQuads.sorted(new ArticleGraph(iris, "0.1.0", true).of(Readings.small()).quads(iris))).isEqualTo(expected);
        }
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void threadsShareIt() {
    String expected = NQuads.sorted(graphs.of(Readings.small()).quads(iris));
    assertThat(IntStream.range(0, 40).parallel().mapToObj(i -> NQuads.sorted(graphs.of(Readings.small()).quads(iris))))
        .allMatch(expected::equals);
  }

  @Test
  void writesNQuadsThatAreReadBackTheSame() {
    ArticleRdf rdf = graphs.of(Readings.small());
    var dataset = org.apache.jena.sparql.core.DatasetGraphFactory.create();
    RDFParser.create().source(new StringReader(NQuads.sorted(rdf.quads(iris)))).lang(Lang.NQUADS).parse(dataset);
    assertThat(dataset.getGraph(org.apache.jena.graph.NodeFactory.createURI(rdf.graphIri())).isIsomorphicWith(rdf.graph())).isTrue();
  }

  private static String print(Model model) {
    var out = new java.io.ByteArrayOutputStream();
    RDFDataMgr.write(out, model, Lang.TURTLE);
    return out.toString(java.nio.charset.StandardCharsets.UTF_8);
  }
}
