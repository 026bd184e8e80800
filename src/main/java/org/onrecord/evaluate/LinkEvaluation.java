package org.onrecord.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onrecord.model.Article;
import org.onrecord.model.EntityKind;
import org.onrecord.model.Link;
import org.onrecord.model.LinkedMention;
import org.onrecord.pipeline.Extractor;

/**
 * Scores links of names to Wikidata's items against names that people have marked.
 *
 * <p>A link is right if a marked name that it overlaps has the item. Where every name is marked, all others are wrong; where only some are,
 * links elsewhere are not judged. Weapon systems are not names of anybody and left out.
 */
public final class LinkEvaluation {

  private final List<String> errors = new ArrayList<>();
  private int right;
  private int wrong;
  private int wrongOfCovered;
  private int found;
  private int linkable;
  private int articles;

  private LinkEvaluation() {}

  /**
   * Against a stand-off file of names marked by hand.
   *
   * @param texts the folder of the articles
   */
  public static LinkEvaluation ofGold(Path gold, Path texts) {
    return of(LinkGold.read(gold, texts));
  }

  /**
   * Against the links of a folder of GUM documents.
   *
   * @param items the table of verified items
   */
  public static LinkEvaluation ofGum(Path folder, List<String> genres, Path items) {
    return of(new GumCorpus(items).articles(folder, genres));
  }

  private static LinkEvaluation of(List<MarkedArticle> articles) {
    LinkEvaluation evaluation = new LinkEvaluation();
    Extractor extractor = Extractor.load(0);
    for (MarkedArticle marked : articles) {
      evaluation.add(marked, extractor.read(marked.article()).article().mentions());
    }
    return evaluation;
  }

  private void add(MarkedArticle marked, List<LinkedMention> mentions) {
    articles++;
    for (LinkedMention mention : mentions) {
      Optional<String> item = item(mention);
      if (item.isPresent()) {
        List<MarkedLink> under = marked.links().stream().filter(link -> link.span().overlaps(mention.mention().span())).toList();
        boolean covered = under.stream().anyMatch(link -> !link.items().isEmpty());
        if (under.stream().anyMatch(link -> link.items().contains(item.get()))) {
          right++;
        } else if (marked.complete() || !under.isEmpty()) {
          wrong++;
          wrongOfCovered += covered ? 1 : 0;
          error("wrong", marked.article(), mention, item.get() + " " + mention.name() + " for " + under.stream().map(MarkedLink::items).toList());
        }
      }
    }
    for (MarkedLink link : marked.links()) {
      if (!link.items().isEmpty()) {
        linkable++;
        boolean hit = mentions.stream()
            .filter(mention -> link.span().overlaps(mention.mention().span()))
            .anyMatch(mention -> item(mention).filter(link.items()::contains).isPresent());
        found += hit ? 1 : 0;
        if (!hit) {
          errors.add("missed\t" + marked.article().origin().file() + "\t" + link.span().in(marked.article().text()) + "\t" + link.items());
        }
      }
    }
  }

  private void error(String what, Article article, LinkedMention mention, String detail) {
    errors.add(what + "\t" + article.origin().file() + "\t" + mention.mention().span().in(article.text()) + "\t" + detail);
  }

  private static Optional<String> item(LinkedMention mention) {
    return mention.link() instanceof Link.Linked linked && mention.mention().kind() != EntityKind.WEAPON
        ? linked.entity().wikidata()
        : Optional.empty();
  }

  /** Right links of those on marked names or, where every name is marked, of all; found ones of the names that have an item. */
  public Figure figure() {
    return new Figure("", "all marked", right, right + (long) wrong, found, linkable);
  }

  /** Right links of those on names that have an item; found ones of these names. */
  public Figure figureOfCovered() {
    return new Figure("", "with an item", right, right + (long) wrongOfCovered, found, linkable);
  }

  public String table() {
    return line(figureOfCovered()) + line(figure()) + articles + " articles\n";
  }

  private static String line(Figure f) {
    return String.format(
        Locale.ROOT, "%-14sP %5.1f  R %5.1f  F1 %5.1f   (%.0f/%d | %.0f/%d)\n", f.name(), 100 * f.precision(), 100 * f.recall(),
        100 * f.f1(), f.hitsOfPredicted(), f.predicted(), f.hitsOfGold(), f.gold());
  }

  /** A line for each wrong link and each missed name. */
  public List<String> errors() {
    return List.copyOf(errors);
  }
}
