package org.onrecord.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.query.Dataset;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2Factory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.server.HostileRequests.Request;

/** The server on the open net: what reaches out, writes or wants to keep it busy gets nothing, and everybody else an answer. */
class HostileRequestsIT {

  private static final String SECRET = "a-line-that-nobody-may-read";
  private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";

  /** So many hostile queries at a time as leave one turn for the others, whatever the machine. */
  private static final int ATTACKERS = 3;

  @TempDir
  private static Path folder;

  private static OnRecordServer server;
  private static Web web;
  private static ServerSocket watched;
  private static Path canary;
  private static final AtomicInteger CONNECTIONS = new AtomicInteger();

  @BeforeAll
  static void serve() throws IOException {
    Path store = Files.createDirectories(folder.resolve("store"));
    Dataset dataset = TDB2Factory.connectDataset(store.toString());
    Txn.executeWrite(
        dataset,
        () -> {
          var graph = dataset.getNamedModel("https://w3id.org/onrecord/article/one#graph");
          for (int i = 0; i < 400; i++) {
            graph.createResource("https://w3id.org/onrecord/statement/" + i).addProperty(graph.createProperty("urn:words"), "a".repeat(40) + i);
          }
        });
    dataset.close();
    canary = Files.writeString(folder.resolve("canary.nt"), "<urn:a> <urn:b> \"" + SECRET + "\" .\n");
    server = OnRecordServer.start(new ServerOptions(store, ServerOptions.LOOPBACK, 0, Set.of(), Duration.ofSeconds(1), Optional.empty()));
    web = Web.of(server);
    watched = new ServerSocket(0);
    Thread.ofVirtual().start(HostileRequestsIT::countConnections);
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
  void nothingMakesTheServerReachOutOfItsDataSet() throws Exception {
    List<Request> requests = HostileRequests.reachingOut(watched.getLocalPort(), canary.toString());
    assertThat(requests).hasSizeGreaterThanOrEqualTo(150);
    List<String> wrong = new ArrayList<>();
    for (Request request : requests) {
      HttpResponse<String> answer = web.send(request.method(), request.path(), request.body(), request.headers().toArray(String[]::new));
      if (answer.statusCode() / 100 != 4 || answer.body().contains(SECRET)) {
        wrong.add(answer.statusCode() + " for " + request);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(CONNECTIONS).hasValue(0);
  }

  @Test
  void nothingWritesOrAdministers() throws Exception {
    List<Request> requests = HostileRequests.writing();
    assertThat(requests).hasSizeGreaterThanOrEqualTo(200);
    List<String> wrong = new ArrayList<>();
    for (Request request : requests) {
      int status = request.status(web);
      if (status / 100 != 4) {
        wrong.add(status + " for " + request);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(web.query(COUNT).body()).contains("\"400\"");
  }

  @Test
  void whateverAnAttackerAsksEndsAndTheOthersAreAnswered() throws Exception {
    List<Request> requests = HostileRequests.expensive();
    assertThat(requests).hasSizeGreaterThanOrEqualTo(60);
    ConcurrentLinkedQueue<Request> waiting = new ConcurrentLinkedQueue<>(requests);
    ConcurrentLinkedQueue<String> ended = new ConcurrentLinkedQueue<>();
    AtomicBoolean attacked = new AtomicBoolean(true);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> attackers = new ArrayList<>();
      for (int i = 0; i < ATTACKERS; i++) {
        attackers.add(threads.submit(() -> attack(waiting, ended)));
      }
      Future<List<Integer>> others = threads.submit(() -> askMeanwhile(attacked));
      for (Future<?> attacker : attackers) {
        attacker.get();
      }
      attacked.set(false);
      assertThat(others.get()).isNotEmpty().containsOnly(200);
    }
    assertThat(ended).hasSameSizeAs(requests);
    Files.write(Files.createDirectories(Path.of("target/hostile")).resolve("expensive.txt"), ended.stream().sorted().toList());
    assertThat(ended).noneMatch(line -> line.contains(" 500 "));
  }

  /** Each line: the milliseconds it took, for whoever reads it; the status; the request. */
  private static Void attack(ConcurrentLinkedQueue<Request> waiting, ConcurrentLinkedQueue<String> ended) throws Exception {
    for (Request next = waiting.poll(); next != null; next = waiting.poll()) {
      long begin = System.nanoTime();
      String status;
      try {
        status = Integer.toString(next.status(web));
      } catch (IOException refused) {
        // Refused by its length: the server does not read what it does not want.
        status = "closed";
      }
      ended.add(String.format("%6d ms %s %s", (System.nanoTime() - begin) / 1_000_000, status, next.toString().replace('\n', ' ')));
    }
    return null;
  }

  private static List<Integer> askMeanwhile(AtomicBoolean attacked) throws Exception {
    List<Integer> statuses = new ArrayList<>();
    while (attacked.get()) {
      statuses.add(web.get("$/ping").statusCode());
      statuses.add(web.get("api/search?q=anything").statusCode());
      statuses.add(web.get("").statusCode());
      statuses.add(web.query("ASK { ?s ?p ?o }").statusCode());
      Thread.sleep(100);
    }
    return statuses;
  }

  @Test
  void idleAndBusyConnectionsLeaveNoMark() throws Exception {
    List<Socket> idle = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 1_000; i++) {
        idle.add(new Socket(InetAddress.getLoopbackAddress(), server.port()));
      }
      List<Future<List<Integer>>> active = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        active.add(threads.submit(HostileRequestsIT::visit));
      }
      for (Future<List<Integer>> visitor : active) {
        assertThat(visitor.get()).containsOnly(200);
      }
    } finally {
      for (Socket socket : idle) {
        socket.close();
      }
    }
    assertThat(visit()).containsOnly(200);
  }

  private static List<Integer> visit() throws Exception {
    List<Integer> statuses = new ArrayList<>();
    try (Web visitor = Web.of(server)) {
      for (String path : List.of("", "api/overview", "api/search?q=anything", "onrecord/sparql?query=ASK%7B%7D", "statement/1", "$/ping")) {
        statuses.add(visitor.get(path).statusCode());
      }
    }
    return statuses;
  }
}
