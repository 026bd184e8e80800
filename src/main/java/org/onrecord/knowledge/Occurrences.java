package org.onrecord.knowledge;

import java.util.Arrays;
import java.util.List;

/**
 * Where in a text the words stand that patterns ask for.
 *
 * <p>In "we will send them tents" the number of {@code {give}} stands at 2. Immutable.
 */
final class Occurrences {

  private final PatternWords asked;
  /** So many numbers were given when the text was looked through. */
  private final int known;
  /** Longs that hold one number's places, a bit a word. */
  private final int width;
  /** By number: where its places begin, counted in widths from 1; 0 where it stands nowhere. */
  private final int[] rows;
  private final long[] places;
  private final int[] present;

  Occurrences(PatternWords asked, List<Word> words) {
    this.asked = asked;
    this.known = asked.size();
    this.width = (words.size() + Long.SIZE - 1) / Long.SIZE;
    Collector collector = new Collector(known, width);
    for (int i = 0; i < words.size(); i++) {
      collector.place = i;
      asked.forEach(words.get(i), collector::take);
    }
    this.rows = collector.rows;
    this.places = collector.places;
    this.present = Arrays.copyOf(collector.present, collector.count);
  }

  private static final class Collector {

    private static final int SOME = 64;

    private final int[] rows;
    private final int width;
    private long[] places;
    private int[] present = new int[SOME];
    private int count;
    private int place;

    private Collector(int known, int width) {
      this.rows = new int[known];
      this.width = width;
      this.places = new long[SOME * width];
    }

    private void take(int number) {
      if (number >= rows.length) {
        return;
      }
      if (rows[number] == 0) {
        if (count == present.length) {
          present = Arrays.copyOf(present, 2 * present.length);
          places = Arrays.copyOf(places, 2 * places.length);
        }
        present[count++] = number;
        rows[number] = count;
      }
      places[(rows[number] - 1) * width + place / Long.SIZE] |= 1L << place;
    }
  }

  /** Whether these tell of all that the patterns have asked for up to now. */
  boolean answers(PatternWords patterns) {
    return asked == patterns && known == patterns.size();
  }

  /** The numbers that stand somewhere. */
  int[] present() {
    return present;
  }

  boolean holds(int number) {
    return rows[number] != 0;
  }

  boolean stands(int number, int place) {
    int row = rows[number];
    return row != 0 && (places[(row - 1) * width + place / Long.SIZE] & 1L << place) != 0;
  }

  /** The first place of the number from there on; {@link Integer#MAX_VALUE} where there is none. */
  int next(int number, int from) {
    int row = rows[number];
    if (row == 0) {
      return Integer.MAX_VALUE;
    }
    int first = (row - 1) * width;
    int index = from / Long.SIZE;
    if (index >= width) {
      return Integer.MAX_VALUE;
    }
    long bits = places[first + index] & -1L << from;
    while (bits == 0) {
      if (++index == width) {
        return Integer.MAX_VALUE;
      }
      bits = places[first + index];
    }
    return index * Long.SIZE + Long.numberOfTrailingZeros(bits);
  }
}
