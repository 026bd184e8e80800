package org.onrecord.knowledge;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * All that patterns ask of single words, each thing numbered once, so that a text is looked through once for all patterns.
 *
 * <p>Hundreds of patterns ask for {@code {give}} or {@code tank|leopard}: both have a number each, and {@link Occurrences} says where they
 * stand. Safe for many threads.
 */
final class PatternWords {

  /** Words that will do, if their part of speech begins with the tag; "" where any will. */
  record Kind(Set<String> words, List<String> beginnings, Set<String> marks, String tag) {

    /** The word by its form or one of its bases, whatever its part of speech. */
    static Kind of(String word) {
      return new Kind(Set.of(word), List.of(), Set.of(), "");
    }
  }

  private record Wanted(int number, String tag) {

    void tell(Word word, IntConsumer numbers) {
      if (word.tag().startsWith(tag)) {
        numbers.accept(number);
      }
    }
  }

  private record Beginning(String letters, Wanted wanted) {}

  private static final char ANY = 0;

  private final Map<List<Kind>, Integer> numbers = new HashMap<>();
  private final Map<String, Wanted[]> byWord = new ConcurrentHashMap<>();
  private final Map<String, Wanted[]> byMark = new ConcurrentHashMap<>();
  /** By the first letter; what any word begins with by {@link #ANY}. */
  private final Map<Character, Beginning[]> byLetter = new ConcurrentHashMap<>();
  /** Written after the maps, read before them: a reader finds in them all that it counts. */
  private volatile int size;

  /** The number of a word that is of one of the kinds, counted from 0. */
  synchronized int number(List<Kind> kinds) {
    Integer known = numbers.get(kinds);
    if (known != null) {
      return known;
    }
    int number = size;
    numbers.put(List.copyOf(kinds), number);
    for (Kind kind : kinds) {
      Wanted wanted = new Wanted(number, kind.tag());
      kind.words().forEach(word -> byWord.merge(word, new Wanted[] {wanted}, PatternWords::joined));
      kind.marks().forEach(mark -> byMark.merge(mark, new Wanted[] {wanted}, PatternWords::joined));
      kind.beginnings().forEach(letters -> byLetter.merge(
          letters.isEmpty() ? ANY : letters.charAt(0), new Beginning[] {new Beginning(letters, wanted)}, PatternWords::joined));
    }
    size = number + 1;
    return number;
  }

  private static <T> T[] joined(T[] some, T[] more) {
    T[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  /** How many numbers are given. */
  int size() {
    return size;
  }

  /** Tells the numbers that the word answers to, some of them more than once. */
  void forEach(Word word, IntConsumer numbers) {
    for (String base : word.bases()) {
      tell(byWord.get(base), word, numbers);
    }
    for (String mark : word.marks()) {
      tell(byMark.get(mark), word, numbers);
    }
    tellBeginnings(byLetter.get(ANY), word, numbers);
    tellBeginnings(byLetter.get(word.form().charAt(0)), word, numbers);
  }

  private static void tell(Wanted @Nullable [] found, Word word, IntConsumer numbers) {
    if (found != null) {
      for (Wanted wanted : found) {
        wanted.tell(word, numbers);
      }
    }
  }

  private static void tellBeginnings(Beginning @Nullable [] beginnings, Word word, IntConsumer numbers) {
    if (beginnings != null) {
      for (Beginning beginning : beginnings) {
        if (word.form().startsWith(beginning.letters())) {
          beginning.wanted().tell(word, numbers);
        }
      }
    }
  }
}
