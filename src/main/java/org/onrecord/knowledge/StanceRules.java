package org.onrecord.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.onrecord.model.Stance.Side;

/**
 * What {@code stances.ttl} says of acts and sides.
 *
 * @param leans the side by the act's id
 * @param turns words near an issue's that turn the side: "stop"
 * @param turnsAfter words after an issue's that turn it: "must be avoided"
 * @param turnsThrough words before an issue's that turn what would bring it about: "avoid steps that could lead to"
 * @param directives how a warning begins that tells what to do: "not to"
 * @param harms ids of issues that who warns of them, criticises or accuses is not for, however it is worded
 * @param subordinates words before an issue's that only tell of circumstances: "since the invasion"
 * @param denials negations that turn it where the cue named the act: "urged them not to"
 * @param opens words that leave it open: "did not rule out"
 * @param openCues reporting words that leave it open: "is considering"
 * @param aims words of purpose, by which even a plain statement takes a side
 */
public record StanceRules(
    Map<String, Side> leans,
    List<WordPattern> turns,
    List<WordPattern> turnsAfter,
    List<WordPattern> turnsThrough,
    List<WordPattern> directives,
    Set<String> harms,
    List<WordPattern> subordinates,
    List<WordPattern> denials,
    List<WordPattern> opens,
    List<WordPattern> openCues,
    List<WordPattern> aims) {

  public StanceRules {
    leans = java.util.Collections.unmodifiableMap(new TreeMap<>(leans));
    turns = List.copyOf(turns);
    turnsAfter = List.copyOf(turnsAfter);
    turnsThrough = List.copyOf(turnsThrough);
    directives = List.copyOf(directives);
    harms = Set.copyOf(harms);
    subordinates = List.copyOf(subordinates);
    openCues = List.copyOf(openCues);
    denials = List.copyOf(denials);
    opens = List.copyOf(opens);
    aims = List.copyOf(aims);
  }

  public Optional<Side> lean(String act) {
    return Optional.ofNullable(leans.get(act));
  }
}
