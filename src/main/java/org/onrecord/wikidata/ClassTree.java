package org.onrecord.wikidata;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntConsumer;

/** Which classes are subclasses of which, at any distance; eight bytes a pair. Circles, which Wikidata has, do no harm. */
final class ClassTree {

  /** Superclass and subclass, sorted. */
  private final long[] pairs;

  /** @param pairs superclass in the upper half, subclass in the lower; becomes this tree's */
  ClassTree(long[] pairs) {
    Arrays.sort(pairs);
    this.pairs = pairs;
  }

  static long pair(int superclass, int subclass) {
    return (long) superclass << 32 | subclass;
  }

  /** The classes and all below them, each once. */
  void below(Collection<Integer> classes, IntConsumer action) {
    Set<Integer> met = new HashSet<>();
    int[] waiting = new int[64];
    int size = 0;
    for (int one : classes) {
      if (met.add(one)) {
        waiting = room(waiting, size);
        waiting[size++] = one;
      }
    }
    while (size > 0) {
      int one = waiting[--size];
      action.accept(one);
      for (int i = from(one); i < pairs.length && (int) (pairs[i] >>> 32) == one; i++) {
        int subclass = (int) pairs[i];
        if (met.add(subclass)) {
          waiting = room(waiting, size);
          waiting[size++] = subclass;
        }
      }
    }
  }

  private static int[] room(int[] waiting, int size) {
    return size < waiting.length ? waiting : Arrays.copyOf(waiting, 2 * size);
  }

  private int from(int superclass) {
    int at = Arrays.binarySearch(pairs, pair(superclass, 0));
    return at < 0 ? -at - 1 : at;
  }
}
