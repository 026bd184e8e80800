package org.onrecord.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.model.Article;
import org.onrecord.model.Block;
import org.onrecord.model.Span;

/** Articles for tests: each argument one paragraph. */
final class Texts {

  private Texts() {}

  static Article article(String... paragraphs) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : paragraphs) {
      int begin = text.length();
      text.append(paragraph);
      blocks.add(new Block(new Span(begin, text.length()), Block.Kind.PARAGRAPH, 0));
      text.append("\n\n");
    }
    return article(text.toString(), blocks);
  }

  static Article article(String text, List<Block> blocks) {
    Article.Origin origin = new Article.Origin("test.txt", Optional.empty(), Optional.empty());
    return new Article("test", text, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), "en", origin, blocks);
  }
}
