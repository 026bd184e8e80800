package org.onrecord.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** First names and the gender they tell: "Maria" a woman, "Olaf" a man; from {@code ontology/given-names.tsv}. */
public final class GivenNames {

  private final Map<String, RoleLexicon.Gender> genders = new HashMap<>(2048);

  private GivenNames() {}

  public static GivenNames load() {
    GivenNames names = new GivenNames();
    for (List<String> row : DataTable.rows("given-names.tsv", 2)) {
      names.genders.put(NameFolding.fold(row.get(0)), switch (row.get(1)) {
        case "f" -> RoleLexicon.Gender.FEMALE;
        case "m" -> RoleLexicon.Gender.MALE;
        default -> RoleLexicon.Gender.ANY;
      });
    }
    return names;
  }

  /** {@code ANY} for a name that men and women bear, or that is not in the table. */
  public RoleLexicon.Gender gender(String folded) {
    return genders.getOrDefault(folded, RoleLexicon.Gender.ANY);
  }

  public boolean known(String folded) {
    return genders.containsKey(folded);
  }
}
