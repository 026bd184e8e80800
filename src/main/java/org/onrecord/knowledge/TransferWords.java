package org.onrecord.knowledge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The word classes of {@code transfer-words.tsv}: "send" gives, "receive" gets, "weigh" considers. Immutable. */
public final class TransferWords {

  private final Map<String, Set<String>> classes = new HashMap<>();

  private TransferWords() {}

  /** @throws IllegalStateException if the table is missing */
  public static TransferWords load() {
    TransferWords words = new TransferWords();
    for (List<String> row : DataTable.rows("transfer-words.tsv", 3)) {
      words.classes.computeIfAbsent(row.get(0) + "/" + row.get(1), key -> new HashSet<>()).addAll(DataTable.values(row.get(2)));
    }
    return words;
  }

  /**
   * @param name of a class
   * @param part "verb", "noun", "adjective", "word", "phrase" or "ending"
   * @throws IllegalArgumentException if the table has no such class
   */
  public Set<String> of(String name, String part) {
    Set<String> words = classes.get(name + "/" + part);
    if (words == null) {
      throw new IllegalArgumentException("transfer-words.tsv has no class '" + name + "' of " + part + "s");
    }
    return words;
  }

  /** Whether the class has the word; false also where there is no such class. */
  public boolean is(String name, String part, String word) {
    return classes.getOrDefault(name + "/" + part, Set.of()).contains(word);
  }
}
