package org.onrecord.model;

import java.util.List;

/**
 * An article with its language made visible.
 *
 * @param tokens of the blocks that are read, in order
 * @param sentences in order; each token belongs to exactly one
 * @param quotations by begin; a nested one after the one around it
 * @param dependencies one for each token, or empty where the text was not parsed
 */
public record AnnotatedArticle(
    Article article,
    List<Token> tokens,
    List<Sentence> sentences,
    List<Quotation> quotations,
    List<Dependency> dependencies) {

  public AnnotatedArticle {
    tokens = List.copyOf(tokens);
    sentences = List.copyOf(sentences);
    quotations = List.copyOf(quotations);
    dependencies = List.copyOf(dependencies);
    if (!dependencies.isEmpty() && dependencies.size() != tokens.size()) {
      throw new IllegalArgumentException(dependencies.size() + " dependencies for " + tokens.size() + " tokens");
    }
  }

  public String text() {
    return article.text();
  }

  /** Index of the first token that ends after the offset (UTF-16 units); {@code tokens().size()} if none does. */
  public int tokenFrom(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The tokens that the span touches. */
  public List<Token> tokensIn(Span span) {
    int first = tokenFrom(span.begin());
    int end = first;
    while (end < tokens.size() && tokens.get(end).span().begin() < span.end()) {
      end++;
    }
    return tokens.subList(first, end);
  }

  /** Index of the sentence that holds the offset, or of the next one after it; {@code sentences().size()} if none does. */
  public int sentenceFrom(int offset) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
