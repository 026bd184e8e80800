package org.onrecord.knowledge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.model.EntityKind;

/**
 * Words that tell what a name of several capitalised words names: an "Institute" is an organisation, a "Treaty" an agreement, a "Day"
 * nothing that is linked; from {@code ontology/name-words.tsv}.
 */
public final class NameWordKinds {

  private final Map<String, Optional<EntityKind>> kinds = new HashMap<>();
  private final Set<String> vessels = new HashSet<>();

  private NameWordKinds() {}

  public static NameWordKinds load() {
    NameWordKinds words = new NameWordKinds();
    for (List<String> row : DataTable.rows("name-words.tsv", 2)) {
      if (row.get(1).equals("vessel")) {
        words.vessels.add(NameFolding.fold(row.get(0)));
        continue;
      }
      words.kinds.put(
          NameFolding.fold(row.get(0)),
          row.get(1).equals("other")
              ? Optional.empty()
              : Optional.of(EntityKind.valueOf(row.get(1).toUpperCase(Locale.ROOT))));
    }
    return words;
  }

  /** Whether a name after the folded word is a ship's, whoever bore it first: "USS", "carrier". */
  public boolean vessel(String folded) {
    return vessels.contains(folded);
  }

  /** Whether the folded word tells anything. */
  public boolean tells(String folded) {
    return kinds.containsKey(folded);
  }

  /** The kind of the things whose names have the word; empty where it is no kind that is linked. */
  public Optional<EntityKind> kind(String folded) {
    return kinds.getOrDefault(folded, Optional.empty());
  }
}
