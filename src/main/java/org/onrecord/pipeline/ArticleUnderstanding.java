package org.onrecord.pipeline;

import java.util.Optional;
import org.onrecord.model.Article;
import org.onrecord.model.ArticleReading;

/** Everything between an article and what is read from it. Implementations are shared by threads. */
@FunctionalInterface
public interface ArticleUnderstanding {

  /** @return the statements and transfers of the article; the same for the same article, always */
  ArticleReading read(Article article);

  /** Why it does not read this article, if it does not: "the text is French; only English is read". */
  default Optional<String> refusal(Article article) {
    return Optional.empty();
  }
}
