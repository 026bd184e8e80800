package org.onrecord.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.onrecord.attribution.AttributionExtractor;
import org.onrecord.graph.Iris;
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

/**
 * All stages in their order: language, attribution, link, meaning. Threads share one; the models are loaded once.
 *
 * <p>"He added that the tanks would come in spring" leaves it as a statement of Boris Pistorius, act promise, weapon tank.
 */
public final class Extractor implements ArticleUnderstanding {

  /** Statements less sure are left out unless asked for: what is wrong more often than right does not go on record. */
  public static final double PROBABLE = 0.5;

  private final LanguageModels models;
  private final ForeignLanguages foreign = new ForeignLanguages();
  /** An annotator serves one thread at a time. */
  private final Queue<LanguageAnnotator> annotators = new ConcurrentLinkedQueue<>();
  private final AttributionExtractor attributions;
  private final Linker linker;
  private final MeaningReader meaning;
  private final double minConfidence;
  private final Corrected corrected;

  /** With the models and the knowledge on the class path. */
  public static Extractor load(double minConfidence) {
    return load(Gazetteer.load(), minConfidence);
  }

  /** With a gazetteer that others use too. */
  public static Extractor load(Gazetteer gazetteer, double minConfidence) {
    return load(gazetteer, minConfidence, Corrections.NONE, new Iris());
  }

  /**
   * With what people have put right.
   *
   * @param iris by which the corrections name statements
   * @throws IllegalArgumentException if a correction names a speaker that nobody knows
   */
  public static Extractor load(Gazetteer gazetteer, double minConfidence, Corrections corrections, Iris iris) {
    return load(LanguageModels.load(), gazetteer, minConfidence, corrections, iris);
  }

  /**
   * With others' components of language as well.
   *
   * @throws IllegalArgumentException if a correction names a speaker that nobody knows
   */
  public static Extractor load(LanguageModels language, Gazetteer gazetteer, double minConfidence, Corrections corrections, Iris iris) {
    Ontology ontology = Ontology.load();
    return new Extractor(
        language,
        AttributionExtractor.load(),
        Linker.load(gazetteer, ontology.weapons(), corrections),
        new MeaningReader(ontology, gazetteer),
        minConfidence,
        new Corrected(corrections, gazetteer, iris));
  }

  private Extractor(
      LanguageModels models,
      AttributionExtractor attributions,
      Linker linker,
      MeaningReader meaning,
      double minConfidence,
      Corrected corrected) {
    this.models = models;
    this.attributions = attributions;
    this.linker = linker;
    this.meaning = meaning;
    this.minConfidence = minConfidence;
    this.corrected = corrected;
  }

  @Override
  public Optional<String> refusal(Article article) {
    return foreign.refusal(article);
  }

  @Override
  public ArticleReading read(Article article) {
    return read(article, stage -> {});
  }

  /** @param done hears of each stage when it is done, on this thread */
  public ArticleReading read(Article article, Consumer<Stage> done) {
    AnnotatedArticle annotated = annotate(article);
    done.accept(Stage.LANGUAGE);
    List<Attribution> attributed = attributions.reports(annotated).stream().filter(one -> one.confidence() >= minConfidence).toList();
    done.accept(Stage.ATTRIBUTION);
    LinkedArticle linked = linker.link(annotated, attributed);
    done.accept(Stage.LINK);
    ArticleReading reading = corrected.of(meaning.read(linked));
    done.accept(Stage.MEANING);
    return reading;
  }

  private AnnotatedArticle annotate(Article article) {
    LanguageAnnotator free = annotators.poll();
    LanguageAnnotator annotator = free == null ? models.annotator() : free;
    AnnotatedArticle annotated = annotator.annotate(article);
    annotators.add(annotator);
    return annotated;
  }
}
