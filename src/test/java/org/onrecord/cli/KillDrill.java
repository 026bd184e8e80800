package org.onrecord.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;
import org.onrecord.article.ArticleReaders;
import org.onrecord.graph.ArticleGraph;
import org.onrecord.graph.Iris;
import org.onrecord.graph.KnowledgeGraph;
import org.onrecord.graph.NQuads;
import org.onrecord.graph.Readings;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.model.ReadResult;
import org.onrecord.pipeline.ArticleSource;
import org.onrecord.pipeline.Build;
import org.onrecord.pipeline.BuildListener;
import org.onrecord.pipeline.BuildSummary;
import org.onrecord.store.Tdb2Store;

/**
 * Kills the making of stores, builds, loads and compactions at random moments, as {@code kill -9} does, and looks after each kill: what was reported as committed
 * is there whole, nothing is there in part, the store opens; and in the end it holds what an undisturbed run makes.
 *
 * <p>{@code java … KillDrill create|build|load|compact COUNT SEED FOLDER} prints what it found. A seed repeats the moments, as far as a machine
 * does the same work in the same time. The builds read articles whose meaning is given, so that a process is soon at work.
 */
final class KillDrill {

  private static final int ARTICLES = 240;
  private static final int BATCH = 4;

  private final Path folder;
  private final Random random;

  KillDrill(Path folder, long seed) {
    this.folder = folder;
    this.random = new Random(seed);
  }

  /**
   * What came of the kills.
   *
   * @param killed processes that were ended by force
   * @param atWork of them, those that had begun to write
   * @param ended processes that were done before their moment came
   * @param finished runs that were brought to their end and compared with an undisturbed one
   * @param faults what was not as it must be
   */
  record Found(int killed, int atWork, int ended, int finished, List<String> faults) {

    @Override
    public String toString() {
      return "%d killed, %d of them while writing, %d done before; %d runs brought to their end; faults: %s"
          .formatted(killed, atWork, ended, finished, faults.isEmpty() ? "none" : faults);
    }
  }

  public static void main(String[] arguments) throws Exception {
    KillDrill drill = new KillDrill(Files.createDirectories(Path.of(arguments[3])), Long.parseLong(arguments[2]));
    int count = Integer.parseInt(arguments[1]);
    long begun = System.nanoTime();
    Found found = switch (arguments[0]) {
      case "create" -> drill.creations(count);
      case "build" -> drill.builds(count);
      case "load" -> drill.loads(count);
      case "compact" -> drill.compactions(count);
      default -> throw new IllegalArgumentException("create, build, load or compact, not " + arguments[0]);
    };
    System.out.printf(Locale.ROOT, "%s, seed %s: %s (%.0f s)%n", arguments[0], arguments[2], found, (System.nanoTime() - begun) / 1e9);
    System.exit(found.faults().isEmpty() ? 0 : 1);
  }

  /** Each in a folder where nothing is. */
  Found creations(int count) throws Exception {
    Path store = folder.resolve("killed");
    Moment whole = run(java(EmptyStore.class, store.toString()), () -> Files.exists(store));
    Tally tally = new Tally();
    while (tally.killed < count) {
      delete(store);
      kill(java(EmptyStore.class, store.toString()), () -> Files.exists(store), whole, new HashSet<>(), tally);
      tally.expect(graphs(store).isEmpty(), "a new store holds something");
      tally.finished++;
    }
    return tally.found();
  }

  Found builds(int count) throws Exception {
    Path articles = articles(0);
    Path store = folder.resolve("undisturbed");
    Moment whole = run(childBuild(store, articles), reporting());
    Map<String, String> expected = graphs(store);

    Tally tally = new Tally();
    Path killed = folder.resolve("killed");
    while (tally.killed < count) {
      Set<String> acknowledged = new HashSet<>();
      boolean done = kill(childBuild(killed, articles), reporting(), whole, acknowledged, tally);
      if (Tdb2Store.exists(killed)) {
        Map<String, String> found = graphs(killed);
        for (String graph : acknowledged) {
          tally.expect(found.containsKey(graph), "acknowledged and not there: " + graph);
        }
        found.forEach((graph, quads) -> tally.expect(!graph.endsWith("#graph") || quads.equals(expected.get(graph)), "not whole: " + graph));
      }
      if (done) {
        tally.expect(graphs(killed).equals(expected), "the end differs from an undisturbed run");
        tally.finished++;
        delete(killed);
      }
    }
    run(childBuild(killed, articles), reporting());
    tally.expect(graphs(killed).equals(expected), "the end differs from an undisturbed run");
    tally.finished++;
    return tally.found();
  }

  Found loads(int count) throws Exception {
    List<Path> files = new ArrayList<>();
    List<Map<String, String>> expected = new ArrayList<>();
    Moment whole = null;
    for (int edition = 0; edition < 2; edition++) {
      Path file = quads(edition);
      Path store = folder.resolve("undisturbed-" + edition);
      whole = run(childLoad(store, file), () -> Files.exists(aside(store)));
      files.add(file);
      expected.add(graphs(store));
    }
    Path store = folder.resolve("killed");
    run(childLoad(store, files.getFirst()), () -> false);
    Tally tally = new Tally();
    int held = 0;
    while (tally.killed < count) {
      int next = 1 - held;
      boolean done = kill(childLoad(store, files.get(next)), () -> Files.exists(aside(store)), whole, new HashSet<>(), tally);
      Map<String, String> found = graphs(store);
      boolean old = found.equals(expected.get(held));
      boolean swapped = found.equals(expected.get(next));
      tally.expect(old || swapped, "neither the old store nor the new one");
      tally.expect(!done || swapped, "reported as loaded and is not");
      held = swapped ? next : held;
    }
    run(childLoad(store, files.get(1 - held)), () -> false);
    tally.expect(graphs(store).equals(expected.get(1 - held)), "the end differs from an undisturbed run");
    tally.finished++;
    return tally.found();
  }

  Found compactions(int count) throws Exception {
    Path store = folder.resolve("killed");
    run(childBuild(store, articles(0)), () -> false);
    Map<String, String> expected = graphs(store);
    Tally tally = new Tally();
    Moment whole = run(childCompact(store), afterNewGeneration(store));
    while (tally.killed < count) {
      kill(childCompact(store), afterNewGeneration(store), whole, new HashSet<>(), tally);
      tally.expect(graphs(store).equals(expected), "the store holds something else");
    }
    run(childCompact(store), () -> false);
    tally.expect(graphs(store).equals(expected), "the store holds something else");
    tally.finished++;
    return tally.found();
  }

  /** Whether a process is at the work that matters. */
  private interface AtWork {
    boolean now() throws IOException;
  }

  /** @param millisToWork from the start of the process  @param millisAtWork from there to its end */
  private record Moment(long millisToWork, long millisAtWork) {}

  private static final class Tally {
    private int killed;
    private int atWork;
    private int ended;
    private int finished;
    private final List<String> faults = new ArrayList<>();

    void expect(boolean holds, String fault) {
      if (!holds) {
        faults.add("after " + killed + " kills: " + fault);
      }
    }

    Found found() {
      return new Found(killed, atWork, ended, finished, List.copyOf(faults));
    }
  }

  /** Runs to the end. */
  private Moment run(List<String> command, AtWork atWork) throws Exception {
    long begun = System.nanoTime();
    Process process = start(command);
    long work = begun;
    while (!process.waitFor(1, TimeUnit.MILLISECONDS)) {
      if (work == begun && atWork.now()) {
        work = System.nanoTime();
      }
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException("ended with " + process.exitValue() + ": " + command + "\n" + Files.readString(errors()));
    }
    long end = System.nanoTime();
    return new Moment(TimeUnit.NANOSECONDS.toMillis(work - begun), TimeUnit.NANOSECONDS.toMillis(end - work));
  }

  /** Starts a process and kills it: one time in five anywhere on its way to work, else somewhere in its work. @return whether it was done before */
  private boolean kill(List<String> command, AtWork atWork, Moment whole, Set<String> acknowledged, Tally tally) throws Exception {
    boolean early = random.nextInt(5) == 0;
    long delay = early ? random.nextLong(whole.millisToWork() + 1) : random.nextLong(whole.millisAtWork() + 1);
    Process process = start(command);
    long from = early ? System.nanoTime() : 0;
    boolean working = false;
    while (process.isAlive()) {
      working = working || atWork.now();
      if (from == 0 && working) {
        from = System.nanoTime();
      }
      if (from != 0 && System.nanoTime() - from >= TimeUnit.MILLISECONDS.toNanos(delay)) {
        break;
      }
      Thread.sleep(1);
    }
    boolean done = !process.isAlive();
    process.destroyForcibly().waitFor();
    Files.readAllLines(output()).stream().filter(line -> line.endsWith("#graph")).forEach(acknowledged::add);
    if (done) {
      tally.ended++;
      tally.expect(process.exitValue() == 0, "did not start again: " + Files.readString(errors()).strip());
    } else {
      tally.killed++;
      tally.atWork += working ? 1 : 0;
      if (tally.killed % 10 == 0) {
        System.err.println(tally.found());
      }
    }
    return done && process.exitValue() == 0;
  }

  private Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command).redirectOutput(output().toFile()).redirectError(errors().toFile()).directory(new File(".")).start();
  }

  private Path output() {
    return folder.resolve("output");
  }

  private Path errors() {
    return folder.resolve("errors");
  }

  private AtWork reporting() {
    return () -> Files.size(output()) > 0;
  }

  /** A compaction makes the next generation of the data and drops the old one when it is whole. */
  private static AtWork afterNewGeneration(Path store) {
    Set<String> before = new HashSet<>();
    return () -> {
      try (Stream<Path> inside = Files.list(store)) {
        Set<String> now = new HashSet<>();
        inside.map(path -> path.getFileName().toString()).filter(name -> name.startsWith("Data-")).forEach(now::add);
        if (before.isEmpty()) {
          before.addAll(now);
        }
        return !before.equals(now);
      }
    };
  }

  private static Path aside(Path store) {
    return store.resolveSibling(store.getFileName() + ".loading");
  }

  private List<String> childBuild(Path store, Path articles) {
    return java(KillDrill.GivenBuild.class, store.toString(), articles.toString());
  }

  private List<String> childLoad(Path store, Path file) {
    return java(OnRecord.class, "load", "--replace", "--store", store.toString(), file.toString());
  }

  private List<String> childCompact(Path store) {
    return java(OnRecord.class, "compact", "--store", store.toString());
  }

  /** Quick to start: no time is spent on optimising. */
  private List<String> java(Class<?> main, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"), "-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Opens a store where none is. */
  static final class EmptyStore {

    private EmptyStore() {}

    public static void main(String[] arguments) {
      Tdb2Store.open(Path.of(arguments[0])).close();
    }
  }

  /** A build that prints each graph once it is committed; what its articles say is given. */
  static final class GivenBuild {

    private GivenBuild() {}

    public static void main(String[] arguments) {
      Iris iris = new Iris();
      KnowledgeGraph knowledge = new KnowledgeGraph(Gazetteer.load(), iris, List.of("onrecord.ttl"));
      try (Tdb2Store store = Tdb2Store.open(Path.of(arguments[0]))) {
        Build build =
            new Build(store, Readings::of, new ArticleGraph(iris, "0.1.0", true), knowledge, new Build.Options(1, BATCH, false, false, ""));
        build.run(new ArticleSource(new ArticleReaders(), List.of(Path.of(arguments[1]))), new Acknowledging(store));
      }
    }

    /** Lets go of the store's files now and then, as a build does after many more quads than these articles have. */
    private static final class Acknowledging implements BuildListener {

      private final Tdb2Store store;
      private int commits;

      Acknowledging(Tdb2Store store) {
        this.store = store;
      }

      @Override
      public void rejected(ReadResult.Rejected rejected) {
        throw new IllegalStateException(rejected.toString());
      }

      @Override
      public void committed(BuildSummary soFar) {
        if (++commits % 8 == 0) {
          store.letGoOfPages();
        }
      }

      @Override
      public void graphsWritten(Set<String> graphIris) {
        graphIris.forEach(System.out::println);
      }

      @Override
      public void looked(long count) {}
    }
  }

  private Path articles(int edition) throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles-" + edition));
    for (int i = 0; i < ARTICLES; i++) {
      Files.writeString(
          articles.resolve("%03d.txt".formatted(i)),
          " date 2022-12-%02d [Source: Harbour Herald]%n%n%s%nDispatch %d of edition %d.%n".formatted(1 + i % 28, Readings.TEXT, i, edition),
          StandardCharsets.UTF_8);
    }
    return articles;
  }

  private Path quads(int edition) throws IOException {
    Iris iris = new Iris();
    ArticleGraph graphs = new ArticleGraph(iris, "0.1.0", true);
    StringBuilder quads = new StringBuilder();
    new ArticleReaders().read(articles(edition), result -> {
      if (result instanceof ReadResult.Accepted(var article)) {
        quads.append(NQuads.sorted(graphs.of(Readings.of(article)).quads(iris)));
      }
    });
    return Files.writeString(folder.resolve("quads-" + edition + ".nq"), quads);
  }

  /** Each named graph, printed. */
  private static Map<String, String> graphs(Path path) {
    try (Tdb2Store store = Tdb2Store.open(path)) {
      return store.read(data -> {
        Map<String, List<Quad>> quads = new TreeMap<>();
        data.find().forEachRemaining(quad -> quads.computeIfAbsent(quad.getGraph().getURI(), graph -> new ArrayList<>()).add(quad));
        Map<String, String> graphs = new TreeMap<>();
        quads.forEach((graph, ofGraph) -> graphs.put(graph, NQuads.sorted(ofGraph)));
        return graphs;
      });
    }
  }

  private static void delete(Path path) throws IOException {
    try (Stream<Path> tree = Files.walk(path)) {
      for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
