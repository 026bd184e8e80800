package org.onrecord.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.graph.Iris;
import org.onrecord.graph.REC;
import org.onrecord.store.Tdb2Store;

/** Every IRI of the data set answers under the server's address, in every form. */
class LinkedDataIT {

  private static final int SAMPLE = 200;

  private static final Map<String, Lang> FORMS =
      Map.of("text/turtle", Lang.TURTLE, "application/ld+json", Lang.JSONLD, "application/n-triples", Lang.NTRIPLES, "application/rdf+xml", Lang.RDFXML);

  @TempDir
  private static Path folder;

  private static OnRecordServer server;
  private static Web web;
  private static List<String> iris;

  @BeforeAll
  static void serve() {
    Path store = folder.resolve("store");
    SampleGraph.write(store, 600);
    try (Tdb2Store opened = Tdb2Store.open(store)) {
      opened.write(
          data -> data.add(
              NodeFactory.createURI(new Iris().catalogueGraph()), NodeFactory.createURI(Address.BASE + "statement/gone"), REC.withdrawn.asNode(),
              NodeFactory.createLiteralString("the outlet took it back")));
      TreeSet<String> subjects = new TreeSet<>();
      opened.read(
          data -> {
            data.find().forEachRemaining(quad -> {
              Node subject = quad.getSubject();
              if (subject.isURI() && subject.getURI().startsWith(Address.BASE) && !subject.getURI().contains("#") && !subject.getURI().endsWith("/gone")) {
                subjects.add(subject.getURI());
              }
            });
            return null;
          });
      iris = List.copyOf(subjects);
    }
    server = OnRecordServer.start(ServerOptions.local(store, 0));
    web = Web.of(server);
  }

  @AfterAll
  static void stop() {
    web.close();
    server.close();
  }

  private static String path(String iri) {
    return iri.substring(Address.BASE.length());
  }

  private static Graph parse(String text, Lang lang) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(text, lang).parse(graph);
    return graph;
  }

  @Test
  void everyFormSaysTheSame() throws Exception {
    Random random = new Random(1);
    for (int i = 0; i < SAMPLE; i++) {
      String iri = iris.get(random.nextInt(iris.size()));
      Graph first = null;
      for (Map.Entry<String, Lang> form : FORMS.entrySet()) {
        HttpResponse<String> answer = web.get(path(iri), "Accept", form.getKey());
        assertThat(answer.statusCode()).as("%s as %s", iri, form.getKey()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(form.getKey());
        assertThat(answer.headers().allValues("Vary")).contains("Accept");
        assertThat(answer.headers().allValues("Link")).hasSize(5).allMatch(link -> link.contains("rel=\"alternate\""));
        Graph graph = parse(answer.body(), form.getValue());
        assertThat(graph.contains(NodeFactory.createURI(iri), Node.ANY, Node.ANY)).isTrue();
        first = first == null ? graph : first;
        assertThat(graph.isIsomorphicWith(first)).as("%s as %s", iri, form.getKey()).isTrue();
      }
      HttpResponse<String> page = web.get(path(iri), "Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");
      assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
      assertThat(page.body()).contains("<dt>").contains("<h1>");
    }
  }

  @Test
  void theOntologyAnswersAsAPageAndAsTurtle() throws Exception {
    assertThat(web.get("ontology", "Accept", "text/html").body()).contains("The vocabulary of On Record", "id=\"speaker\"", "an unknown speaker stays unknown");
    Graph graph = parse(web.get("ontology", "Accept", "text/turtle").body(), Lang.TURTLE);
    assertThat(graph.contains(REC.Statement.asNode(), Node.ANY, Node.ANY)).isTrue();
  }

  @Test
  void whatNeverWasIsNotFoundInAnyForm() throws Exception {
    for (String accept : List.of("text/html", "text/turtle", "application/ld+json")) {
      assertThat(web.get("statement/never-was", "Accept", accept).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void whatWasWithdrawnSaysWhy() throws Exception {
    HttpResponse<String> page = web.get("statement/gone", "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(410);
    assertThat(page.body()).contains("the outlet took it back");
    HttpResponse<String> data = web.get("statement/gone", "Accept", "text/turtle");
    assertThat(data.statusCode()).isEqualTo(410);
    assertThat(data.body()).contains("the outlet took it back");
    assertThat(web.get("api/statement/gone").statusCode()).isEqualTo(410);
  }

  @Test
  void refusesAFormThatItDoesNotHave() throws Exception {
    assertThat(web.get(path(iris.getFirst()), "Accept", "image/png").statusCode()).isEqualTo(406);
  }

  @Test
  void theDescriptionCountsWhatTheQueriesCount() throws Exception {
    Graph description = parse(web.get(".well-known/void", "Accept", "text/turtle").body(), Lang.TURTLE);
    String triples = description.find(Node.ANY, VOID.triples.asNode(), Node.ANY).next().getObject().getLiteralLexicalForm();
    assertThat(web.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").body()).contains("\"" + triples + "\"");
    Node statements = description.find(Node.ANY, VOID._class.asNode(), REC.Statement.asNode()).next().getSubject();
    String entities = description.find(statements, VOID.entities.asNode(), Node.ANY).next().getObject().getLiteralLexicalForm();
    assertThat(web.query("SELECT (COUNT(*) AS ?n) { ?s a <" + REC.Statement.getURI() + "> }").body()).contains("\"" + entities + "\"");
  }

  @Test
  void answersAQuestionInWords() throws Exception {
    JsonNode asked = Api.JSON.readTree(web.get("api/ask?q=" + Web.encoded("who warned about escalation in January 2023?")).body());
    assertThat(asked.at("/filters/act/0/id").asText()).isEqualTo("/act/warn");
    assertThat(asked.at("/filters/topic/0/id").asText()).isEqualTo("/topic/escalation");
    assertThat(asked.get("from").asText()).isEqualTo("2023-01-01");
    assertThat(asked.get("to").asText()).isEqualTo("2023-01-31");
    assertThat(asked.get("sparql").asText()).contains("SELECT");
    assertThat(asked.at("/answer/head/vars").size()).isPositive();
    assertThat(asked.at("/answer/results/bindings").isArray()).isTrue();
    assertThat(asked.get("notUnderstood")).isEmpty();
    assertThat(web.get("api/ask?q=" + Web.encoded("why is the sky blue?")).statusCode()).isEqualTo(404);
  }

  @Test
  void savedQueriesTakeValuesAndNeverText() throws Exception {
    HttpResponse<String> csv = web.get("api/queries/who-warned-about-escalation?format=csv");
    assertThat(csv.body()).startsWith("who,");
    String injection = Web.encoded("escalation } SELECT * { ?s ?p ?o");
    HttpResponse<String> refused = web.get("api/queries/who-warned-about-escalation?topic=" + injection);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(refused.body().lines()).hasSize(1);
    assertThat(web.get("api/queries/no-such-query").statusCode()).isEqualTo(404);
    assertThat(web.get("api/openapi.json").body()).contains("/api/queries/who-warned-about-escalation");
  }
}
