package org.onrecord.model;

import java.util.List;
import java.util.Map;

/**
 * Everything that was read from one article: what {@code extract} prints and the graph holds.
 *
 * @param corrections what people have put right in it, by the IRI of the article or statement: "speaker corrected"
 */
public record ArticleReading(
    LinkedArticle article, List<Statement> statements, List<Transfer> transfers, Map<String, String> corrections) {

  public ArticleReading {
    statements = List.copyOf(statements);
    transfers = List.copyOf(transfers);
    corrections = Map.copyOf(corrections);
  }

  /** As the stages have read it. */
  public ArticleReading(LinkedArticle article, List<Statement> statements, List<Transfer> transfers) {
    this(article, statements, transfers, Map.of());
  }
}
