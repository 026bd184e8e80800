package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.graph.NQuads;
import org.onrecord.graph.REC;
import org.onrecord.store.Tdb2Store;

/** Builds in processes of their own: killed at any moment, and beside another that holds the store. {@link KillDrill} does it in earnest. */
class KilledBuildIT {

  @TempDir private Path folder;

  @Test
  void goesOnWhereAKilledBuildWasAndEndsTheSame() throws Exception {
    Path articles = articles(60);
    Path undisturbed = folder.resolve("undisturbed");
    long begun = System.nanoTime();
    assertThat(finish(start(undisturbed, articles))).isZero();
    long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);

    Path killed = folder.resolve("killed");
    for (int i = 1; i <= 2; i++) {
      Process process = start(killed, articles);
      process.waitFor(whole * (2 * i + 3) / 10, TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      if (Tdb2Store.exists(killed)) {
        assertThat(halves(killed)).as("articles of which only a part is there").isEmpty();
      }
    }
    assertThat(finish(start(killed, articles))).isZero();
    assertThat(everything(killed)).isEqualTo(everything(undisturbed));
  }

  @Test
  void killsAtRandomMomentsLeaveNothingInPart() throws Exception {
    assertThat(new KillDrill(Files.createDirectory(folder.resolve("stores")), 1).creations(2).faults()).isEmpty();
    assertThat(new KillDrill(Files.createDirectory(folder.resolve("builds")), 1).builds(2).faults()).isEmpty();
    assertThat(new KillDrill(Files.createDirectory(folder.resolve("loads")), 1).loads(1).faults()).isEmpty();
    assertThat(new KillDrill(Files.createDirectory(folder.resolve("compactions")), 1).compactions(1).faults()).isEmpty();
  }

  @Test
  void aStoreInUseIsToldInOneLine() throws Exception {
    Path store = folder.resolve("store");
    try (Tdb2Store held = Tdb2Store.open(store)) {
      Process process = start(List.of("compact", "--store", store.toString()));
      // An empty data set has no generation to compact: what matters is who holds it.
      held.write(data -> data.add(new Quad(node("urn:g"), node("urn:a"), node("urn:b"), node("urn:c"))));
      String said = new String(process.getErrorStream().readAllBytes());
      assertThat(process.waitFor()).isEqualTo(2);
      assertThat(said.strip().lines()).hasSize(1).allMatch(line -> line.contains("is in use by another process"));
    }
  }

  private Path articles(int count) throws IOException {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    for (int i = 0; i < count; i++) {
      Files.writeString(
          articles.resolve("%03d.txt".formatted(i)),
          " date 2023-01-%02d [Source: Harbour Herald]%n%nGerman Chancellor Olaf Scholz said that %d tanks would be sent to Ukraine.%n"
              .formatted(1 + i % 28, i));
    }
    return articles;
  }

  private static Process start(Path store, Path articles) throws IOException {
    return start(List.of("build", "--threads", "1", "--batch", "4", "--store", store.toString(), articles.toString()));
  }

  private static Process start(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.add("-Xmx1g");
    command.add("-cp");
    command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(OnRecord.class.getName());
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).directory(new File(".")).start();
  }

  private static int finish(Process process) throws InterruptedException, IOException {
    process.getErrorStream().readAllBytes();
    return process.waitFor();
  }

  /** Articles whose graph has no statement, or no mark of its end. */
  private static List<String> halves(Path path) {
    try (Tdb2Store store = Tdb2Store.open(path)) {
      return store.read(data -> {
        List<String> halves = new ArrayList<>();
        data.listGraphNodes().forEachRemaining(name -> {
          if (name.getURI().endsWith("#graph")) {
            boolean whole =
                data.contains(name, Node.ANY, RDF.type.asNode(), REC.ArticleGraph.asNode())
                    && data.contains(name, Node.ANY, RDF.type.asNode(), REC.Statement.asNode())
                    && data.contains(Node.ANY, name, REC.readingDigest.asNode(), Node.ANY);
            if (!whole) {
              halves.add(name.getURI());
            }
          }
        });
        return halves;
      });
    }
  }

  private static String everything(Path path) {
    try (Tdb2Store store = Tdb2Store.open(path)) {
      return store.read(data -> {
        List<Quad> quads = new ArrayList<>();
        data.find().forEachRemaining(quads::add);
        return NQuads.sorted(quads);
      });
    }
  }

  private static Node node(String iri) {
    return org.apache.jena.graph.NodeFactory.createURI(iri);
  }
}
