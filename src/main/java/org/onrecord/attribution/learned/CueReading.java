package org.onrecord.attribution.learned;

import java.util.List;

/**
 * The source and content that were found for one cue, as token positions of a passage.
 *
 * @param source begin and end, or empty
 * @param contents begins and ends, in order
 * @param sureness the mean and least probability of the labels inside the spans, and of none being a source
 */
public record CueReading(Tagging.Cue cue, List<Range> source, List<Range> contents, Sureness sureness) {

  /** Tokens of a passage, end-exclusive. */
  public record Range(int begin, int end) {
    public int length() {
      return end - begin;
    }
  }

  record Sureness(float content, float contentBorders, float source, float noSource) {}
}
