package org.onrecord.model;

import java.util.List;

/**
 * Who said what, still in words.
 *
 * <p>"The ministry [source] announced [cue] on Monday that [the bridge is open again] [content]."
 *
 * @param source the words that name who speaks: "Stoltenberg", "he"; empty where the text names nobody
 * @param cue the words that report: "announced", "according to"; empty for a quotation that goes on without one
 * @param content what is reported, in order; several where a cue splits it; never empty; with its quotation marks, without "that"
 * @param confidence calibrated probability in [0,1] that the attribution is right
 * @param reader the rule or model that read it, as {@code explain} names it: "rule:cue-before-content", "model:attribution-1"
 */
public record Attribution(
    List<Span> source,
    List<Span> cue,
    List<Span> content,
    Kind kind,
    QuotationType quotation,
    double confidence,
    String reader) {

  public enum Kind {
    /** said, wrote, announced, warned */
    SPEECH,
    /** believes, wants, fears, plans */
    ATTITUDE
  }

  /** Whether the content is in the speaker's own words. */
  public enum QuotationType {
    DIRECT,
    INDIRECT,
    MIXED
  }

  public Attribution {
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("an attribution needs a content");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence);
    }
  }

  /** From the content's first character to its last. */
  public Span contentHull() {
    return content.getFirst().and(content.getLast());
  }
}
