package org.onrecord.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.CalendarDate;
import org.onrecord.model.Quotation;
import org.onrecord.model.Span;

/** An article while its speakers are read: its names, its people and who has spoken so far. */
final class Scene {

  private final AnnotatedArticle article;
  private final Words words;
  private final Senses senses;
  private final Cast cast;
  private final boolean[] quoted;
  private final List<Said> said = new ArrayList<>();

  Scene(AnnotatedArticle article, Words words, Senses senses, Cast cast) {
    this.article = article;
    this.words = words;
    this.senses = senses;
    this.cast = cast;
    this.quoted = new boolean[words.size()];
    for (Quotation quotation : article.quotations()) {
      if (quotation.depth() > 0) {
        continue;
      }
      for (int i = words.from(quotation.span().begin()); i < words.size() && words.begin(i) < quotation.span().end(); i++) {
        quoted[i] = true;
      }
    }
  }

  Words words() {
    return words;
  }

  Senses senses() {
    return senses;
  }

  Cast cast() {
    return cast;
  }

  Optional<CalendarDate> published() {
    return article.article().published();
  }

  /** Whether the word stands between quotation marks. */
  boolean quoted(int word) {
    return quoted[word];
  }

  void add(Said one) {
    said.add(one);
  }

  /** The latest of the same story before the word, no more than so many sentences back. */
  Optional<Said> lastSaid(int word, int sentences) {
    for (int i = said.size() - 1; i >= 0; i--) {
      Said one = said.get(i);
      if (one.story() == words.story(word) && one.word() <= word && !one.speakers().isEmpty()) {
        return words.sentence(word) - one.sentence() <= sentences ? Optional.of(one) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** All of the same story before the word, the latest first. */
  List<Said> saidBefore(int word) {
    List<Said> before = new ArrayList<>();
    for (int i = said.size() - 1; i >= 0; i--) {
      if (said.get(i).story() == words.story(word) && said.get(i).word() <= word) {
        before.add(said.get(i));
      }
    }
    return before;
  }

  Span span(int first, int end) {
    return words.span(first, end);
  }
}
