package org.onrecord.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.attribution.AttributionExtractor;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.language.LanguageAnnotator;
import org.onrecord.language.LanguageModels;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Article;
import org.onrecord.model.Attribution;
import org.onrecord.model.Block;
import org.onrecord.model.CalendarDate;
import org.onrecord.model.LinkedArticle;
import org.onrecord.model.Span;

/** Reads paragraphs of a test as an article, up to its speakers. */
final class Reader {

  private static final Linker LINKER = Linker.load(Gazetteer.load());
  private static final LanguageAnnotator ANNOTATOR = LanguageModels.load().annotator();
  private static final AttributionExtractor EXTRACTOR = AttributionExtractor.load();

  private Reader() {}

  /** @param paragraphs one that begins with "### " begins a new story with that headline */
  static LinkedArticle read(String published, String... paragraphs) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    int story = 0;
    for (String paragraph : paragraphs) {
      boolean headline = paragraph.startsWith("### ");
      String words = headline ? paragraph.substring(4) : paragraph;
      story += headline && !blocks.isEmpty() ? 1 : 0;
      blocks.add(new Block(
          new Span(text.length(), text.length() + words.length()), headline ? Block.Kind.HEADLINE : Block.Kind.PARAGRAPH, story));
      text.append(words).append("\n\n");
    }
    Optional<CalendarDate> date = published.isEmpty() ? Optional.empty() : Optional.of(CalendarDate.parse(published));
    Article article = new Article(
        "test", text.toString(), Optional.empty(), Optional.empty(), date, List.of(), "en",
        new Article.Origin("test.txt", Optional.empty(), Optional.empty()), blocks);
    return link(article);
  }

  static LinkedArticle link(Article article) {
    AnnotatedArticle annotated = ANNOTATOR.annotate(article);
    List<Attribution> attributions = EXTRACTOR.attributions(annotated);
    return LINKER.link(annotated, attributions);
  }

  /** "source words → speakers", one for each attribution. */
  static List<String> speakers(LinkedArticle article) {
    return article.attributions().stream()
        .map(spoken -> String.join(" ", spoken.attribution().source().stream().map(span -> span.in(article.annotated().text())).toList())
            + " → " + String.join(", ", spoken.speakers().stream().map(speaker -> speaker.name()).toList()))
        .toList();
  }

  /** "surface = label", one for each mention. */
  static List<String> mentions(LinkedArticle article) {
    return article.mentions().stream()
        .map(mention -> mention.mention().span().in(article.annotated().text()) + " = " + mention.name())
        .toList();
  }
}
