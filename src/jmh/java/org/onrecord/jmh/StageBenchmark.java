package org.onrecord.jmh;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.onrecord.article.ArticleReaders;
import org.onrecord.attribution.AttributionExtractor;
import org.onrecord.graph.ArticleGraph;
import org.onrecord.graph.ArticleRdf;
import org.onrecord.graph.Conformance;
import org.onrecord.graph.Iris;
import org.onrecord.graph.NQuads;
import org.onrecord.knowledge.Corrections;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.knowledge.Ontology;
import org.onrecord.language.LanguageAnnotator;
import org.onrecord.language.LanguageModels;
import org.onrecord.link.Linker;
import org.onrecord.meaning.MeaningReader;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Article;
import org.onrecord.model.ArticleReading;
import org.onrecord.model.Attribution;
import org.onrecord.model.LinkedArticle;
import org.onrecord.model.ReadResult;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Each stage on all the dispatches of {@code seeds/}: milliseconds for the ten of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class StageBenchmark {

  private LanguageAnnotator annotator;
  private AttributionExtractor attributions;
  private Linker linker;
  private MeaningReader meaning;
  private ArticleGraph graphs;
  private Conformance conformance;
  private Iris iris;
  private List<Article> articles;
  private List<AnnotatedArticle> annotated;
  private List<List<Attribution>> attributed;
  private List<LinkedArticle> linked;
  private List<ArticleReading> read;
  private List<ArticleRdf> rdf;

  @Setup
  public void readTheSeeds() {
    Gazetteer gazetteer = Gazetteer.load();
    Ontology ontology = Ontology.load();
    iris = new Iris();
    annotator = LanguageModels.load().annotator();
    attributions = AttributionExtractor.load();
    linker = Linker.load(gazetteer, ontology.weapons(), Corrections.NONE);
    meaning = new MeaningReader(ontology, gazetteer);
    graphs = new ArticleGraph(iris, "0.1.0", true);
    conformance = Conformance.load();
    articles =
        new ArticleReaders().read(Path.of("seeds")).stream()
            .flatMap(result -> result instanceof ReadResult.Accepted(Article article) ? Optional.of(article).stream() : Optional.<Article>empty().stream())
            .toList();
    annotated = articles.stream().map(annotator::annotate).toList();
    attributed = annotated.stream().map(attributions::attributions).toList();
    linked = IntStream.range(0, articles.size()).mapToObj(i -> linker.link(annotated.get(i), attributed.get(i))).toList();
    read = linked.stream().map(meaning::read).toList();
    rdf = read.stream().map(graphs::of).toList();
  }

  @Benchmark
  public Object language() {
    return articles.stream().map(annotator::annotate).toList();
  }

  @Benchmark
  public Object attribution() {
    return annotated.stream().map(attributions::attributions).toList();
  }

  @Benchmark
  public Object link() {
    return IntStream.range(0, articles.size()).mapToObj(i -> linker.link(annotated.get(i), attributed.get(i))).toList();
  }

  @Benchmark
  public Object meaning() {
    return linked.stream().map(meaning::read).toList();
  }

  @Benchmark
  public Object graph() {
    return read.stream().map(graphs::of).toList();
  }

  @Benchmark
  public Object validate() {
    return rdf.stream().map(one -> conformance.conforms(one.graph())).toList();
  }

  @Benchmark
  public Object print() {
    return rdf.stream().map(one -> NQuads.sorted(one.quads(iris))).toList();
  }
}
