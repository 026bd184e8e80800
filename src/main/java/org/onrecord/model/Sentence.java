package org.onrecord.model;

/**
 * One sentence of a block; never crosses a block's border.
 *
 * @param firstToken index of its first token in {@link AnnotatedArticle#tokens()}
 * @param endToken one past its last
 * @param block index of its block in {@link Article#blocks()}
 */
public record Sentence(Span span, int firstToken, int endToken, int block) {

  public int size() {
    return endToken - firstToken;
  }
}
