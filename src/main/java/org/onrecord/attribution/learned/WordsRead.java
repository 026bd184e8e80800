package org.onrecord.attribution.learned;

import java.util.List;
import org.onrecord.model.Attribution.QuotationType;

/**
 * One attribution as the model read it, as tokens of the article.
 *
 * @param probability that it is right
 */
public record WordsRead(List<Tokens> source, Tokens cue, List<Tokens> contents, QuotationType quotation, double probability) {

  /** Token indices, end-exclusive. */
  public record Tokens(int begin, int end) {}
}
