package org.onrecord.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.query.Dataset;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2Factory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.store.StoreException;
import org.onrecord.store.TextIndex;

/** What the server answers and what it refuses, over HTTP. */
class ServerIT {

  private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";

  @TempDir
  private static Path folder;

  private static OnRecordServer server;
  private static Web web;
  private static ServerSocket watched;
  private static final AtomicInteger CONNECTIONS = new AtomicInteger();

  @BeforeAll
  static void serve() throws IOException {
    Path store = folder.resolve("store");
    Files.createDirectories(store);
    Dataset dataset = TDB2Factory.connectDataset(store.toString());
    Txn.executeWrite(
        dataset,
        () -> {
          var graph = dataset.getNamedModel("https://w3id.org/onrecord/article/one#graph");
          for (int i = 0; i < 400; i++) {
            graph.createResource("https://w3id.org/onrecord/statement/" + i).addProperty(graph.createProperty("urn:words"), "a".repeat(40) + "b");
          }
        });
    dataset.close();
    server = OnRecordServer.start(new ServerOptions(store, ServerOptions.LOOPBACK, 0, Set.of(), Duration.ofSeconds(2), Optional.empty()));
    web = Web.of(server);
    watched = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(ServerIT::countConnections);
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
    watched.close();
    web.close();
    server.close();
  }

  @Test
  void answersAQueryOverAllArticlesByGetAndByPost() throws Exception {
    assertThat(web.query(COUNT).body()).contains("\"400\"");
    var posted = web.send("POST", "onrecord/sparql", COUNT, "Content-Type", "application/sparql-query", "Accept", "text/csv");
    assertThat(posted.body()).contains("400");
    var form = web.send("POST", "onrecord/sparql", "query=" + Web.encoded(COUNT), "Content-Type", "application/x-www-form-urlencoded", "Accept", "text/csv");
    assertThat(form.body()).contains("400");
  }

  @Test
  void saysThatItIsAlive() throws Exception {
    assertThat(web.get("$/ping").statusCode()).isEqualTo(200);
  }

  @Test
  void tellsItsOwnerHowBusyItIs() throws Exception {
    web.query(COUNT);
    assertThat(web.get("$/metrics").body()).contains("fuseki_requests_good").contains("jvm_memory_used_bytes");
    assertThat(web.get("$/metrics", "X-Forwarded-For", "192.0.2.1").statusCode()).isEqualTo(404);
  }

  @Test
  void theConsoleListsTheDataSet() throws Exception {
    assertThat(web.get("console/").body()).contains("<title>Apache Jena Fuseki UI</title>");
    assertThat(web.get("$/server").body()).contains("\"/onrecord\"").contains("sparql");
    assertThat(web.get("$/datasets/onrecord").body()).contains("/onrecord");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "console/", "onrecord/sparql?query=ASK%7B%7D", "$/ping", "no/such/page"})
  void everyAnswerKeepsTheBrowserAtHome(String path) throws Exception {
    HttpResponse<String> answer = web.get(path);
    String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
    assertThat(policy).startsWith("default-src 'self'").doesNotContain("http").doesNotContain("script-src").doesNotContain("unsafe-eval");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
  }

  @Test
  void otherPagesMayReadAndNothingElse() throws Exception {
    var preflight = web.send("OPTIONS", "onrecord/sparql", null, "Origin", "https://example.org", "Access-Control-Request-Method", "PUT");
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods")).contains("GET, HEAD, POST, OPTIONS");
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, onrecord", "POST, onrecord", "DELETE, onrecord", "PATCH, onrecord", "POST, onrecord/update", "POST, onrecord/upload", "POST, onrecord/data",
    "PUT, onrecord/data?default", "DELETE, onrecord/data?default", "POST, $/datasets", "DELETE, $/datasets/onrecord", "POST, $/datasets/onrecord",
    "POST, $/compact/onrecord", "POST, $/backup/onrecord", "POST, $/server/shutdown", "POST, $/reload", "PUT, onrecord/sparql",
    "DELETE, onrecord/sparql", "POST, api/queries", "PUT, statement/x", "TRACE, onrecord", "POST, console/"
  })
  void refusesWhatWritesOrAdministers(String method, String path) throws Exception {
    var answer = web.send(method, path, "INSERT DATA { <urn:a> <urn:b> <urn:c> }", "Content-Type", "application/sparql-update");
    assertThat(answer.statusCode()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(strings = {"$/compact/onrecord", "$/backup/onrecord", "$/tasks", "$/logs", "onrecord/data", "onrecord/update", "onrecord/get", "onrecord/upload"})
  void hasNoAdministrationToRead(String path) throws Exception {
    assertThat(web.get(path).statusCode()).isBetween(400, 499);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "INSERT DATA { <urn:a> <urn:b> <urn:c> }", "LOAD <http://127.0.0.1:%d/x>", "LOAD <file:///etc/passwd>", "CLEAR ALL", "DROP ALL",
    "DELETE WHERE { ?s ?p ?o }"
  })
  void readsNoUpdateAsAQuery(String update) throws Exception {
    assertThat(web.query(update.formatted(watched.getLocalPort())).statusCode()).isEqualTo(400);
    var posted = web.send("POST", "onrecord/sparql", "update=" + Web.encoded(update), "Content-Type", "application/x-www-form-urlencoded");
    assertThat(posted.statusCode()).isBetween(400, 499);
    assertThat(CONNECTIONS).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "SELECT * { SERVICE <http://127.0.0.1:%d/sparql> { ?s ?p ?o } }",
    "SELECT * { SERVICE SILENT <http://127.0.0.1:%d/sparql> { ?s ?p ?o } }",
    "SELECT * { VALUES ?e { <http://127.0.0.1:%d/sparql> } SERVICE ?e { ?s ?p ?o } }",
    "SELECT * { BIND(IRI('http://127.0.0.1:%d/') AS ?e) SERVICE SILENT ?e { ?s ?p ?o } }",
    "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://127.0.0.1:%d/sparql> { ?s ?p ?o } } }",
    "SELECT * { { SELECT * { OPTIONAL { SERVICE <http://127.0.0.1:%d/sparql> { ?s ?p ?o } } } } }",
    "SELECT * { ?s ?p ?o MINUS { SERVICE <http://127.0.0.1:%d/sparql> { ?s ?p ?o } } }",
    "SELECT (COUNT(EXISTS { SERVICE <http://127.0.0.1:%d/> { ?a ?b ?c } }) AS ?n) { ?s ?p ?o }",
    "SELECT * { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <http://127.0.0.1:%d/> { ?a ?b ?c } })",
    "SELECT * { SERVICE <file:///etc/passwd> { ?s ?p ?o } }",
    "SELECT * { SERVICE <loop:1:http://127.0.0.1:%d/sparql> { ?s ?p ?o } }",
    "SELECT * { SERVICE <cache:http://127.0.0.1:%d/sparql> { ?s ?p ?o } }",
    "SELECT * FROM <http://127.0.0.1:%d/data.ttl> { ?s ?p ?o }",
    "SELECT * FROM NAMED <http://127.0.0.1:%d/data.ttl> { GRAPH ?g { ?s ?p ?o } }",
    "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
    "ASK FROM <ftp://127.0.0.1:%d/x> { ?s ?p ?o }",
    "SELECT (<java:java.lang.System.exit>(1) AS ?x) { }",
    "SELECT (<java:org.apache.jena.sparql.function.library.print>('x') AS ?x) { }",
    "SELECT (<http://jena.apache.org/ARQ/function#wait>(60000) AS ?x) { }",
    "SELECT (<http://jena.hpl.hp.com/ARQ/function#wait>(60000) AS ?x) { }",
    "SELECT (<http://jena.apache.org/ARQ/function#eval>('1+1') AS ?x) { }",
    "SELECT (<http://jena.apache.org/ARQ/jsFunction#f>(1) AS ?x) { }",
    "SELECT (<http://jena.apache.org/ARQ/function/script/js#f>(1) AS ?x) { }",
    "SELECT (<js:f>(1) AS ?x) { }",
    "SELECT (CALL(<java:org.apache.jena.sparql.function.library.wait>, 1) AS ?x) { }",
    "SELECT (<http://www.w3.org/2005/xpath-functions#apply>(<java:x.Y>, 1) AS ?x) { }",
    "SELECT * { ?s <java:org.apache.jena.sparql.pfunction.library.bag> ?o }",
    "SELECT * { ?s <http://jena.apache.org/ARQ/property#bag> ?o }",
    "SELECT (COUNT(<java:x.Y>(?s)) AS ?n) { ?s ?p ?o }",
    "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (1 = 1) (<java:x.Y>(?s))",
    "SELECT ?s { ?s ?p ?o } ORDER BY <java:x.Y>(?s)",
    "DESCRIBE ?s { ?s ?p ?o FILTER <java:x.Y>(?s) }",
    "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o BIND(<java:x.Y>(?s) AS ?z) }"
  })
  void refusesAQueryThatReachesOutOfTheDataSet(String query) throws Exception {
    HttpResponse<String> answer = web.query(query.formatted(watched.getLocalPort()));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    assertThat(CONNECTIONS).hasValue(0);
  }

  @Test
  void refusesAGraphFromElsewhereNamedBesideTheQuery() throws Exception {
    for (String parameter : new String[] {"default-graph-uri", "named-graph-uri"}) {
      String address = Web.encoded("http://127.0.0.1:" + watched.getLocalPort() + "/x.ttl");
      assertThat(web.get("onrecord/sparql?query=" + Web.encoded(COUNT) + "&" + parameter + "=" + address).statusCode()).isEqualTo(403);
    }
    assertThat(CONNECTIONS).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
    "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i BIND(CONCAT(STR(?a), STR(?d), STR(?g)) AS ?x) FILTER(?x = 'z') }",
    "SELECT ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?a LIMIT 1",
    "SELECT (GROUP_CONCAT(?c) AS ?all) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "SELECT (COUNT(*) AS ?n) { ?a (!<urn:x>|!^<urn:y>)* ?c . ?d (!<urn:x>)* ?f . ?g ?h ?i . ?j ?k ?l }"
  })
  void endsAQueryThatTakesTooLong(String query) throws Exception {
    HttpResponse<String> answer = web.query(query);
    assertThat(answer.statusCode() == 503 || !answer.body().stripTrailing().endsWith("]\n  }\n}")).as(answer.body()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "SELECT (COUNT(*) AS ?n) { ?s <urn:words> ?w FILTER REGEX(?w, '^(a+)+\\\\1\\\\1$') }",
    "SELECT (COUNT(*) AS ?n) { ?s <urn:words> ?w FILTER REGEX(?w, '^(a|aa)+$', 'i') }",
    "SELECT (COUNT(*) AS ?n) { BIND(REGEX('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab', '(a+)+\\\\1$') AS ?m) FILTER(?m) }",
    "SELECT (COUNT(*) AS ?n) { ?s <urn:words> ?w BIND(REPLACE(?w, '^(a+)+\\\\1\\\\1$', 'x') AS ?r) FILTER(BOUND(?r)) }"
  })
  void endsARegularExpressionThatTracksBackWithoutEnd(String query) throws Exception {
    HttpResponse<String> answer = web.query(query);
    assertThat(answer.statusCode() == 503 || answer.body().contains("\"0\"")).as(answer.body()).isTrue();
  }

  @Test
  void matchesOrdinaryRegularExpressions() throws Exception {
    assertThat(web.query("SELECT (COUNT(*) AS ?n) { ?s <urn:words> ?w FILTER REGEX(?w, '^A+b$', 'i') }").body()).contains("\"400\"");
    assertThat(web.query("SELECT (REPLACE('a-b', '(.)-(.)', '$2-$1') AS ?r) {}").body()).contains("\"b-a\"");
  }

  @Test
  void refusesAQueryOfTenMegabytes() throws Exception {
    String query = "SELECT * { ?s ?p '" + "x".repeat(10_000_000) + "' }";
    assertThat(web.send("POST", "onrecord/sparql", query, "Content-Type", "application/sparql-query").statusCode()).isEqualTo(413);
  }

  @Test
  void outlivesAQueryNestedTenThousandDeep() throws Exception {
    String query = "ASK " + "{".repeat(10_000) + "}".repeat(10_000);
    assertThat(web.send("POST", "onrecord/sparql", query, "Content-Type", "application/sparql-query").statusCode()).isBetween(400, 503);
    assertThat(web.get("$/ping").statusCode()).isEqualTo(200);
  }

  @Test
  void opensExactlyTheServiceThatIsAllowed() throws Exception {
    SafeQuery none = new SafeQuery(Set.of());
    SafeQuery one = new SafeQuery(Set.of("https://query.example.org/sparql"));
    var allowed = org.apache.jena.query.QueryFactory.create("SELECT * { SERVICE <https://query.example.org/sparql> { ?s ?p ?o } }");
    var other = org.apache.jena.query.QueryFactory.create("SELECT * { SERVICE <https://query.example.org/sparql/> { ?s ?p ?o } }");
    assertThat(none.refusal(allowed)).isPresent();
    assertThat(one.refusal(allowed)).isEmpty();
    assertThat(one.refusal(other)).isPresent();
  }

  @Test
  void makesTheIndexHoweverShortAQueryMayLast() {
    Path unindexed = folder.resolve("unindexed");
    SampleGraph.write(unindexed, 600);
    ServerOptions impatient =
        new ServerOptions(unindexed, ServerOptions.LOOPBACK, 0, Set.of(), Duration.ofMillis(1), Optional.empty());
    try (OnRecordServer server = OnRecordServer.start(impatient)) {
      assertThat(server.port()).isPositive();
    }
    assertThat(TextIndex.of(unindexed).fresh()).isTrue();
  }

  @Test
  void namesTheFolderThatHoldsNoStore() {
    Path empty = folder.resolve("nothing-here");
    assertThatThrownBy(() -> OnRecordServer.start(ServerOptions.local(empty, 0)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("nothing-here")
        .hasMessageContaining("onrecord build");
  }
}
