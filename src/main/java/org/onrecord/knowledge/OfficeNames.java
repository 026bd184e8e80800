package org.onrecord.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How texts and facts name offices; read from {@code ontology/offices.tsv}.
 *
 * <p>"Minister of Defence (Poland)", "President of Russia": an office of a state. "Foreign secretary": which office it can be.
 */
final class OfficeNames {

  /** An office of a body, whoever holds it. */
  record OfficeOf(String kind, String body) {}

  /** By folded name in facts: kind, and the only state it counts for, if any. */
  private final Map<String, List<OfficeOf>> inFacts = new HashMap<>();
  private final Map<String, List<String>> inTexts = new HashMap<>();
  private final Set<String> firstWords = new HashSet<>();

  private OfficeNames() {}

  static OfficeNames load() {
    OfficeNames names = new OfficeNames();
    for (List<String> row : DataTable.rows("offices.tsv", 3)) {
      for (String text : DataTable.values(row.get(1))) {
        names.inTexts.computeIfAbsent(text, key -> new ArrayList<>(2)).add(row.get(0));
        names.firstWords.add(text.split("[ -]")[0]);
      }
      for (String fact : DataTable.values(row.get(2))) {
        int at = fact.indexOf('@');
        String name = NameFolding.fold(at < 0 ? fact : fact.substring(0, at));
        names.inFacts.computeIfAbsent(name, key -> new ArrayList<>(1))
            .add(new OfficeOf(row.get(0), at < 0 ? "" : fact.substring(at + 1)));
      }
    }
    return names;
  }

  /** Whether names of offices begin with the word: lower case. */
  boolean begin(String word) {
    return firstWords.contains(word);
  }

  /** The kinds of office that the words can mean: lower case, single spaces. */
  List<String> kinds(String words) {
    return inTexts.getOrDefault(words, List.of());
  }

  /**
   * @param label of a fact: "Minister of Defence (Norway)", "President of Russia"
   * @param states ids by folded name
   */
  Optional<OfficeOf> office(String label, Map<String, String> states) {
    int parenthesis = label.indexOf(" (");
    String stem = parenthesis < 0 ? label : label.substring(0, parenthesis);
    if (parenthesis > 0 && label.endsWith(")")) {
      String state = states.get(NameFolding.fold(label.substring(parenthesis + 2, label.length() - 1)));
      Optional<OfficeOf> office = known(stem, state);
      if (office.isPresent()) {
        return office;
      }
    }
    int of = stem.lastIndexOf(" of ");
    if (of > 0) {
      String name = stem.substring(of + 4);
      String state = states.get(NameFolding.fold(name.toLowerCase(Locale.ROOT).startsWith("the ") ? name.substring(4) : name));
      return state == null ? known(stem, null) : known(stem.substring(0, of), state);
    }
    return known(stem, null);
  }

  private Optional<OfficeOf> known(String stem, String state) {
    for (OfficeOf office : inFacts.getOrDefault(NameFolding.fold(stem), List.of())) {
      if (!office.body().isEmpty() && (state == null || state.equals(office.body()))) {
        return Optional.of(office);
      }
      if (office.body().isEmpty() && state != null) {
        return Optional.of(new OfficeOf(office.kind(), state));
      }
    }
    return Optional.empty();
  }
}
