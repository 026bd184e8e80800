package org.onrecord.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The small article, in the forms of other programs. */
class ExportsTest {

  private final Iris iris = new Iris();
  private final Graph graph = union();

  private Graph union() {
    ArticleRdf rdf = new ArticleGraph(iris, "0.1.0", true).of(Readings.small());
    Graph union = GraphMemFactory.createDefaultGraph();
    rdf.graph().find().forEachRemaining(union::add);
    rdf.entities().forEach(union::add);
    return union;
  }

  @Test
  void aRowHasAllThatIsSaidOfAStatement() {
    List<List<String>> rows = new ArrayList<>();
    new StatementTable(graph).forEach(rows::add);
    assertThat(rows).hasSize(3).allSatisfy(row -> assertThat(row).hasSameSizeAs(StatementTable.HEAD));
    List<String> warning = rows.stream().filter(row -> row.contains("warned")).findFirst().orElseThrow();
    assertThat(warning.get(StatementTable.HEAD.indexOf("speaker"))).isEqualTo("Jens Stoltenberg");
    assertThat(warning.get(StatementTable.HEAD.indexOf("speakerWikidata"))).isEqualTo("http://www.wikidata.org/entity/Q57665");
    assertThat(warning.get(StatementTable.HEAD.indexOf("begin"))).isEqualTo("87");
    assertThat(warning.get(StatementTable.HEAD.indexOf("date"))).isEqualTo("2022-12-09");
    assertThat(warning.get(StatementTable.HEAD.indexOf("source"))).isEqualTo("Harbour Herald");
  }

  @Test
  void graphmlAndGexfAreWellFormedAndTheirEdgesLeadToNodes() throws Exception {
    ActorNetwork network = new ActorNetwork(graph);
    for (Consumer<StringWriter> format : List.<Consumer<StringWriter>>of(network::graphml, network::gexf)) {
      StringWriter out = new StringWriter();
      format.accept(out);
      Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(out.toString())));
      List<String> nodes = new ArrayList<>();
      for (int i = 0; i < document.getElementsByTagName("node").getLength(); i++) {
        nodes.add(((Element) document.getElementsByTagName("node").item(i)).getAttribute("id"));
      }
      assertThat(nodes).hasSize(2);
      Element edge = (Element) document.getElementsByTagName("edge").item(0);
      assertThat(nodes).contains(edge.getAttribute("source"), edge.getAttribute("target"));
    }
  }

  @Test
  void explainsAStatementDownToItsCharacters() {
    String refusal = iris.statements(Readings.small()).get(1);
    String explanation = Explanation.of(ModelFactory.createModelForGraph(graph), refusal).orElseThrow();
    assertThat(explanation)
        .contains("He said that allies opposed sending troops.")
        .contains("            SS ^^^^      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~")
        .contains("found by He (pronoun) → Jens Stoltenberg (wikidata)")
        .contains("http://www.wikidata.org/entity/Q57665")
        .contains("on behalf of NATO")
        .contains("not fixed by the text")
        .contains("rule:cue-before-content, confidence 0.912");
    assertThat(Explanation.of(ModelFactory.createModelForGraph(graph), iris.base() + "statement/none")).isEmpty();
  }

  @Test
  void theJsonFormSaysWhatTheGraphSays() throws Exception {
    JsonNode json = new ObjectMapper().readTree(new JsonForm(iris).of(Readings.small()));
    assertThat(json.at("/article/file").asText()).isEqualTo("alliance.txt");
    assertThat(json.at("/article/source/name").asText()).isEqualTo("Harbour Herald");
    assertThat(json.at("/article/published").asText()).isEqualTo("2022-12-10");
    JsonNode warning = json.at("/statements/0");
    assertThat(warning.get("id").asText()).isEqualTo(iris.statements(Readings.small()).getFirst());
    assertThat(warning.at("/speakers/0/wikidata").asText()).isEqualTo("Q57665");
    assertThat(warning.at("/content/0").toString()).isEqualTo("[87,127]");
    assertThat(warning.get("act").asText()).isEqualTo("warn");
    assertThat(warning.get("dateBasis").asText()).isEqualTo("weekday");
    assertThat(json.at("/statements/1/stances/0").toString()).isEqualTo("{\"issue\":\"troop-deployment\",\"stance\":\"opposes\"}");
    assertThat(json.at("/statements/1/date").isNull()).isTrue();
    JsonNode transfer = json.at("/transfers/0");
    assertThat(transfer.get("quantity").asInt()).isEqualTo(14);
    assertThat(transfer.get("status").asText()).isEqualTo("pledged");
    assertThat(transfer.get("statement").asText()).isEqualTo(json.at("/statements/2/id").asText());
    assertThat(json.at("/mentions/1").toString()).contains("\"name\":\"Ukraine\"", "\"kind\":\"state\"", "\"wikidata\":\"Q212\"");
  }
}
