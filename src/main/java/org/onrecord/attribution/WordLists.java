package org.onrecord.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Small closed classes of words that the rules ask for by name. Read from {@code words.tsv}. */
final class WordLists {

  private final Map<String, Set<String>> lists = new HashMap<>();

  /** @throws IllegalStateException if the resource is missing or has a broken line */
  static WordLists load() {
    WordLists all = new WordLists();
    for (List<String> row : DataFile.rows("words.tsv", 2)) {
      all.lists.put(row.get(0), Set.copyOf(List.of(row.get(1).split(" "))));
    }
    return all;
  }

  /** @throws IllegalStateException if there is no such list */
  Set<String> list(String name) {
    Set<String> list = lists.get(name);
    if (list == null) {
      throw new IllegalStateException("words.tsv has no list " + name);
    }
    return list;
  }
}
