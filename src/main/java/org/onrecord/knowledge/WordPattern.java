package org.onrecord.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    record Any(List<Choice> choices, boolean optional) implements Element {

      /** Words of which one must stand in a text where this is to be found; empty where that cannot be told. */
      Set<String> needed() {
        if (optional || choices.stream().anyMatch(choice -> !choice.beginnings().isEmpty())) {
          return Set.of();
        }
        Set<String> needed = new HashSet<>();
        for (Choice choice : choices) {
          needed.addAll(choice.words());
          needed.addAll(choice.marks());
          choice.phrases().forEach(phrase -> needed.add(phrase.getFirst()));
        }
        return needed;
      }
    }
  }

  /** Words that will do, if their part of speech begins with the tag; "" where any will. */
  private record Choice(Set<String> words, List<String> beginnings, List<List<String>> phrases, Set<String> marks, String tag) {

    boolean admits(Word word) {
      return word.tag().startsWith(tag) && (holdsOneOf(word.bases(), words) || holdsOneOf(word.marks(), marks) || beginsAs(word.form()));
    }

    private static boolean holdsOneOf(Set<String> ofText, Set<String> ofPattern) {
      if (ofText.isEmpty() || ofPattern.isEmpty()) {
        return false;
      }
      for (String word : ofText) {
        if (ofPattern.contains(word)) {
          return true;
        }
      }
      return false;
    }

    private boolean beginsAs(String form) {
      for (int i = 0; i < beginnings.size(); i++) {
        if (form.startsWith(beginnings.get(i))) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * What is sought as one.
   *
   * @param needed places of words of which a text must hold one, see {@link WordSignature}; none where any text may do
   */
  private record Part(List<Element> elements, boolean absent, int[] needed) {

    static Part of(List<Element> elements, boolean absent) {
      Set<String> fewest =
          elements.stream()
              .filter(Element.Any.class::isInstance)
              .map(element -> ((Element.Any) element).needed())
              .filter(needed -> !needed.isEmpty())
              .min(Comparator.comparingInt(Set::size))
              .orElse(Set.of());
      return new Part(List.copyOf(elements), absent, WordSignature.places(fewest));
    }

    boolean conceivable(Words text) {
      return needed.length == 0 || text.signature().mayHoldOneOf(needed);
    }
  }

  private final String source;
  private final List<Part> parts;
  private final Set<String> negations;

  private WordPattern(String source, List<Part> parts, Set<String> negations) {
    this.source = source;
    this.parts = parts;
    this.negations = negations;
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
    return new WordPattern(source, List.copyOf(parts), classes.of("not"));
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
    List<Choice> choices = new ArrayList<>();
    for (String alternative : body.split("\\|")) {
      if (alternative.isEmpty()) {
        throw new IllegalArgumentException("an empty alternative in '" + source + "'");
      }
      choices.add(choice(alternative, classes));
    }
    return new Element.Any(List.copyOf(choices), optional);
  }

  private static Choice choice(String alternative, WordClasses classes) {
    int slash = alternative.lastIndexOf('/');
    String word = slash > 0 ? alternative.substring(0, slash) : alternative;
    String tag = slash > 0 ? alternative.substring(slash + 1) : "";
    Set<String> words = new HashSet<>();
    List<List<String>> phrases = new ArrayList<>();
    if (word.startsWith("@")) {
      return new Choice(Set.of(), List.of(""), List.of(), Set.of(), word.substring(1));
    } else if (word.startsWith("<")) {
      return new Choice(Set.of(), List.of(), List.of(), Set.of(word.substring(1, word.length() - 1)), tag);
    } else if (word.length() > 1 && word.endsWith("*")) {
      return new Choice(Set.of(), List.of(word.substring(0, word.length() - 1)), List.of(), Set.of(), tag);
    } else if (word.startsWith("{")) {
      classes.of(word.substring(1, word.length() - 1)).forEach(member -> addWord(member, words, phrases));
    } else {
      addWord(word.replace('_', ' '), words, phrases);
    }
    return new Choice(Set.copyOf(words), List.of(), List.copyOf(phrases), Set.of(), tag);
  }

  private static void addWord(String word, Set<String> words, List<List<String>> phrases) {
    if (word.indexOf(' ') < 0 && word.indexOf('-') < 0) {
      words.add(word);
    } else {
      phrases.add(List.of(word.split("[ -]")));
    }
  }

  /** The first place where all parts are found; a part that must be absent is looked for in all the words. */
  public Optional<Match> find(Words text) {
    Optional<Match> first = Optional.empty();
    for (Part part : parts) {
      Optional<Match> found = find(part, text, 0);
      if (found.isPresent() == part.absent()) {
        return Optional.empty();
      }
      if (first.isEmpty()) {
        first = found;
      }
    }
    return first;
  }

  public boolean matches(Words text) {
    return find(text).isPresent();
  }

  /** Every place of the pattern's first part, from left to right, without overlaps, provided that its other parts hold. */
  public List<Match> all(Words text) {
    Optional<Match> next = find(text);
    if (next.isEmpty()) {
      return List.of();
    }
    List<Match> matches = new ArrayList<>();
    while (next.isPresent()) {
      matches.add(next.get());
      next = find(parts.getFirst(), text, Math.max(next.get().end(), next.get().first() + 1));
    }
    return matches;
  }

  private Optional<Match> find(Part part, Words text, int from) {
    if (!part.conceivable(text)) {
      return Optional.empty();
    }
    List<Element> elements = part.elements();
    for (int start = from; start < text.size(); start++) {
      int end = match(elements, 0, text, start);
      if (end >= 0) {
        return Optional.of(new Match(start, end));
      }
    }
    return Optional.empty();
  }

  /** One past the last word that elements from the index on match at the position; -1 if they do not. */
  private int match(List<Element> elements, int index, Words text, int at) {
    if (index == elements.size()) {
      return at;
    }
    return switch (elements.get(index)) {
      case Element.Start start -> text.beginsSentence(at) ? match(elements, index + 1, text, at) : -1;
      case Element.Gap gap -> matchAfterGap(elements, index, text, at, gap);
      case Element.Any any -> matchAny(elements, index, text, at, any);
    };
  }

  private int matchAfterGap(List<Element> elements, int index, Words text, int at, Element.Gap gap) {
    for (int skipped = 0; skipped <= gap.most(); skipped++) {
      int end = match(elements, index + 1, text, at + skipped);
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

  private int matchAny(List<Element> elements, int index, Words text, int at, Element.Any any) {
    for (Choice choice : any.choices()) {
      if (at < text.size() && choice.admits(text.get(at))) {
        int end = match(elements, index + 1, text, at + 1);
        if (end >= 0) {
          return end;
        }
      }
      for (List<String> phrase : choice.phrases()) {
        if (stands(phrase, text, at)) {
          int end = match(elements, index + 1, text, at + phrase.size());
          if (end >= 0) {
            return end;
          }
        }
      }
    }
    return any.optional() ? match(elements, index + 1, text, at) : -1;
  }

  private static boolean stands(List<String> phrase, Words text, int at) {
    if (at + phrase.size() > text.size()) {
      return false;
    }
    for (int i = 0; i < phrase.size(); i++) {
      if (!text.get(at + i).bases().contains(phrase.get(i))) {
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
