package org.onrecord.pipeline;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Article;
import org.onrecord.model.ArticleReading;

/** Loads the models with the first article that is to be read: a build that finds nothing new needs none. Threads may share it. */
public final class OnDemand implements ArticleUnderstanding {

  private final Supplier<ArticleUnderstanding> loader;
  private @Nullable ArticleUnderstanding loaded;

  /** @param loader asked once at most */
  public OnDemand(Supplier<ArticleUnderstanding> loader) {
    this.loader = loader;
  }

  @Override
  public Optional<String> refusal(Article article) {
    return loaded().refusal(article);
  }

  @Override
  public ArticleReading read(Article article) {
    return loaded().read(article);
  }

  private synchronized ArticleUnderstanding loaded() {
    if (loaded == null) {
      loaded = loader.get();
    }
    return loaded;
  }
}
