package org.onrecord.knowledge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Patterns of many owners, of which only those come up that a text may match.
 *
 * <p>Of the hundreds of patterns few share a word with "we will send them more tanks"; the others need not be tried on it. Immutable, safe
 * for many threads.
 *
 * @param <T> whose the patterns are: an act, a topic
 */
public final class PatternIndex<T> {

  /** A pattern and whose it is. */
  public record Entry<T>(T owner, WordPattern pattern) {}

  private final List<Entry<T>> entries = new ArrayList<>();
  /** By the number of a word without which they match nothing. */
  private final Map<Integer, BitSet> byWord = new HashMap<>();
  /** Those that no one word is needed for. */
  private final BitSet always = new BitSet();

  /** @param patterns of an owner, in the order in which they are to come up */
  public PatternIndex(List<T> owners, Function<T, List<WordPattern>> patterns) {
    for (T owner : owners) {
      for (WordPattern pattern : patterns.apply(owner)) {
        int[] needed = pattern.rarest();
        for (int number : needed) {
          byWord.computeIfAbsent(number, first -> new BitSet()).set(entries.size());
        }
        always.set(entries.size(), needed.length == 0);
        entries.add(new Entry<>(owner, pattern));
      }
    }
  }

  /** The patterns that the text may match, by owner and in the owner's order; all others match it nowhere. */
  public List<Entry<T>> conceivable(Words text) {
    if (entries.isEmpty()) {
      return List.of();
    }
    BitSet sharing = (BitSet) always.clone();
    for (int number : entries.getFirst().pattern().occurrences(text).present()) {
      BitSet found = byWord.get(number);
      if (found != null) {
        sharing.or(found);
      }
    }
    List<Entry<T>> conceivable = new ArrayList<>();
    for (int i = sharing.nextSetBit(0); i >= 0; i = sharing.nextSetBit(i + 1)) {
      if (entries.get(i).pattern().conceivable(text)) {
        conceivable.add(entries.get(i));
      }
    }
    return conceivable;
  }
}
