package org.onrecord.model;

import java.util.List;

/** Everything that was read from one article: what {@code extract} prints and the graph holds. */
public record ArticleReading(LinkedArticle article, List<Statement> statements, List<Transfer> transfers) {

  public ArticleReading {
    statements = List.copyOf(statements);
    transfers = List.copyOf(transfers);
  }
}
