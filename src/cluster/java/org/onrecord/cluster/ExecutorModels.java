package org.onrecord.cluster;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.onrecord.article.ArticleReaders;
import org.onrecord.graph.ArticleGraph;
import org.onrecord.graph.Iris;
import org.onrecord.graph.NQuads;
import org.onrecord.model.Article;
import org.onrecord.model.ReadResult;
import org.onrecord.pipeline.Extractor;
import org.onrecord.pipeline.Failures;
import org.onrecord.pipeline.SoftwareVersion;

/** The extraction of one executor: its models are loaded once in the process and shared by all tasks. */
final class ExecutorModels {

  private static final ConcurrentMap<Double, ExecutorModels> LOADED = new ConcurrentHashMap<>();

  private final Iris iris = new Iris(Iris.DEFAULT_BASE);
  private final ArticleReaders readers = new ArticleReaders();
  private final ArticleGraph graphs = new ArticleGraph(iris, SoftwareVersion.NUMBER, true);
  private final Extractor extractor;

  private ExecutorModels(double minConfidence) {
    this.extractor = Extractor.load(minConfidence);
  }

  static ExecutorModels reading(double minConfidence) {
    return LOADED.computeIfAbsent(minConfidence, ExecutorModels::new);
  }

  /** Gives each article's quads, without line ends, and each reject to the sinks; a bad record is a reject, never a failed task. */
  void read(String path, String name, ArticleReaders.Bytes bytes, Consumer<String> quads, Consumer<String> rejects) {
    readers.read(path, name, bytes, result -> {
      switch (result) {
        case ReadResult.Accepted(Article article) -> read(article, quads, reason -> rejects.accept(rejected(path, article, reason)));
        case ReadResult.Rejected rejected -> rejects.accept(rejected.toString());
      }
    });
  }

  private static String rejected(String path, Article article, String reason) {
    return new ReadResult.Rejected(path, article.origin().record().orElse(""), reason).toString();
  }

  private void read(Article article, Consumer<String> quads, Consumer<String> refused) {
    try {
      Optional<String> refusal = extractor.refusal(article);
      if (refusal.isPresent()) {
        refused.accept(refusal.get());
        return;
      }
      List<String> lines = NQuads.lines(graphs.of(extractor.read(article)).quads(iris));
      lines.forEach(line -> quads.accept(line.stripTrailing()));
    } catch (RuntimeException failure) {
      refused.accept(Failures.reason(failure));
    }
  }
}
