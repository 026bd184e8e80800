package org.onrecord.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onrecord.language.LanguageAnnotator;
import org.onrecord.language.LanguageModels;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Article;
import org.onrecord.model.Attribution;
import org.onrecord.model.Block;
import org.onrecord.model.Span;

/** Reads a few lines of news for a test: one block a line, a leading "# " makes it a headline, "! " a caption. */
record Reading(String text, List<Attribution> attributions) {

  private static final LanguageAnnotator LANGUAGE = LanguageModels.load().annotator();
  private static final RuleExtractor RULES = RuleExtractor.load();

  static Reading byRule(String... lines) {
    AnnotatedArticle article = annotated(lines);
    return new Reading(article.text(), RULES.attributions(article));
  }

  static AnnotatedArticle annotated(String... lines) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (String line : lines) {
      Block.Kind kind = line.startsWith("# ") ? Block.Kind.HEADLINE
          : line.startsWith("! ") ? Block.Kind.CAPTION : Block.Kind.PARAGRAPH;
      String words = kind == Block.Kind.PARAGRAPH ? line : line.substring(2);
      if (!words.isEmpty()) {
        blocks.add(new Block(new Span(text.length(), text.length() + words.length()), kind, 0));
      }
      text.append(words).append('\n');
    }
    Article article =
        new Article("test", text.toString(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), "en",
            new Article.Origin("test.txt", Optional.empty(), Optional.empty()), blocks);
    return LANGUAGE.annotate(article);
  }

  /** Each attribution as "source | cue | content", the parts of a split content joined by " / ". */
  List<String> lines() {
    return attributions.stream()
        .map(a -> words(a.source()) + " | " + words(a.cue()) + " | " + words(a.content()))
        .toList();
  }

  private String words(List<Span> spans) {
    return spans.stream().map(s -> s.in(text)).collect(Collectors.joining(" / "));
  }
}
