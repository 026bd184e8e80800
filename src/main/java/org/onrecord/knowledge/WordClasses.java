package org.onrecord.knowledge;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The word classes of {@code words.ttl}: "{give}" means send, supply, deliver, … */
public final class WordClasses {

  private final Map<String, Set<String>> words;
  private final PatternWords asked = new PatternWords();

  WordClasses(Map<String, Set<String>> words) {
    this.words = new TreeMap<>(words);
  }

  /**
   * The words of a class.
   *
   * @throws IllegalArgumentException if there is no such class: a pattern is misspelt
   */
  public Set<String> of(String name) {
    Set<String> members = words.get(name);
    if (members == null) {
      throw new IllegalArgumentException("no word class {" + name + "} in words.ttl; there are " + words.keySet());
    }
    return members;
  }

  /** What the patterns that are written with these classes ask for. */
  PatternWords asked() {
    return asked;
  }
}
