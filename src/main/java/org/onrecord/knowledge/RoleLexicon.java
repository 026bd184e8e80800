package org.onrecord.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The nouns by which news calls people: "spokesman", "secretary general", "Gen."; read from {@code ontology/roles.tsv}.
 *
 * <p>"Kremlin spokesman Dmitry Peskov": the spokesman is a man, may stand before his name, and speaks for the Kremlin.
 */
public final class RoleLexicon {

  /** What a role noun says of who bears it. */
  public enum Gender {
    MALE,
    FEMALE,
    ANY;

    public boolean agreesWith(Gender other) {
      return this == ANY || other == ANY || this == other;
    }
  }

  /** Sorts of roles; two roles of one sort may mean the same person. */
  public enum Sort {
    OFFICE,
    LEADER,
    POLITICIAN,
    MILITARY,
    SPOKESPERSON,
    DIPLOMAT,
    OFFICIAL,
    SOURCE,
    EXPERT,
    JOURNALIST,
    PERSON,
    HONORIFIC
  }

  /**
   * @param noun singular, lower case
   * @param title whether it may stand before a name
   * @param bound whether who bears it speaks for the body or state named with it
   */
  public record Role(String noun, Sort sort, Gender gender, boolean title, boolean bound) {}

  private final Map<String, Role> roles = new HashMap<>();

  private RoleLexicon() {}

  public static RoleLexicon load() {
    RoleLexicon lexicon = new RoleLexicon();
    for (List<String> row : DataTable.rows("roles.tsv", 5)) {
      Gender gender = switch (row.get(2)) {
        case "m" -> Gender.MALE;
        case "f" -> Gender.FEMALE;
        default -> Gender.ANY;
      };
      Sort sort = Sort.valueOf(row.get(1).toUpperCase(Locale.ROOT));
      lexicon.roles.put(
          row.get(0), new Role(row.get(0), sort, gender, row.get(3).equals("title"), row.get(4).equals("b")));
    }
    return lexicon;
  }

  /** The role that the noun names; the noun in lower case and singular, of one or two words. */
  public Optional<Role> role(String noun) {
    return Optional.ofNullable(roles.get(noun));
  }

  /** The role that a plural names: "spokesmen", "ministers", "envoys". */
  public Optional<Role> plural(String noun) {
    if (noun.endsWith("men")) {
      return role(noun.substring(0, noun.length() - 2) + "an");
    }
    if (noun.endsWith("ies")) {
      return role(noun.substring(0, noun.length() - 3) + "y");
    }
    if (noun.endsWith("s") && !noun.endsWith("ss") && noun.length() > 3) {
      return role(noun.substring(0, noun.length() - 1)).or(() -> role(noun.substring(0, noun.length() - 2)));
    }
    return Optional.empty();
  }
}
