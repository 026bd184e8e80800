package org.onrecord.knowledge;

import java.util.List;
import java.util.Set;

/**
 * Which words a text may hold: a set of hashed places in which "no" is certain and "yes" has to be looked at.
 *
 * <p>Of the hundreds of patterns few share a word with "we will send them more tanks"; the others need not be tried on it.
 */
final class WordSignature {

  private static final int PLACES = 1 << 13;

  private final long[] taken = new long[PLACES / Long.SIZE];

  /** Of the words' bases and marks. */
  WordSignature(List<Word> words) {
    for (Word word : words) {
      word.bases().forEach(this::take);
      word.marks().forEach(this::take);
    }
  }

  private void take(String word) {
    int place = place(word);
    taken[place / Long.SIZE] |= 1L << place;
  }

  /** Whether the text may hold one of the words with these places. */
  boolean mayHoldOneOf(int[] places) {
    for (int place : places) {
      if ((taken[place / Long.SIZE] & 1L << place) != 0) {
        return true;
      }
    }
    return false;
  }

  /** The places of words, for {@link #mayHoldOneOf}. */
  static int[] places(Set<String> words) {
    return words.stream().mapToInt(WordSignature::place).distinct().sorted().toArray();
  }

  private static int place(String word) {
    int hash = word.hashCode() * 0x9E3779B1;
    return hash >>> Integer.SIZE - Integer.numberOfTrailingZeros(PLACES);
  }
}
