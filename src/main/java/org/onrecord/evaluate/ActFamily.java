package org.onrecord.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which acts are neighbours, so that careful readers confuse them: the families of the gold guide. */
final class ActFamily {

  private static final List<Set<String>> FAMILIES =
      List.of(
          Set.of("state", "announce", "confirm", "assess", "consider", "praise"),
          Set.of("promise", "announce", "agree", "confirm"),
          Set.of("deny", "reject", "question"),
          Set.of("demand", "urge"),
          Set.of("accuse", "criticise"),
          Set.of("warn", "threaten", "express-concern"),
          Set.of("support", "praise", "agree", "promise"),
          Set.of("concede", "agree"));

  private ActFamily() {}

  static String name(String act) {
    return act.toLowerCase(Locale.ROOT).replace('_', '-').strip();
  }

  static boolean near(String one, String other) {
    return one.equals(other) || FAMILIES.stream().anyMatch(family -> family.contains(one) && family.contains(other));
  }
}
