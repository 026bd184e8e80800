package org.onrecord.attribution.learned;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.learned.CueReading.Range;

/**
 * Puts the borders of what was read in order: no half quotations, no stray commas, no half sentence taken along.
 *
 * <p>", it was late" → "it was late"; "“It was" of "“It was late,”" → "“It was late,”".
 */
final class Borders {

  private final Passage p;

  Borders(Passage passage) {
    this.p = passage;
  }

  /** The contents with their borders set right, in order; may be empty. */
  List<Range> contents(List<Range> contents) {
    List<Range> tidy = new ArrayList<>();
    for (Range range : contents) {
      for (Range whole : withinSentences(balanced(range.begin(), range.end()))) {
        Range bare = bare(whole.begin(), whole.end());
        if (bare == null) {
          continue;
        }
        if (!tidy.isEmpty() && bare.begin() < tidy.getLast().end()) {
          if (bare.end() <= tidy.getLast().end()) {
            continue;
          }
          tidy.set(tidy.size() - 1, new Range(tidy.getLast().begin(), bare.end()));
        } else {
          tidy.add(bare);
        }
      }
    }
    return tidy;
  }

  /** Takes a quotation whole or not at all where a border would cut it; what lies all within one stays. */
  private Range balanced(int first, int last) {
    int begin = first;
    int end = last;
    int q = p.quotation[begin];
    if (q >= 0 && p.quoteBegin[q] < begin && p.quoteEnd[q] < end) {
      begin = begin - p.quoteBegin[q] <= p.quoteEnd[q] - begin ? p.quoteBegin[q] : p.quoteEnd[q];
    } else if (q >= 0 && p.quoteBegin[q] < begin && p.quoteEnd[q] == end && p.quote[end - 1] == Passage.CLOSING) {
      // All but its beginning: the words alone, or with both marks where only the mark is missing.
      if (begin == p.quoteBegin[q] + 1) {
        begin--;
      } else {
        end--;
      }
    }
    q = end > begin ? p.quotation[end - 1] : -1;
    if (q >= 0 && p.quoteEnd[q] > end && p.quoteBegin[q] > begin) {
      end = p.quoteEnd[q] - end <= end - p.quoteBegin[q] ? p.quoteEnd[q] : p.quoteBegin[q];
    } else if (q >= 0 && p.quoteEnd[q] > end && p.quoteBegin[q] == begin && p.quote[begin] == Passage.OPENING && p.isMark(begin)) {
      if (p.quoteEnd[q] - end <= end - begin) {
        end = p.quoteEnd[q];
      } else {
        begin++;
      }
    }
    return new Range(begin, Math.max(begin, end));
  }

  /** Cuts where a sentence ends outside of quotation marks; of a sentence less than half is not kept. */
  private List<Range> withinSentences(Range range) {
    List<Range> parts = new ArrayList<>();
    int begin = range.begin();
    for (int i = range.begin() + 1; i <= range.end(); i++) {
      boolean border = i == range.end()
          || p.sentence[i] != p.sentence[i - 1] && (p.quotation[i] < 0 || p.quotation[i] != p.quotation[i - 1]);
      if (border) {
        boolean whole = begin == range.begin() && i == range.end();
        if (whole || 2 * (i - begin) >= p.sentenceEnd(i - 1) - Math.max(p.sentenceBegin(i - 1), 0)) {
          parts.add(new Range(begin, i));
        }
        begin = i;
      }
    }
    return parts;
  }

  /** Without the commas, colons and dashes at its ends; null where no word is left, or only "that". */
  @Nullable Range bare(int first, int last) {
    int begin = first;
    int end = last;
    while (begin < end && strips(begin, ",;:.-–—…!?)")) {
      begin++;
    }
    while (end > begin && strips(end - 1, ",;:-–—(")) {
      end--;
    }
    if (end - begin == 1 && p.tagOf(begin).equals("SCONJ")) {
      return null;
    }
    for (int i = begin; i < end; i++) {
      if (!p.isMark(i)) {
        return new Range(begin, end);
      }
    }
    return null;
  }

  private boolean strips(int i, String marks) {
    String text = p.token(i).text();
    return p.isMark(i) && text.chars().allMatch(c -> marks.indexOf(c) >= 0);
  }
}
