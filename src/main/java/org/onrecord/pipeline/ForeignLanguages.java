package org.onrecord.pipeline;

import java.util.Optional;
import org.onrecord.language.LanguageIdentifier;
import org.onrecord.model.Article;

/** Turns away articles that are not in English, by the language's name: "the text is French; only English is read". */
final class ForeignLanguages {

  private final LanguageIdentifier languages = new LanguageIdentifier();

  Optional<String> refusal(Article article) {
    return languages
        .language(article)
        .filter(tag -> !tag.equals("en"))
        .map(tag -> "the text is " + LanguageIdentifier.name(tag) + "; only English is read");
  }
}
