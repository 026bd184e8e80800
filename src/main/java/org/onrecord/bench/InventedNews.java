package org.onrecord.bench;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Article;
import org.onrecord.model.ArticleReading;
import org.onrecord.model.CalendarDate;
import org.onrecord.model.Entity;
import org.onrecord.model.EntityKind;
import org.onrecord.model.LinkedArticle;

/**
 * Articles that nobody wrote, as the stages would have read them: any number of them, with the unequal shares of real news. A few people,
 * states, topics, outlets and months have most of it, a long tail has the rest.
 *
 * <p>The same number gives the same article, whatever was asked for before. Immutable; threads may share it.
 */
public final class InventedNews {

  /** On average. */
  public static final int STATEMENTS_AN_ARTICLE = 12;

  private static final YearMonth FIRST_MONTH = YearMonth.of(2020, 1);
  private static final int MONTHS = 60;
  private static final long SEED = 20_260_101;

  private final Cast cast;
  private final Skewed<YearMonth> months;
  private final InventedSentences sentences;

  public InventedNews() {
    InventedWords words = InventedWords.load();
    cast = Cast.of(words);
    sentences = new InventedSentences(words, cast);
    List<YearMonth> all = new ArrayList<>();
    for (int i = 0; i < MONTHS; i++) {
      // A step that has no divisor in common with the number of months: busy ones lie anywhere.
      all.add(FIRST_MONTH.plusMonths(i * 37L % MONTHS));
    }
    months = Skewed.zipf(all);
  }

  /**
   * Who there is.
   *
   * @param people some thousands
   */
  record Cast(Skewed<Entity> people, Skewed<Entity> states, Skewed<Entity> outlets) {

    static Cast of(InventedWords words) {
      List<Entity> people = new ArrayList<>();
      List<String> last = words.of("last");
      List<String> first = words.of("first");
      for (int i = 0; i < first.size() * last.size(); i++) {
        people.add(entity(EntityKind.PERSON, "person", first.get((i / last.size() + i) % first.size()) + " " + last.get(i % last.size())));
      }
      List<Entity> states = words.of("state").stream().map(name -> entity(EntityKind.STATE, "state", name)).toList();
      List<Entity> outlets = new ArrayList<>();
      for (String name : words.of("outlet-name")) {
        words.of("outlet-place").forEach(place -> outlets.add(entity(EntityKind.OUTLET, "outlet", place + " " + name)));
      }
      return new Cast(Skewed.zipf(people), Skewed.zipf(states), Skewed.zipf(outlets));
    }

    private static Entity entity(EntityKind kind, String folder, String name) {
      return new Entity(folder + "/" + name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'), kind, name, Optional.empty());
    }
  }

  public ArticleReading article(int number) {
    SplittableRandom random = new SplittableRandom(SEED + number);
    YearMonth month = months.draw(random);
    LocalDate published = month.atDay(1 + random.nextInt(month.lengthOfMonth()));
    Entity outlet = cast.outlets().draw(random);
    ArticleDraft draft = new ArticleDraft(sentences.headline(random));
    InventedSentences.Subject subject = sentences.subject(random);
    int statements = 1 + random.nextInt(2 * STATEMENTS_AN_ARTICLE - 1);
    for (int i = 0; i < statements; i++) {
      sentences.narrate(draft, random);
      sentences.statement(draft, subject, published, random);
    }
    return reading(number, draft, outlet, published);
  }

  private static ArticleReading reading(int number, ArticleDraft draft, Entity outlet, LocalDate published) {
    String url = "https://news.example/" + number;
    Article article =
        new Article(
            url, draft.text(), Optional.of(draft.headline()), Optional.of(outlet.label()),
            Optional.of(new CalendarDate(published.getYear(), published.getMonthValue(), published.getDayOfMonth())), List.of(), "en",
            new Article.Origin(number + ".txt", Optional.empty(), Optional.of(url)), List.of());
    AnnotatedArticle annotated = new AnnotatedArticle(article, List.of(), draft.sentences(), List.of(), List.of());
    return new ArticleReading(
        new LinkedArticle(annotated, draft.mentions(), List.of(), Optional.of(outlet)), draft.statements(), draft.transfers());
  }
}
