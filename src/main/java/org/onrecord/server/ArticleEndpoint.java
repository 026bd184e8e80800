package org.onrecord.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SchemaDO;
import org.jspecify.annotations.Nullable;
import org.onrecord.graph.REC;

/** {@code /api/article/ID}: an article, its text, and the statements that were read from it in the order of the text. */
final class ArticleEndpoint implements Endpoint {

  private final Facts facts;
  private final StatementReader reader;

  ArticleEndpoint(Facts facts, StatementReader reader) {
    this.facts = facts;
    this.reader = reader;
  }

  /** @param contents where the statements stand in the text */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Answer(
      StatementRow.ArticleLine article,
      @Nullable Thing source,
      @Nullable String file,
      @Nullable String text,
      List<StatementRow> statements,
      List<StatementEndpoint.Other> contents) {}

  @Override
  public Object answer(Parameters parameters) {
    Node article = NodeFactory.createURI(Address.BASE + "article/" + parameters.rest());
    if (!facts.is(article, SchemaDO.NewsArticle)) {
      throw facts.text(article, REC.withdrawn)
          .map(reason -> Problem.of(410, "withdrawn: " + reason))
          .orElseGet(() -> Problem.notFound("no such article is on record"))
          .thrown();
    }
    List<StatementEndpoint.Other> contents = new StatementEndpoint(facts, reader).others(article, article);
    return new Answer(
        reader.article(article),
        facts.object(article, REC.source).map(facts::thing).orElse(null),
        facts.text(article, REC.file).orElse(null),
        facts.text(article, SchemaDO.articleBody).orElse(null),
        reader.rowsOf(
            contents.stream()
                .sorted(Comparator.comparingInt(other -> other.content().getFirst()[0]))
                .map(other -> Address.iriOf(other.id()))
                .toList()),
        contents);
  }
}
