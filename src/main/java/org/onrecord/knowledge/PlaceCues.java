package org.onrecord.knowledge;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Words that tell that a capital is meant as a city: "in Moscow", "the Kyiv region", "his trip to Berlin"; from
 * {@code ontology/place-cues.tsv}.
 */
public final class PlaceCues {

  private final Set<String> before = new HashSet<>();
  private final Set<String> after = new HashSet<>();
  private final Set<String> movements = new HashSet<>();
  private final Set<String> actors = new HashSet<>();
  private final Set<String> deeds = new HashSet<>();

  private PlaceCues() {}

  public static PlaceCues load() {
    PlaceCues cues = new PlaceCues();
    for (List<String> row : DataTable.rows("place-cues.tsv", 2)) {
      switch (row.get(1)) {
        case "before" -> cues.before.add(row.get(0));
        case "after" -> cues.after.add(row.get(0));
        case "movement" -> cues.movements.add(row.get(0));
        case "actor" -> cues.actors.add(row.get(0));
        case "deed" -> cues.deeds.add(row.get(0));
        default -> throw new IllegalStateException("ontology/place-cues.tsv: " + row);
      }
    }
    return cues;
  }

  public boolean before(String word) {
    return before.contains(word);
  }

  public boolean after(String word) {
    return after.contains(word);
  }

  /** Whether a capital behind the word may be a government: "pressure on Berlin". */
  public boolean beforeActor(String word) {
    return actors.contains(word);
  }

  /** Whether the word after a hyphen tells what the capital's government does: "Kyiv-controlled". */
  public boolean deed(String word) {
    return deeds.contains(word);
  }

  public boolean movement(String word) {
    return movements.contains(word);
  }
}
