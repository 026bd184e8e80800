package org.onrecord.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.learned.CueReading;
import org.onrecord.attribution.learned.CueReading.Range;
import org.onrecord.attribution.learned.Passage;
import org.onrecord.attribution.learned.Tagging;
import org.onrecord.model.Span;
import org.onrecord.train.PolnearCorpus.Marked;

/** One marked attribution as positions of its passage. */
record MarkedTokens(Range cue, @Nullable Range source, List<Range> contents) {

  /** The share of words that a content must have in common with the marked one to count as found: the scorer's bar. */
  private static final double ENOUGH = 0.5;

  /** What is marked in a passage. */
  static List<MarkedTokens> of(Passage passage, List<Marked> marked) {
    List<MarkedTokens> found = new ArrayList<>();
    for (Marked one : marked) {
      Range cue = hull(passage, one.cue());
      List<Range> contents = new ArrayList<>();
      for (Span span : one.content()) {
        Range range = range(passage, span);
        if (range != null && !contents.isEmpty() && contents.getLast().end() == range.begin()) {
          contents.set(contents.size() - 1, new Range(contents.getLast().begin(), range.end()));
        } else if (range != null) {
          contents.add(range);
        }
      }
      if (cue != null && !contents.isEmpty()) {
        found.add(new MarkedTokens(cue, hull(passage, one.source()), List.copyOf(contents)));
      }
    }
    return found;
  }

  /** The marked attribution whose cue shares most tokens with the one found. */
  static @Nullable MarkedTokens of(Tagging.Cue cue, List<MarkedTokens> marked) {
    MarkedTokens best = null;
    int most = 0;
    for (MarkedTokens one : marked) {
      int shared = Math.min(one.cue.end(), cue.end()) - Math.max(one.cue.begin(), cue.begin());
      if (shared > most) {
        most = shared;
        best = one;
      }
    }
    return best;
  }

  /** A passage's labels for the tagger. */
  static byte[] labels(Passage passage, List<MarkedTokens> marked) {
    byte[] labels = new byte[passage.size()];
    for (MarkedTokens one : marked) {
      one.contents.forEach(r -> paint(labels, r.begin(), r.end(), 3));
    }
    for (MarkedTokens one : marked) {
      if (one.source != null) {
        paint(labels, one.source.begin(), one.source.end(), 1);
      }
    }
    for (MarkedTokens one : marked) {
      paint(labels, one.cue.begin(), one.cue.end(), 2);
    }
    return whole(labels);
  }

  /** This attribution's labels for the reader, in the window of its cue. */
  byte[] labels(Tagging.Cue found, Range window) {
    byte[] labels = new byte[window.length()];
    for (Range range : contents) {
      paint(labels, range.begin() - window.begin(), range.end() - window.begin(), 2);
    }
    if (source != null) {
      paint(labels, source.begin() - window.begin(), source.end() - window.begin(), 1);
    }
    for (int i = found.begin(); i < found.end(); i++) {
      labels[i - window.begin()] = 0;
    }
    return whole(labels);
  }

  /** Which readings are right as the scorer counts: enough of the content and a source that overlaps, one to one. */
  static boolean[] right(Passage passage, List<MarkedTokens> marked, List<CueReading> readings) {
    record Pair(double overlap, int marked, int reading) {}
    List<Pair> pairs = new ArrayList<>();
    for (int m = 0; m < marked.size(); m++) {
      Set<Integer> wanted = words(passage, marked.get(m).contents);
      for (int r = 0; r < readings.size(); r++) {
        Set<Integer> shared = words(passage, readings.get(r).contents());
        int sum = wanted.size() + shared.size();
        shared.retainAll(wanted);
        if (!shared.isEmpty()) {
          pairs.add(new Pair(2.0 * shared.size() / sum, m, r));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::overlap).reversed().thenComparing(Pair::marked).thenComparing(Pair::reading));
    boolean[] taken = new boolean[marked.size()];
    boolean[] used = new boolean[readings.size()];
    boolean[] right = new boolean[readings.size()];
    for (Pair pair : pairs) {
      if (!taken[pair.marked] && !used[pair.reading]) {
        taken[pair.marked] = true;
        used[pair.reading] = true;
        right[pair.reading] = pair.overlap >= ENOUGH && marked.get(pair.marked).sameSource(readings.get(pair.reading));
      }
    }
    return right;
  }

  private boolean sameSource(CueReading reading) {
    if (source == null || reading.source().isEmpty()) {
      return source == null && reading.source().isEmpty();
    }
    Range other = reading.source().getFirst();
    return source.begin() < other.end() && other.begin() < source.end();
  }

  private static Set<Integer> words(Passage passage, List<Range> ranges) {
    Set<Integer> words = new TreeSet<>();
    for (Range range : ranges) {
      for (int i = range.begin(); i < range.end(); i++) {
        if (passage.article().tokens().get(passage.first() + i).text().chars().anyMatch(Character::isLetterOrDigit)) {
          words.add(i);
        }
      }
    }
    return words;
  }

  private static @Nullable Range hull(Passage passage, List<Span> spans) {
    Range hull = null;
    for (Span span : spans) {
      Range range = range(passage, span);
      if (range != null) {
        hull = hull == null ? range : new Range(Math.min(hull.begin(), range.begin()), Math.max(hull.end(), range.end()));
      }
    }
    return hull;
  }

  private static @Nullable Range range(Passage passage, Span span) {
    int begin = passage.article().tokenFrom(span.begin()) - passage.first();
    int end = passage.article().tokenFrom(span.end() - 1) + 1 - passage.first();
    return begin < 0 || end > passage.size() || begin >= end ? null : new Range(begin, end);
  }

  private static void paint(byte[] labels, int begin, int end, int role) {
    for (int i = Math.max(0, begin); i < Math.min(labels.length, end); i++) {
      labels[i] = (byte) (i == Math.max(0, begin) ? 2 * role - 1 : 2 * role);
    }
  }

  /** Lets every span begin with its begin label again where another was painted over it. */
  private static byte[] whole(byte[] labels) {
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] > 0 && labels[i] % 2 == 0 && (i == 0 || labels[i - 1] != labels[i] && labels[i - 1] != labels[i] - 1)) {
        labels[i]--;
      }
    }
    return labels;
  }
}
