package org.onrecord.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.ArticleReaders;
import org.onrecord.graph.ArticleGraph;
import org.onrecord.graph.Iris;
import org.onrecord.graph.KnowledgeGraph;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.model.ReadResult;
import org.onrecord.pipeline.ArticleSource;
import org.onrecord.pipeline.ArticleUnderstanding;
import org.onrecord.pipeline.Build;
import org.onrecord.pipeline.BuildListener;
import org.onrecord.pipeline.BuildSummary;
import org.onrecord.pipeline.SoftwareVersion;
import org.onrecord.store.Tdb2Store;

/** What it costs to bring articles into a store: how many a second, whether the last cost what the first did, and what a second run costs. */
public final class BuildBench {

  private final Gazetteer gazetteer;
  private final ArticleUnderstanding understanding;
  private final Iris iris = new Iris();

  public BuildBench(Gazetteer gazetteer, ArticleUnderstanding understanding) {
    this.gazetteer = gazetteer;
    this.understanding = understanding;
  }

  /**
   * @param growth on one thread: what the last part of the articles cost against the first, empty where there are fewer than two parts
   * @param storeMiB of the files, before any compaction
   * @param again a second run of the same articles
   * @param visibleMilliseconds from the end of one new article's extraction to the SPARQL answer that holds it, positions and all
   */
  public record Result(
      String bench,
      MachineFacts machine,
      int articles,
      int originals,
      List<Throughput> throughput,
      @Nullable Growth growth,
      long quads,
      double storeMiB,
      Again again,
      double visibleMilliseconds,
      @Nullable Long peakResidentMiB) {}

  /**
   * @param part how many articles each part holds
   * @param processorSeconds of each part, in order; the first ones hold what Java spends on finding out which code is hot
   * @param ratio the last part's against the first's
   */
  public record Growth(int part, List<Double> processorSeconds, double ratio, double ratioOnTheClock) {}

  /** @param ofFirst its processor time as a part of the first run's */
  public record Again(double seconds, double ofFirst, long quadsChanged) {}

  public Result run(List<Path> paths, int count, int warmUp, int part, List<Integer> threads, Path scratch) {
    MachineFacts machine = MachineFacts.now();
    Corpus corpus = new Corpus(paths, count);
    Path file = corpus.write(scratch.resolve("articles.jsonl"), count);
    build(scratch.resolve("warm-up"), corpus.write(scratch.resolve("warm-up.jsonl"), warmUp), 1, new Marks(part));
    List<Throughput> throughput = new ArrayList<>();
    Marks marks = new Marks(part);
    for (int number : threads) {
      Marks these = number == threads.getFirst() ? marks : new Marks(part);
      throughput.add(Throughput.of(number, () -> build(scratch.resolve("store-" + number), file, number, these)));
    }
    Path first = scratch.resolve("store-" + threads.getFirst());
    try (Tdb2Store store = Tdb2Store.open(first)) {
      long quads = store.size();
      double size = store.bytes() / 1048576.0;
      long[] changed = new long[1];
      Throughput again =
          Throughput.of(threads.getFirst(), () -> {
            BuildSummary summary = build(store, understanding, threads.getFirst()).run(source(file), new Marks(part));
            changed[0] = summary.quads();
            return summary.accepted();
          });
      return new Result(
          "build", machine, count, corpus.originals(), throughput, marks.growth(), quads, Figures.rounded(size),
          new Again(again.seconds(), Figures.rounded(again.processorSeconds() / throughput.getFirst().processorSeconds()), changed[0]),
          Figures.rounded(visible(store, corpus, scratch, count)),
          MachineFacts.peakResidentMiB().stream().boxed().findFirst().orElse(null));
    }
  }

  private long build(Path folder, Path file, int threads, Marks marks) {
    try (Tdb2Store store = Tdb2Store.open(folder)) {
      BuildSummary summary = build(store, understanding, threads).run(source(file), marks);
      return summary.accepted() + summary.rejected();
    }
  }

  private Build build(Tdb2Store store, ArticleUnderstanding reading, int threads) {
    return new Build(
        store, reading, new ArticleGraph(iris, SoftwareVersion.NUMBER, true), new KnowledgeGraph(gazetteer, iris), new Build.Options(threads));
  }

  private static ArticleSource source(Path path) {
    return new ArticleSource(new ArticleReaders(), List.of(path));
  }

  /** One article more, as a build that watches a folder takes it in. */
  private double visible(Tdb2Store store, Corpus corpus, Path scratch, int count) {
    Path file = corpus.write(scratch.resolve("more.jsonl"), 1);
    try {
      Files.writeString(file, Files.readString(file).replace("bench.example/0", "bench.example/" + count));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    long[] extracted = new long[1];
    ArticleUnderstanding noting = article -> {
      var reading = understanding.read(article);
      extracted[0] = System.nanoTime();
      return reading;
    };
    Set<String> written = new HashSet<>();
    build(store, noting, 1).update(source(file), file, Set.of(file), new Marks(1) {
      @Override
      public void graphsWritten(Set<String> graphIris) {
        written.addAll(graphIris);
      }
    });
    boolean there = store.read(dataset -> written.stream().allMatch(graph -> isThere(dataset, graph)));
    double milliseconds = (System.nanoTime() - extracted[0]) / 1e6;
    if (!there || written.isEmpty()) {
      throw new IllegalStateException("the new article is not in the store's answer");
    }
    return milliseconds;
  }

  private static boolean isThere(DatasetGraph dataset, String graph) {
    try (QueryExecution ask =
        QueryExecution.dataset(DatasetFactory.wrap(dataset))
            .query("ASK { GRAPH ?graph { ?article a <https://schema.org/NewsArticle> } }")
            .substitution("graph", ResourceFactory.createResource(graph))
            .build()) {
      return ask.execAsk();
    }
  }

  /** Looks at the clocks at the first article and after each part of the articles. */
  private static class Marks implements BuildListener {

    private final int part;
    private final List<Double> processor = new ArrayList<>();
    private final List<Double> clock = new ArrayList<>();

    Marks(int part) {
      this.part = part;
    }

    private void mark() {
      processor.add(MachineFacts.processorSeconds());
      clock.add(System.nanoTime() / 1e9);
    }

    @Override
    public void rejected(ReadResult.Rejected rejected) {}

    @Override
    public void committed(BuildSummary soFar) {}

    @Override
    public void looked(long count) {
      if (processor.isEmpty() || count % part == 0) {
        mark();
      }
    }

    @Nullable Growth growth() {
      if (processor.size() < 3) {
        return null;
      }
      List<Double> ofProcessor = parts(processor);
      List<Double> onTheClock = parts(clock);
      return new Growth(
          part, ofProcessor.stream().map(Figures::rounded).toList(), Figures.rounded(ofProcessor.getLast() / ofProcessor.getFirst()),
          Figures.rounded(onTheClock.getLast() / onTheClock.getFirst()));
    }

    private static List<Double> parts(List<Double> marks) {
      return IntStream.range(1, marks.size()).mapToObj(i -> marks.get(i) - marks.get(i - 1)).toList();
    }
  }
}
