package org.onrecord.knowledge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Words that refer back to what the text has named: pronouns, "the ministry", "the statement"; read from
 * {@code ontology/references.tsv}.
 *
 * <p>"The ministry said", after "Russia's Foreign Ministry summoned the envoy", means that ministry.
 */
public final class ReferenceWords {

  /** What a word refers to. */
  public enum Sort {
    HE,
    SHE,
    THEY,
    IT,
    WE,
    I,
    WHO,
    /** "statement", "report": speaks for who issued it */
    DOCUMENT,
    /** "ministry", "department" */
    MINISTRY,
    /** "newspaper", "agency" */
    OUTLET,
    /** "alliance", "bloc" */
    ALLIANCE,
    /** "country", "nation" */
    STATE,
    /** "company", "committee": one whose name has the word */
    ORGANISATION,
    /** "organisation", "watchdog": whichever has spoken */
    BODY,
    /** "Republican": a politician of the party */
    PARTISAN,
    /** "government", "side", "military": a part of a state that is named with it */
    PART_OF_STATE,
    /** "allies", "countries", "residents": several, without a name of their own */
    GROUP
  }

  private final Map<String, Sort> sorts = new HashMap<>();
  private final Set<String> quantifiers = new HashSet<>();
  private final Set<String> members = new HashSet<>();
  private final Set<String> examples = new HashSet<>();

  private ReferenceWords() {}

  public static ReferenceWords load() {
    ReferenceWords words = new ReferenceWords();
    for (List<String> row : DataTable.rows("references.tsv", 2)) {
      switch (row.get(1)) {
        case "quantifier" -> words.quantifiers.add(row.get(0));
        case "members" -> words.members.add(row.get(0));
        case "example" -> words.examples.add(row.get(0));
        default -> words.sorts.put(row.get(0), Sort.valueOf(row.get(1).toUpperCase(Locale.ROOT).replace('-', '_')));
      }
    }
    return words;
  }

  public Optional<Sort> sort(String word) {
    return Optional.ofNullable(sorts.get(word));
  }

  /** "both", "two", "several": makes a group of a plural. */
  public boolean quantifier(String word) {
    return quantifiers.contains(word);
  }

  /** "allies", "members": with an alliance's name before it, and nothing else, the alliance. */
  public boolean members(String words) {
    return members.contains(words);
  }

  /** "including", "such as": begins a list of some that belong to the group before it. */
  public boolean example(String words) {
    return examples.contains(words);
  }
}
