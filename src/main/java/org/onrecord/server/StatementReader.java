package org.onrecord.server;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SchemaDO;

/** Reads statements from the index as a list shows them; the names of what they lead to come from the store. */
final class StatementReader {

  private static final List<String> COLUMNS =
      List.of("speaker", "behalf", "act", "quotation", "kind", "topic", "favours", "opposes", "open", "weapon", "addressee", "audience", "target",
          "source", "article");

  private final StatementIndex index;
  private final Facts facts;

  StatementReader(StatementIndex index, Facts facts) {
    this.index = index;
    this.facts = facts;
  }

  /** @param documents of the index */
  List<StatementRow> rows(List<Integer> documents) {
    return index.read(documents, COLUMNS).stream().map(this::row).toList();
  }

  /** Those of the statements that are on record. */
  List<StatementRow> rowsOf(Collection<String> iris) {
    return rows(iris.stream().map(index::document).flatMap(Optional::stream).toList());
  }

  /** Empty where there is no such statement. */
  Optional<StatementRow> row(Node statement) {
    return rowsOf(List.of(statement.toString())).stream().findFirst();
  }

  private StatementRow row(IndexedStatement statement) {
    return new StatementRow(
        Address.pathOf(statement.iri()),
        statement.first("said").orElse(""),
        things(statement, "speaker"),
        statement.first("speakerText").orElse(null),
        statement.first("role").orElse(null),
        things(statement, "behalf"),
        things(statement, "act"),
        statement.first("cue").orElse(null),
        choice(statement, "quotation").orElse("indirect"),
        choice(statement, "kind").orElse("speech"),
        things(statement, "topic"),
        stances(statement),
        things(statement, "weapon"),
        things(statement, "addressee"),
        things(statement, "audience"),
        things(statement, "target"),
        statement.first("date").orElse(null),
        choice(statement, "dateBasis").orElse(null),
        things(statement, "source").stream().findFirst().orElse(null),
        statement.first("article").map(article -> article(statement, article)).orElse(null),
        statement.first("confidence").orElse(null));
  }

  private static StatementRow.ArticleLine article(IndexedStatement statement, String iri) {
    return article(iri, statement.first("headline"), statement.first("published"), statement.first("url"));
  }

  StatementRow.ArticleLine article(Node article) {
    return article(
        article.toString(), facts.text(article, SchemaDO.headline), facts.text(article, SchemaDO.datePublished), facts.text(article, SchemaDO.url));
  }

  private static StatementRow.ArticleLine article(String iri, Optional<String> headline, Optional<String> published, Optional<String> url) {
    return new StatementRow.ArticleLine(
        Address.pathOf(iri),
        headline.orElse(null),
        published.orElse(null),
        url.filter(address -> address.startsWith("http://") || address.startsWith("https://")).orElse(null));
  }

  private List<Thing> things(IndexedStatement statement, String field) {
    return statement.all(field).stream().map(facts::thing).sorted(Comparator.comparing(Thing::label).thenComparing(Thing::id)).toList();
  }

  private List<StatementRow.Stand> stances(IndexedStatement statement) {
    return TopicEndpoint.SIDES.stream()
        .flatMap(side -> things(statement, side).stream().map(issue -> new StatementRow.Stand(issue, side)))
        .toList();
  }

  private static Optional<String> choice(IndexedStatement statement, String field) {
    return statement.first(field).map(StatementReader::choice);
  }

  /** "https://…#Direct" → "direct". */
  static String choice(Node individual) {
    return choice(individual.toString());
  }

  private static String choice(String individual) {
    String name = Address.lastPart(individual);
    return name.equals("InTransit") ? "in-transit" : name.toLowerCase(Locale.ROOT);
  }
}
