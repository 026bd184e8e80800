package org.onrecord.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.ArticleReaders;
import org.onrecord.graph.ArticleGraph;
import org.onrecord.graph.ArticleRdf;
import org.onrecord.graph.Conformance;
import org.onrecord.graph.Iris;
import org.onrecord.graph.NQuads;
import org.onrecord.model.Article;
import org.onrecord.model.ReadResult;
import org.onrecord.pipeline.ArticleSource;
import org.onrecord.pipeline.Extraction;
import org.onrecord.pipeline.Extractor;
import org.onrecord.pipeline.SoftwareVersion;

/** What it costs to read articles and print their quads, without a store: how many a second, and where the time goes. */
public final class ExtractBench {

  private final Extractor extractor;
  private final Iris iris = new Iris();
  private final ArticleGraph graphs = new ArticleGraph(iris, SoftwareVersion.NUMBER, true);

  public ExtractBench(Extractor extractor) {
    this.extractor = extractor;
  }

  /**
   * @param words of the articles, as white space parts them
   * @param millisecondsPerArticle of processor time on one thread, by stage
   */
  public record Result(
      String bench,
      MachineFacts machine,
      int articles,
      int originals,
      long words,
      List<Throughput> throughput,
      Map<String, Double> millisecondsPerArticle,
      @Nullable Long peakResidentMiB) {}

  /**
   * @param paths with articles
   * @param count how many to read
   * @param warmUp how many to read before, unmeasured
   * @param threads one measurement for each
   * @param scratch a folder for the articles' file
   */
  public Result run(List<Path> paths, int count, int warmUp, List<Integer> threads, Path scratch) {
    MachineFacts machine = MachineFacts.now();
    Corpus corpus = new Corpus(paths, count);
    Path file = corpus.write(scratch.resolve("articles.jsonl"), count);
    extract(corpus.write(scratch.resolve("warm-up.jsonl"), warmUp), 1);
    List<Throughput> throughput = new ArrayList<>();
    for (int number : threads) {
      throughput.add(Throughput.of(number, () -> extract(file, number)));
    }
    long[] words = new long[1];
    Map<String, Double> stages = stages(file, words);
    return new Result(
        "extract", machine, count, corpus.originals(), words[0], throughput, stages,
        MachineFacts.peakResidentMiB().stream().boxed().findFirst().orElse(null));
  }

  private long extract(Path file, int threads) {
    long[] printed = new long[1];
    Extraction.Count count =
        new Extraction(extractor, threads)
            .run(
                new ArticleSource(new ArticleReaders(), List.of(file)),
                reading -> NQuads.sorted(graphs.of(reading).quads(iris)),
                text -> printed[0] += text.length(),
                rejected -> {});
    return count.accepted() + count.rejected();
  }

  private Map<String, Double> stages(Path file, long[] words) {
    Conformance conformance = Conformance.load();
    Laps laps = new Laps();
    new ArticleReaders().read(file, result -> {
      if (result instanceof ReadResult.Accepted(Article article)) {
        words[0] += article.text().split("\\s+").length;
        laps.begin();
        var reading = extractor.read(article, stage -> laps.end(stage.name().toLowerCase(Locale.ROOT)));
        ArticleRdf rdf = graphs.of(reading);
        laps.end("graph");
        conformance.conforms(rdf.graph());
        laps.end("validate");
        laps.articles++;
      }
    });
    return laps.perArticle();
  }

  /** Processor time of the thread that reads, parted by what it was spent on. */
  private static final class Laps {

    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private long articles;
    private long last;

    void begin() {
      last = now();
    }

    void end(String stage) {
      long now = now();
      nanos.merge(stage, now - last, Long::sum);
      last = now;
    }

    Map<String, Double> perArticle() {
      Map<String, Double> milliseconds = new LinkedHashMap<>();
      nanos.forEach((stage, spent) -> milliseconds.put(stage, Figures.rounded(spent / 1e6 / articles)));
      return milliseconds;
    }

    private static long now() {
      return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
  }
}
