package org.onrecord.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.knowledge.PatternWords.Kind;

/**
 * A pattern over words, as the ontology writes them.
 *
 * <p>{@code <self> {will} {give} ..6 {arms}} finds "we will send them more tanks". A pattern is a sequence of elements:
 *
 * <ul>
 *   <li>{@code send} the word, by its form or its base form; {@code escalat*} by its beginning; {@code send|give} either
 *   <li>{@code {give}} any word of a class of {@code words.ttl}; may stand among alternatives: {@code {give}|offer}
 *   <li>{@code <self>} a word that the reader has marked; {@code <self>|us}
 *   <li>{@code drone/NOUN}, {@code send/VERB.ing} with a part of speech that begins so; {@code @VERB.base} any such word; each
 *       alternative has its own
 *   <li>{@code very?} may be missing
 *   <li>{@code ..4} up to four words of any kind within the sentence; {@code ~4} up to four words, neither negation nor punctuation among them
 *   <li>{@code ^} the beginning of a sentence
 *   <li>{@code a & b} both, in any order, anywhere in the words; {@code a & !b} the first and nowhere the second
 * </ul>
 *
 * It misses what stands further apart than its gaps, and knows no syntax.
 */
public final class WordPattern {

  /** Where a pattern was found: [first, end) of its first part. */
  public record Match(int first, int end) {}

  private sealed interface Element {
    record Start() implements Element {}

    record Gap(int most, boolean plain) implements Element {}

    /**
     * One of several words or phrases.
     *
     * @param ways each the numbers of the words that follow one another, see {@link PatternWords}; the first way that leads on is gone
     * @param rarity how many words will do, or a guess where that cannot be told
     */
    record Any(int[][] ways, boolean optional, int rarity) implements Element {

      boolean conceivable(Occurrences text) {
        for (int[] way : ways) {
          if (text.holds(way[0])) {
            return true;
          }
        }
        return optional;
      }
    }
  }

  /**
   * What is sought as one.
   *
   * @param beginnings numbers of the words of which one begins whatever is found; none where any word may
   */
  private record Part(List<Element> elements, boolean absent, int[] beginnings) {

    static Part of(List<Element> elements, boolean absent) {
      Element first = elements.getFirst() instanceof Element.Start && elements.size() > 1 ? elements.get(1) : elements.getFirst();
      return new Part(List.copyOf(elements), absent, first instanceof Element.Any any && !any.optional() ? firsts(any) : new int[0]);
    }

    boolean conceivable(Occurrences text) {
      for (int i = 0; i < elements.size(); i++) {
        if (elements.get(i) instanceof Element.Any any && !any.conceivable(text)) {
          return false;
        }
      }
      return true;
    }

    /** The first place from there on where this may begin. */
    int next(Occurrences text, int from) {
      if (beginnings.length == 0) {
        return from;
      }
      int next = Integer.MAX_VALUE;
      for (int number : beginnings) {
        next = Math.min(next, text.next(number, from));
      }
      return next;
    }
  }

  /** So many words will do for a mark, or share a beginning. */
  private static final int SOME = 40;

  /** So many words are of a part of speech. */
  private static final int MANY = 4000;

  private final String source;
  private final List<Part> parts;
  private final Set<String> negations;
  private final PatternWords asked;

  private WordPattern(String source, List<Part> parts, WordClasses classes) {
    this.source = source;
    this.parts = parts;
    this.negations = classes.of("not");
    this.asked = classes.asked();
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException if it is not one
   */
  public static WordPattern parse(String source, WordClasses classes) {
    List<Part> parts = new ArrayList<>();
    for (String part : source.strip().split("\\s+&\\s+")) {
      boolean absent = part.startsWith("!");
      List<Element> elements = new ArrayList<>();
      for (String element : (absent ? part.substring(1) : part).strip().split("\\s+")) {
        elements.add(element(element, classes, source));
      }
      if (elements.stream().noneMatch(Element.Any.class::isInstance)) {
        throw new IllegalArgumentException("a pattern needs a word: '" + source + "'");
      }
      parts.add(Part.of(elements, absent));
    }
    if (parts.getFirst().absent()) {
      throw new IllegalArgumentException("a pattern cannot begin with what must be absent: '" + source + "'");
    }
    return new WordPattern(source, List.copyOf(parts), classes);
  }

  private static Element element(String element, WordClasses classes, String source) {
    if (element.equals("^")) {
      return new Element.Start();
    }
    if (element.startsWith("..") || element.startsWith("~")) {
      boolean plain = element.startsWith("~");
      return new Element.Gap(Integer.parseInt(element.substring(plain ? 1 : 2)), plain);
    }
    boolean optional = element.length() > 1 && element.endsWith("?");
    String body = optional ? element.substring(0, element.length() - 1) : element;
    Ways ways = new Ways(classes.asked());
    for (String alternative : body.split("\\|")) {
      if (alternative.isEmpty()) {
        throw new IllegalArgumentException("an empty alternative in '" + source + "'");
      }
      addAlternative(alternative, classes, ways);
    }
    return new Element.Any(ways.inOrder(), optional, ways.rarity);
  }

  private static void addAlternative(String alternative, WordClasses classes, Ways ways) {
    int slash = alternative.lastIndexOf('/');
    String word = slash > 0 ? alternative.substring(0, slash) : alternative;
    String tag = slash > 0 ? alternative.substring(slash + 1) : "";
    if (word.startsWith("@")) {
      ways.add(new Kind(Set.of(), List.of(""), Set.of(), word.substring(1)), MANY);
    } else if (word.startsWith("<")) {
      ways.add(new Kind(Set.of(), List.of(), Set.of(word.substring(1, word.length() - 1)), tag), SOME);
    } else if (word.length() > 1 && word.endsWith("*")) {
      ways.add(new Kind(Set.of(), List.of(word.substring(0, word.length() - 1)), Set.of(), tag), SOME);
    } else {
      Set<String> words = new HashSet<>();
      List<List<String>> phrases = new ArrayList<>();
      if (word.startsWith("{")) {
        classes.of(word.substring(1, word.length() - 1)).forEach(member -> addWord(member, words, phrases));
      } else {
        addWord(word.replace('_', ' '), words, phrases);
      }
      if (!words.isEmpty()) {
        ways.add(new Kind(Set.copyOf(words), List.of(), Set.of(), tag), words.size());
      }
      phrases.forEach(ways::add);
    }
  }

  private static void addWord(String word, Set<String> words, List<List<String>> phrases) {
    if (word.indexOf(' ') < 0 && word.indexOf('-') < 0) {
      words.add(word);
    } else {
      phrases.add(List.of(word.split("[ -]")));
    }
  }

  /** Collects the ways of an element: single words that follow one another become one. */
  private static final class Ways {

    private final PatternWords asked;
    private final List<int[]> inOrder = new ArrayList<>();
    private final List<Kind> single = new ArrayList<>();
    private int rarity;

    private Ways(PatternWords asked) {
      this.asked = asked;
    }

    private void add(Kind kind, int words) {
      single.add(kind);
      rarity += words;
    }

    private void add(List<String> phrase) {
      endSingle();
      inOrder.add(phrase.stream().mapToInt(word -> asked.number(List.of(Kind.of(word)))).toArray());
      rarity++;
    }

    private void endSingle() {
      if (!single.isEmpty()) {
        inOrder.add(new int[] {asked.number(single)});
        single.clear();
      }
    }

    private int[][] inOrder() {
      endSingle();
      return inOrder.toArray(int[][]::new);
    }
  }

  private static int[] firsts(Element.Any any) {
    return Arrays.stream(any.ways()).mapToInt(way -> way[0]).distinct().toArray();
  }

  /** Words of which one must stand in a text where this is to be found, by their numbers; as few as there are. */
  int[] rarest() {
    return parts.stream()
        .filter(part -> !part.absent())
        .flatMap(part -> part.elements().stream())
        .flatMap(element -> element instanceof Element.Any any && !any.optional() ? Stream.of(any) : Stream.of())
        .min(Comparator.comparingInt(Element.Any::rarity))
        .map(WordPattern::firsts)
        .orElse(new int[0]);
  }

  Occurrences occurrences(Words text) {
    return text.occurrences(asked);
  }

  /** Whether the text holds words for each element; where it does not, this is found nowhere. */
  boolean conceivable(Words text) {
    Occurrences occurrences = occurrences(text);
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).absent() && !parts.get(i).conceivable(occurrences)) {
        return false;
      }
    }
    return true;
  }

  /** The first place where all parts are found; a part that must be absent is looked for in all the words. */
  public Optional<Match> find(Words text) {
    return Optional.ofNullable(seek(text));
  }

  public boolean matches(Words text) {
    return seek(text) != null;
  }

  /** Every place of the pattern's first part, from left to right, without overlaps, provided that its other parts hold. */
  public List<Match> all(Words text) {
    Match next = seek(text);
    if (next == null) {
      return List.of();
    }
    List<Match> matches = new ArrayList<>();
    while (next != null) {
      matches.add(next);
      next = seek(parts.getFirst(), text, Math.max(next.end(), next.first() + 1));
    }
    return matches;
  }

  private @Nullable Match seek(Words text) {
    Match first = null;
    for (int i = 0; i < parts.size(); i++) {
      Match found = seek(parts.get(i), text, 0);
      if ((found != null) == parts.get(i).absent()) {
        return null;
      }
      if (first == null) {
        first = found;
      }
    }
    return first;
  }

  private @Nullable Match seek(Part part, Words text, int from) {
    Occurrences occurrences = occurrences(text);
    if (!part.conceivable(occurrences)) {
      return null;
    }
    for (int start = part.next(occurrences, from); start < text.size(); start = part.next(occurrences, start + 1)) {
      int end = match(part.elements(), 0, text, occurrences, start);
      if (end >= 0) {
        return new Match(start, end);
      }
    }
    return null;
  }

  /** One past the last word that elements from the index on match at the position; -1 if they do not. */
  private int match(List<Element> elements, int index, Words text, Occurrences occurrences, int at) {
    if (index == elements.size()) {
      return at;
    }
    return switch (elements.get(index)) {
      case Element.Start start -> text.beginsSentence(at) ? match(elements, index + 1, text, occurrences, at) : -1;
      case Element.Gap gap -> matchAfterGap(elements, index, text, occurrences, at, gap);
      case Element.Any any -> matchAny(elements, index, text, occurrences, at, any);
    };
  }

  private int matchAfterGap(List<Element> elements, int index, Words text, Occurrences occurrences, int at, Element.Gap gap) {
    for (int skipped = 0; skipped <= gap.most(); skipped++) {
      int end = match(elements, index + 1, text, occurrences, at + skipped);
      if (end >= 0) {
        return end;
      }
      if (at + skipped >= text.size() || !skippable(text.get(at + skipped), gap.plain())) {
        return -1;
      }
    }
    return -1;
  }

  private boolean skippable(Word word, boolean plain) {
    return !word.endsSentence() && !(plain && (word.punctuation() || negations.contains(word.form())));
  }

  private int matchAny(List<Element> elements, int index, Words text, Occurrences occurrences, int at, Element.Any any) {
    for (int[] way : any.ways()) {
      if (stands(way, text, occurrences, at)) {
        int end = match(elements, index + 1, text, occurrences, at + way.length);
        if (end >= 0) {
          return end;
        }
      }
    }
    return any.optional() ? match(elements, index + 1, text, occurrences, at) : -1;
  }

  private static boolean stands(int[] way, Words text, Occurrences occurrences, int at) {
    if (at + way.length > text.size()) {
      return false;
    }
    for (int i = 0; i < way.length; i++) {
      if (!occurrences.stands(way[i], at + i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return source;
  }
}
