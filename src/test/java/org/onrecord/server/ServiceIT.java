package org.onrecord.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2Factory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Federated questions: a second Fuseki stands in for Wikidata; beside it an endpoint that redirects, one that is silent, and one watched. */
class ServiceIT {

  private static final String GRAPH =
      """
      @prefix rec: <https://w3id.org/onrecord/ontology#> . @prefix schema: <https://schema.org/> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix wd: <http://www.wikidata.org/entity/> .
      <https://w3id.org/onrecord/statement/a> rec:speaker <https://w3id.org/onrecord/actor/Q57665> .
      <https://w3id.org/onrecord/statement/b> rec:speaker <https://w3id.org/onrecord/actor/Q57665> .
      <https://w3id.org/onrecord/statement/c> rec:speaker <https://w3id.org/onrecord/actor/Q61053> .
      <https://w3id.org/onrecord/actor/Q57665> a schema:Person ; rdfs:label "Jens Stoltenberg" ; owl:sameAs wd:Q57665 .
      <https://w3id.org/onrecord/actor/Q61053> a schema:Person ; rdfs:label "Olaf Scholz" ; owl:sameAs wd:Q61053 .
      """;

  private static final String WIKIDATA =
      """
      @prefix wd: <http://www.wikidata.org/entity/> . @prefix wdt: <http://www.wikidata.org/prop/direct/> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      wd:Q57665 wdt:P569 "1959-03-16T00:00:00Z"^^xsd:dateTime ; wdt:P18 <http://images.example/stoltenberg.jpg> .
      wd:Q567 wdt:P569 "1954-07-17T00:00:00Z"^^xsd:dateTime .
      """;

  private static final AtomicInteger CONNECTIONS = new AtomicInteger();

  @TempDir private static Path folder;

  private static OnRecordServer server;
  private static Web web;
  private static FusekiServer wikidata;
  private static HttpServer redirecting;
  private static ServerSocket watched;
  private static String allowed;
  private static String redirects;
  private static String silent;

  @BeforeAll
  static void serve() throws IOException {
    Dataset standIn = DatasetFactory.createTxnMem();
    RDFParser.fromString(WIKIDATA, Lang.TURTLE).parse(standIn.getDefaultModel());
    wikidata = FusekiServer.create().port(0).loopback(true).add("/wikidata", standIn).start();
    allowed = "http://127.0.0.1:" + wikidata.getPort() + "/wikidata/sparql";
    watched = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(ServiceIT::countConnections);
    redirecting = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    redirecting.createContext("/", exchange -> {
      exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + watched.getLocalPort() + "/sparql");
      exchange.sendResponseHeaders(307, -1);
      exchange.close();
    });
    redirecting.start();
    redirects = "http://127.0.0.1:" + redirecting.getAddress().getPort() + "/sparql";
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      silent = "http://127.0.0.1:" + free.getLocalPort() + "/sparql";
    }
    Path store = folder.resolve("store");
    Files.createDirectories(store);
    Dataset dataset = TDB2Factory.connectDataset(store.toString());
    Txn.executeWrite(
        dataset, () -> RDFParser.fromString(GRAPH, Lang.TURTLE).parse(dataset.getNamedModel("https://w3id.org/onrecord/article/one#graph")));
    dataset.close();
    server = OnRecordServer.start(new ServerOptions(
        store, ServerOptions.LOOPBACK, 0, Set.of(allowed, redirects, silent), ServerOptions.DEFAULT_QUERY_TIME, Optional.empty()));
    web = Web.of(server);
  }

  private static void countConnections() {
    while (true) {
      try {
        watched.accept().close();
        CONNECTIONS.incrementAndGet();
      } catch (IOException closed) {
        return;
      }
    }
  }

  @AfterAll
  static void stop() throws IOException {
    web.close();
    server.close();
    wikidata.stop();
    redirecting.stop(0);
    watched.close();
  }

  @Test
  void tellsWhenTheSpeakersWereBornAsTheEndpointKnows() throws Exception {
    HttpResponse<String> answer = web.get("api/queries/speakers-in-wikidata?format=csv&endpoint=" + Web.encoded(allowed));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body().lines())
        .containsExactly("who,statements,born,image", "Jens Stoltenberg,2,1959-03-16T00:00:00Z,http://images.example/stoltenberg.jpg");
  }

  @Test
  void answersAFederatedQueryAtTheSparqlEndpointToo() throws Exception {
    HttpResponse<String> answer = web.query(federated("SERVICE <" + allowed + ">"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("1959-03-16").doesNotContain("1954");
  }

  @Test
  void refusesTheSavedQuestionAtAnyOtherEndpointAndSaysHowToOpenIt() throws Exception {
    HttpResponse<String> answer = web.get("api/queries/speakers-in-wikidata");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("asks https://query.wikidata.org/sparql, which is not allowed here; --allow-service https://query.wikidata.org/sparql opens it");
    assertThat(web.get("api/queries/speakers-in-wikidata?endpoint=" + Web.encoded(elsewhere())).statusCode()).isEqualTo(403);
    assertThat(web.get("api/queries/speakers-in-wikidata?endpoint=*").statusCode()).isEqualTo(403);
    assertThat(CONNECTIONS).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "SERVICE <http://127.0.0.1:%1$d/sparql>",
    "SERVICE SILENT <http://127.0.0.1:%1$d/sparql>",
    "VALUES ?e { <%2$s> } SERVICE ?e",
    "BIND(IRI('http://127.0.0.1:%1$d/sparql') AS ?e) SERVICE SILENT ?e",
    "SERVICE <%2$s/>",
    "SERVICE <%2$s?query=x>",
    "SERVICE <%2$s#x>",
    "SERVICE <HTTP://127.0.0.1:%3$d/wikidata/sparql>",
    "SERVICE <http://127.0.0.1.:%3$d/wikidata/sparql>",
    "SERVICE <http://localhost:%3$d/wikidata/sparql>",
    "SERVICE <http://127.0.0.1:0%3$d/wikidata/sparql>",
    "SERVICE <http://127.1:%3$d/wikidata/sparql>",
    "SERVICE <http://someone@127.0.0.1:%3$d/wikidata/sparql>",
    "SERVICE <http://127.0.0.1:%3$d@127.0.0.1:%1$d/wikidata/sparql>",
    "SERVICE <http://127.0.0.1:%3$d/wikidata/%%73parql>",
    "SERVICE <https://127.0.0.1:%3$d/wikidata/sparql>",
    "SERVICE <loop:%2$s>",
    "SERVICE <cache:%2$s>",
    "SERVICE <bulk:%2$s>"
  })
  void refusesWhateverIsNotTheAllowedAddressToTheLetter(String service) throws Exception {
    HttpResponse<String> answer = web.query(federated(service.formatted(watched.getLocalPort(), allowed, wikidata.getPort())));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    assertThat(answer.body()).contains("--allow-service");
    assertThat(CONNECTIONS).hasValue(0);
  }

  @Test
  void followsNoRedirectFromAnAllowedEndpoint() throws Exception {
    assertThat(web.query(federated("SERVICE <" + redirects + ">")).statusCode()).isBetween(300, 599);
    web.query(federated("SERVICE SILENT <" + redirects + ">"));
    HttpResponse<String> saved = web.get("api/queries/speakers-in-wikidata?endpoint=" + Web.encoded(redirects));
    assertThat(saved.statusCode()).isEqualTo(502);
    assertThat(CONNECTIONS).hasValue(0);
  }

  @Test
  void saysThatAnAllowedEndpointDoesNotAnswer() throws Exception {
    HttpResponse<String> saved = web.get("api/queries/speakers-in-wikidata?endpoint=" + Web.encoded(silent));
    assertThat(saved.statusCode()).isEqualTo(502);
    assertThat(saved.body()).contains("speakers-in-wikidata: the endpoint that it asks does not answer");
    assertThat(web.query(federated("SERVICE <" + silent + ">")).statusCode()).isBetween(500, 599);
  }

  private static String elsewhere() {
    return "http://127.0.0.1:" + watched.getLocalPort() + "/sparql";
  }

  private static String federated(String service) {
    return "SELECT * { ?actor <http://www.w3.org/2002/07/owl#sameAs> ?item . " + service
        + " { ?item <http://www.wikidata.org/prop/direct/P569> ?born } }";
  }
}
