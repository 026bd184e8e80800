package org.onrecord.attribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.onrecord.attribution.learned.AttributionModel;
import org.onrecord.attribution.learned.AttributionReader;
import org.onrecord.attribution.learned.ModelFile;
import org.onrecord.attribution.learned.WordsRead;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Attribution;
import org.onrecord.model.Span;

/**
 * Reads attributions by learnt weights. Thread-safe.
 *
 * <p>"Officials [source] conceded [cue] that [the bridge may stay closed] [content]." Misses what no word reports: a quotation
 * without a cue, a headline's speaker after the words.
 */
public final class LearnedExtractor {

  /** How the model is named in {@link Attribution#reader()}. */
  public static final String READER = "model:attribution-1";

  /** The least probability with which an attribution is handed on: below it most are wrong. */
  public static final double LEAST = 0.2;

  private static final String RESOURCE = "/models/attribution.bin.gz";

  private final AttributionModel model;
  private final RuleExtractor rules;
  private final CueKinds kinds;
  private final double least;

  private LearnedExtractor(AttributionModel model, RuleExtractor rules, CueKinds kinds, double least) {
    this.model = model;
    this.rules = rules;
    this.kinds = kinds;
    this.least = least;
  }

  /**
   * Loads the weights from the class path.
   *
   * @throws UncheckedIOException if they cannot be read
   * @throws IllegalStateException if they are missing
   */
  public static LearnedExtractor load() {
    return load(RuleExtractor.load());
  }

  static LearnedExtractor load(RuleExtractor rules) {
    try (InputStream in = LearnedExtractor.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the model " + RESOURCE + " is not on the class path");
      }
      return new LearnedExtractor(ModelFile.read(in), rules, CueKinds.load(), LEAST);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  /** @param least the least probability with which an attribution is handed on */
  public static LearnedExtractor of(AttributionModel model, double least) {
    return new LearnedExtractor(model, RuleExtractor.load(), CueKinds.load(), least);
  }

  /** The article's attributions in the order of their contents. */
  public List<Attribution> attributions(AnnotatedArticle article) {
    return attributions(article, rules.attributions(article));
  }

  /**
   * The article's attributions in the order of their contents.
   *
   * @param opinions what the rules read in it
   */
  List<Attribution> attributions(AnnotatedArticle article, List<Attribution> opinions) {
    List<Attribution> found = new ArrayList<>();
    for (WordsRead read : AttributionReader.read(model, article, opinions, least)) {
      List<Span> source = spans(article, read.source());
      List<Span> cue = spans(article, List.of(read.cue()));
      found.add(new Attribution(source, cue, spans(article, read.contents()), kinds.of(article, read.cue()), read.quotation(),
          read.probability(), READER));
    }
    found.sort(Comparator.comparing(Attribution::contentHull));
    return List.copyOf(found);
  }

  private static List<Span> spans(AnnotatedArticle article, List<WordsRead.Tokens> ranges) {
    return ranges.stream()
        .map(r -> article.tokens().get(r.begin()).span().and(article.tokens().get(r.end() - 1).span()))
        .toList();
  }
}
