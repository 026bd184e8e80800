package org.onrecord.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds while a store is made, and while it lets go of its files and takes them again. */
class Tdb2StoreTest {

  private static final int ROUNDS = 20;

  /** Larger than the number of any process. */
  private static final long NO_PROCESS = 999_999_999_999L;

  @TempDir private Path folder;

  @Test
  void lettingGoOfPagesLosesNothingAndDisturbsNoReader() throws Exception {
    try (Tdb2Store store = Tdb2Store.open(folder); ExecutorService reader = Executors.newSingleThreadExecutor()) {
      AtomicBoolean done = new AtomicBoolean();
      CompletableFuture<Long> read = CompletableFuture.supplyAsync(() -> {
        long last = 0;
        while (!done.get()) {
          long now = store.size();
          assertThat(now).isGreaterThanOrEqualTo(last);
          last = now;
        }
        return last;
      }, reader);
      for (int i = 0; i < ROUNDS; i++) {
        Quad quad = quad(i);
        store.write(data -> data.add(quad));
        String state = store.state().orElseThrow();
        store.letGoOfPages();
        assertThat(store.state()).as("nothing was written in between").contains(state);
      }
      done.set(true);
      assertThat(read.get()).isLessThanOrEqualTo(ROUNDS);
      assertThat(store.size()).isEqualTo(ROUNDS);
      assertThat(unionHolds(store, quad(0))).as("what a query sees without naming a graph is all graphs together").isTrue();
    }
  }

  @Test
  void makesAStoreWhereACrashEndedTheMaking() throws IOException {
    Path halfMade = Files.createDirectories(folder.resolve("creating-" + NO_PROCESS).resolve("Data-0001"));
    Files.createFile(halfMade.resolve("nodes.dat"));
    Files.createFile(folder.resolve("tdb.lock"));
    try (Tdb2Store store = Tdb2Store.open(folder)) {
      store.write(data -> data.add(quad(1)));
    }
    assertThat(Tdb2Store.exists(folder)).isTrue();
    try (Tdb2Store store = Tdb2Store.open(folder); Stream<Path> files = Files.list(folder)) {
      assertThat(store.size()).isEqualTo(1);
      assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("Data-0001", "tdb.cfg", "tdb.lock");
    }
  }

  @Test
  void makingAStoreLeavesTheLockThatAnotherProcessMayHold() throws IOException {
    Path lock = Files.createFile(folder.resolve("tdb.lock"));
    Object file = Files.readAttributes(lock, BasicFileAttributes.class).fileKey();
    try (Tdb2Store store = Tdb2Store.open(folder)) {
      assertThat(store.size()).isZero();
      assertThat(Files.readAttributes(lock, BasicFileAttributes.class).fileKey()).isEqualTo(file);
    }
  }

  @Test
  void removesWhatAnEarlierProcessOfTheSameNumberLeft() throws IOException {
    Tdb2Store.open(folder).close();
    Path left = Files.createDirectory(folder.resolve("creating-" + ProcessHandle.current().pid()));
    Tdb2Store.open(folder).close();
    assertThat(left).doesNotExist();
  }

  @Test
  void makesNoStoreAmongOtherFiles() throws IOException {
    Files.createDirectories(folder.resolve("creating-plans"));
    assertThatThrownBy(() -> Tdb2Store.open(folder)).isInstanceOf(StoreException.class).hasMessageContaining("holds other files and no store");
    assertThat(folder.resolve("creating-plans")).exists();
  }

  @Test
  void keepsItsFilesWhereAnotherUsesThem() {
    try (Tdb2Store store = Tdb2Store.open(folder)) {
      try (Tdb2Store other = Tdb2Store.open(folder)) {
        store.letGoOfPages();
        assertThat(store.dataset().asDatasetGraph()).as("the same data set as before").isSameAs(other.dataset().asDatasetGraph());
        store.write(data -> data.add(quad(1)));
        assertThat(other.size()).isEqualTo(1);
      }
    }
  }

  @Test
  void hasNoPagesToLetGoOfInMemory() {
    try (Tdb2Store store = Tdb2Store.inMemory()) {
      store.write(data -> data.add(quad(1)));
      store.letGoOfPages();
      assertThat(store.size()).isEqualTo(1);
    }
  }

  private static boolean unionHolds(Tdb2Store store, Quad quad) {
    return store.read(data -> {
      try (QueryExecution query = QueryExecution.dataset(store.dataset()).query("ASK { <" + quad.getSubject() + "> ?p ?o }").build()) {
        return query.execAsk();
      }
    });
  }

  private static Quad quad(int i) {
    return new Quad(iri("graph"), iri("s" + i), iri("p"), iri("o" + i));
  }

  private static Node iri(String name) {
    return NodeFactory.createURI("https://example.org/" + name);
  }
}
