package org.onrecord.meaning;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.knowledge.TimeExpression;
import org.onrecord.knowledge.TimeExpressions;
import org.onrecord.model.Article;
import org.onrecord.model.Block;
import org.onrecord.model.CalendarDate;
import org.onrecord.model.Span;

/**
 * The place and date that a paragraph begins with.
 *
 * <p>"VILNIUS, Nov. 3 (Reuters) —". It misses a dateline without a date, which says nothing of the day.
 */
final class Dateline {

  private static final Pattern OPENING =
      Pattern.compile("\\p{Lu}[\\p{Lu}\\p{L} .,/'’-]{2,40}[,:]? \\(?(?<date>[^()—–-]{3,24}?)\\)? ?(?:\\([^()]{2,30}\\))? ?(?:—|–|--|-|:) ");

  private Dateline() {}

  /** The dateline of the paragraph that holds the offset, dated by the article's date where it gives no year. */
  static Optional<TimeExpression> of(Article article, int offset) {
    for (Block block : article.blocks()) {
      if (block.kind() == Block.Kind.PARAGRAPH && block.span().contains(offset)) {
        return in(article, block.span());
      }
    }
    return Optional.empty();
  }

  /** The first dateline of the article. */
  static Optional<TimeExpression> of(Article article) {
    return article.blocks().stream()
        .filter(block -> block.kind() == Block.Kind.PARAGRAPH)
        .map(block -> in(article, block.span()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<TimeExpression> in(Article article, Span paragraph) {
    Matcher opening = OPENING.matcher(article.text()).region(paragraph.begin(), paragraph.end());
    if (!opening.lookingAt() || !startsWithCapitals(opening.group())) {
      return Optional.empty();
    }
    Span where = new Span(opening.start("date"), opening.end("date"));
    List<TimeExpression> times = TimeExpressions.in(article.text(), where, article.published());
    return times.stream().filter(time -> time.date().precision() == CalendarDate.Precision.DAY).findFirst();
  }

  /** A dateline's place is in capitals: "BRUSSELS, Dec. 9". */
  private static boolean startsWithCapitals(String opening) {
    return opening.length() > 2 && Character.isUpperCase(opening.charAt(1)) && Character.isUpperCase(opening.charAt(2));
  }
}
