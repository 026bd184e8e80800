package org.onrecord.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether two names are spellings of one: case, accents, marks, articles, a plural "s" and listed variants aside. */
final class SameName {

  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}_\\s\\p{Z}]");
  private static final Pattern SMALL_WORDS = Pattern.compile("(?<![\\p{L}\\p{N}_])(the|mr|mrs|ms|unnamed|unidentified|anonymous)(?![\\p{L}\\p{N}_])");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private final Map<String, Set<String>> variants = new HashMap<>();

  /** Adds a table from names to lists of their variants. */
  void add(JsonNode table) {
    table.properties().forEach(row -> {
      Set<String> known = variants.computeIfAbsent(plain(row.getKey()), k -> new HashSet<>());
      known.add(plain(row.getKey()));
      row.getValue().forEach(variant -> known.add(plain(variant.asText())));
    });
  }

  boolean same(String gold, String predicted) {
    String g = plain(gold);
    String p = plain(predicted);
    if (p.isEmpty()) {
      return false;
    }
    return g.equals(p)
        || variants.getOrDefault(g, Set.of()).contains(p)
        || variants.getOrDefault(p, Set.of()).contains(g)
        || singular(g).equals(singular(p));
  }

  private static String singular(String name) {
    return name.endsWith("s") && !name.endsWith("ss") ? name.substring(0, name.length() - 1) : name;
  }

  static String plain(String name) {
    String folded = UCharacter.foldCase(Normalizer2.getNFKDInstance().normalize(name), true);
    StringBuilder letters = new StringBuilder();
    folded.codePoints().filter(c -> UCharacter.getCombiningClass(c) == 0).forEach(letters::appendCodePoint);
    String words = SMALL_WORDS.matcher(MARKS.matcher(letters).replaceAll(" ")).replaceAll(" ");
    return SPACES.matcher(words).replaceAll(" ").strip();
  }
}
