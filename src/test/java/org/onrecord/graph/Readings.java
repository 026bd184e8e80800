package org.onrecord.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.onrecord.model.Addressee;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Article;
import org.onrecord.model.ArticleReading;
import org.onrecord.model.Attribution;
import org.onrecord.model.CalendarDate;
import org.onrecord.model.Entity;
import org.onrecord.model.EntityKind;
import org.onrecord.model.Link;
import org.onrecord.model.LinkedArticle;
import org.onrecord.model.LinkedMention;
import org.onrecord.model.Mention;
import org.onrecord.model.Party;
import org.onrecord.model.Quantity;
import org.onrecord.model.SaidOn;
import org.onrecord.model.Sentence;
import org.onrecord.model.Span;
import org.onrecord.model.Speaker;
import org.onrecord.model.SpokenAttribution;
import org.onrecord.model.Stance;
import org.onrecord.model.Statement;
import org.onrecord.model.Transfer;
import org.onrecord.model.WeaponReference;

/** Articles understood by hand, for tests of what comes after understanding. */
public final class Readings {

  public static final Entity STOLTENBERG = new Entity("Q57665", EntityKind.PERSON, "Jens Stoltenberg", Optional.of("Q57665"));
  public static final Entity NATO = new Entity("Q7184", EntityKind.ORGANISATION, "NATO", Optional.of("Q7184"));
  public static final Entity UKRAINE = new Entity("Q212", EntityKind.STATE, "Ukraine", Optional.of("Q212"));
  public static final Entity GERMANY = new Entity("Q183", EntityKind.STATE, "Germany", Optional.of("Q183"));
  public static final Entity USA = new Entity("Q30", EntityKind.STATE, "United States", Optional.of("Q30"));
  public static final Entity LEOPARD = new Entity("weapon/leopard-2", EntityKind.WEAPON, "Leopard 2", Optional.of("Q151968"));
  public static final Entity HERALD = new Entity("outlet/harbour-herald", EntityKind.OUTLET, "Harbour Herald", Optional.empty());

  /** The small text that most tests read; the emoji is there because it is one code point and two UTF-16 units. */
  public static final String TEXT =
      """
      Alliance chief warns of wider war 🛡

      BRUSSELS — Jens Stoltenberg warned on Friday that the fighting could
      turn into a wider war. He said that allies opposed sending troops.
      "We will deliver 14 Leopard 2 tanks to Ukraine," a German official told the Harbour Herald.
      """;

  private Readings() {}

  /** The small article, understood. */
  public static ArticleReading small() {
    return of("https://news.example/alliance", TEXT, new CalendarDate(2022, 12, 10));
  }

  /** The small article under another key, text or date; the text must hold the words of {@link #TEXT}'s statements. */
  public static ArticleReading of(String key, String text, CalendarDate published) {
    Article article =
        new Article(
            key, text, Optional.of("Alliance chief warns of wider war"), Optional.of("Harbour Herald"), Optional.of(published),
            List.of("Ada Reporter"), "en", new Article.Origin("alliance.txt", Optional.empty(), Optional.of(key)), List.of());
    return of(article);
  }

  /** An article whose text holds the words of {@link #TEXT}'s statements, understood; any other says nothing. */
  public static ArticleReading of(Article article) {
    String text = article.text();
    if (!text.contains("turn into a wider war")) {
      AnnotatedArticle silent = new AnnotatedArticle(article, List.of(), List.of(), List.of(), List.of());
      return new ArticleReading(new LinkedArticle(silent, List.of(), List.of(), Optional.empty()), List.of(), List.of());
    }
    List<Sentence> sentences = new ArrayList<>();
    for (String sentence : List.of(
        "Jens Stoltenberg warned on Friday that the fighting could\nturn into a wider war.",
        "He said that allies opposed sending troops.",
        "\"We will deliver 14 Leopard 2 tanks to Ukraine,\" a German official told the Harbour Herald.")) {
      sentences.add(new Sentence(span(text, sentence), 0, 0, 0));
    }
    AnnotatedArticle annotated = new AnnotatedArticle(article, List.of(), sentences, List.of(), List.of());

    Speaker chief =
        new Speaker("Jens Stoltenberg", Optional.of(STOLTENBERG), span(text, "Jens Stoltenberg"), Optional.empty(), List.of(NATO), List.of());
    Statement warning =
        new Statement(
            attribution(text, "Jens Stoltenberg", "warned", "the fighting could\nturn into a wider war", Attribution.QuotationType.INDIRECT),
            List.of(chief), List.of("warn"), List.of("escalation"), List.of(), List.of(), List.of(),
            Optional.of(new SaidOn(new CalendarDate(2022, 12, 9), SaidOn.Basis.WEEKDAY, Optional.of(span(text, "on Friday")))));
    Span he = span(text, "He");
    Speaker pronoun =
        new Speaker(
            "Jens Stoltenberg", Optional.of(STOLTENBERG), he, Optional.empty(), List.of(NATO),
            List.of(new Speaker.Step(he, "pronoun"), new Speaker.Step(span(text, "Jens Stoltenberg"), "wikidata")));
    Statement refusal =
        new Statement(
            attribution(text, "He", "said", "allies opposed sending troops", Attribution.QuotationType.INDIRECT),
            List.of(pronoun), List.of("reject"), List.of("troop-deployment"), List.of(new Stance("troop-deployment", Stance.Side.OPPOSES)),
            List.of(), List.of(), Optional.empty());
    Speaker official =
        new Speaker(
            "German official", Optional.empty(), span(text, "a German official"), Optional.empty(), List.of(GERMANY), List.of());
    WeaponReference tanks =
        new WeaponReference(LEOPARD, false, span(text, "14 Leopard 2 tanks"), Optional.of(Quantity.of(14)), Optional.empty());
    Statement promise =
        new Statement(
            attribution(text, "a German official", "told", "\"We will deliver 14 Leopard 2 tanks to Ukraine,\"",
                Attribution.QuotationType.DIRECT),
            List.of(official), List.of("promise"), List.of("tank-supply", "weapons-supply"),
            List.of(new Stance("tank-supply", Stance.Side.FAVOURS)), List.of(tanks),
            List.of(new Addressee("Harbour Herald", Optional.of(HERALD), span(text, "the Harbour Herald"), Addressee.Role.AUDIENCE)),
            Optional.empty());
    Transfer transfer =
        new Transfer(
            List.of(new Party("Germany", Optional.of(GERMANY))), List.of(new Party("Ukraine", Optional.of(UKRAINE))), tanks,
            Optional.empty(), Transfer.Status.PLEDGED, Optional.empty(), Optional.of(promise),
            List.of(span(text, "We will deliver 14 Leopard 2 tanks to Ukraine")));

    List<Statement> statements = List.of(warning, refusal, promise);
    LinkedArticle linked =
        new LinkedArticle(
            annotated,
            List.of(
                new LinkedMention(new Mention(span(text, "Jens Stoltenberg"), EntityKind.PERSON), new Link.Linked(STOLTENBERG, 1.0),
                    "Jens Stoltenberg"),
                new LinkedMention(new Mention(span(text, "Ukraine"), EntityKind.STATE), new Link.Linked(UKRAINE, 1.0), "Ukraine")),
            statements.stream().map(s -> new SpokenAttribution(s.attribution(), s.speakers())).toList(),
            Optional.of(HERALD));
    return new ArticleReading(linked, statements, List.of(transfer));
  }

  /** So many articles, each with a key and a day of its own. */
  public static List<ArticleReading> many(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> of("https://news.example/" + i, TEXT + "\nEdition " + i + ".\n", new CalendarDate(2022, 12, 1 + i % 28)))
        .toList();
  }

  static Attribution attribution(String text, String source, String cue, String content, Attribution.QuotationType quotation) {
    return new Attribution(
        List.of(span(text, source)), List.of(span(text, cue)), List.of(span(text, content)), Attribution.Kind.SPEECH, quotation, 0.912,
        "rule:cue-before-content");
  }

  public static Span span(String text, String words) {
    int begin = text.indexOf(words);
    if (words.equals("warned") || words.equals("said") || begin < 0) {
      begin = text.indexOf(words, text.indexOf("BRUSSELS"));
    }
    return new Span(begin, begin + words.length());
  }
}
