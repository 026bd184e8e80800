package org.onrecord.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.model.Span;

/** A text's words and marks, and which of them a set of spans touches. Marks count only where there is nothing else. */
final class TextWords {

  static final String WORD = "[\\p{L}\\p{N}_]+(?:[.'’&-][\\p{L}\\p{N}_]+)*";
  private static final Pattern TOKEN = Pattern.compile("(" + WORD + ")|[^\\p{L}\\p{N}_\\s\\p{Z}\\x1c-\\x1f\\x85]");

  private final List<Span> spans = new ArrayList<>();
  private final BitSet words = new BitSet();

  TextWords(String text) {
    Matcher tokens = TOKEN.matcher(text);
    while (tokens.find()) {
      if (tokens.start(1) >= 0) {
        words.set(spans.size());
      }
      spans.add(new Span(tokens.start(), tokens.end()));
    }
  }

  /** Indices of the words that the spans touch; of the marks, if they touch no word. */
  BitSet in(List<Span> wanted) {
    BitSet touched = new BitSet();
    for (Span span : wanted) {
      for (int i = from(span.begin()); i < spans.size() && spans.get(i).begin() < span.end(); i++) {
        touched.set(i);
      }
    }
    BitSet kept = (BitSet) touched.clone();
    kept.and(words);
    return kept.isEmpty() ? touched : kept;
  }

  private int from(int offset) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  static int common(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    return both.cardinality();
  }

  /** Twice the common words by the sum of both: 1 for equal sets. */
  static double overlap(BitSet a, BitSet b) {
    int common = common(a, b);
    return common == 0 ? 0 : 2.0 * common / (a.cardinality() + b.cardinality());
  }
}
