package org.onrecord.attribution.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.learned.CueReading.Range;
import org.onrecord.model.Attribution;
import org.onrecord.model.Span;

/**
 * What a rule reads in a passage: a second opinion that the model weighs, as positions of the passage.
 *
 * @param rule its name as a number
 * @param sureness its confidence in tenths
 */
record Opinion(@Nullable Range cue, @Nullable Range source, List<Range> contents, int rule, int sureness) {

  static final int SILENT = 0;
  static final int SOURCE = 1;
  static final int CONTENT = 2;

  /** How far a reading and an opinion go together. */
  static final int NO_OPINION = 0;
  static final int OTHER_CONTENT = 1;
  static final int OTHER_SOURCE = 2;
  static final int AGREES = 3;

  static @Nullable Opinion of(Passage passage, Attribution attribution) {
    List<Range> contents = new ArrayList<>();
    for (Span span : attribution.content()) {
      Range range = range(passage, span);
      if (range != null) {
        contents.add(range);
      }
    }
    if (contents.isEmpty()) {
      return null;
    }
    Range cue = attribution.cue().isEmpty() ? null : range(passage, attribution.cue().getFirst());
    Range source = attribution.source().isEmpty() ? null : range(passage, attribution.source().getFirst());
    return new Opinion(cue, source, List.copyOf(contents), attribution.reader().hashCode(), (int) (attribution.confidence() * 10));
  }

  /** {@link #SOURCE}, {@link #CONTENT} or {@link #SILENT}. */
  int roleAt(int position) {
    if (source != null && source.begin() <= position && position < source.end()) {
      return SOURCE;
    }
    for (Range range : contents) {
      if (range.begin() <= position && position < range.end()) {
        return CONTENT;
      }
    }
    return SILENT;
  }

  boolean hasCueIn(int begin, int end) {
    return cue != null && cue.begin() < end && begin < cue.end();
  }

  int agreement(CueReading reading) {
    int shared = 0;
    int mine = 0;
    int others = 0;
    for (Range range : contents) {
      mine += range.length();
      for (Range other : reading.contents()) {
        shared += Math.max(0, Math.min(range.end(), other.end()) - Math.max(range.begin(), other.begin()));
      }
    }
    for (Range other : reading.contents()) {
      others += other.length();
    }
    if (4 * shared < mine + others) {
      return hasCueIn(reading.cue().begin(), reading.cue().end()) ? OTHER_CONTENT : NO_OPINION;
    }
    if (source == null || reading.source().isEmpty()) {
      return source == null && reading.source().isEmpty() ? AGREES : OTHER_SOURCE;
    }
    Range who = reading.source().getFirst();
    return who.begin() < source.end() && source.begin() < who.end() ? AGREES : OTHER_SOURCE;
  }

  /** The tagger's label that the opinions give each token of a passage. */
  static byte[] labels(int size, List<Opinion> opinions) {
    byte[] labels = new byte[size];
    for (Opinion opinion : opinions) {
      opinion.contents.forEach(r -> paint(labels, r, Tagging.CONTENT));
    }
    for (Opinion opinion : opinions) {
      if (opinion.source != null) {
        paint(labels, opinion.source, Tagging.SOURCE);
      }
    }
    for (Opinion opinion : opinions) {
      if (opinion.cue != null) {
        paint(labels, opinion.cue, Tagging.CUE);
      }
    }
    return labels;
  }

  private static void paint(byte[] labels, Range range, int role) {
    Arrays.fill(labels, range.begin(), range.end(), (byte) (2 * role));
    labels[range.begin()] = (byte) (2 * role - 1);
  }

  private static @Nullable Range range(Passage passage, Span span) {
    int begin = passage.article.tokenFrom(span.begin()) - passage.first;
    int end = passage.article.tokenFrom(span.end() - 1) + 1 - passage.first;
    return begin < 0 || end > passage.size || begin >= end ? null : new Range(begin, end);
  }
}
