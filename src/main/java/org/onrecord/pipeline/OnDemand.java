package org.onrecord.pipeline;

import java.util.Optional;
import java.util.function.Supplier;
import org.onrecord.model.Article;
import org.onrecord.model.ArticleReading;

/**
 * Loads the models of the {@link Extractor} with the first article that is to be read: a build that finds nothing new needs none. Threads may
 * share it.
 */
public final class OnDemand implements ArticleUnderstanding {

  private final ForeignLanguages foreign = new ForeignLanguages();
  private final Supplier<Extractor> extractor;

  /** @param loader asked once at most */
  public OnDemand(Supplier<Extractor> loader) {
    this.extractor = new Lazy<>(loader);
  }

  @Override
  public Optional<String> refusal(Article article) {
    return foreign.refusal(article);
  }

  @Override
  public ArticleReading read(Article article) {
    return extractor.get().read(article);
  }
}
