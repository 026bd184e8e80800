package org.onrecord.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The currencies of {@code currencies.tsv}: "$" before a number, "euros" after one. Immutable. */
public final class Currencies {

  private final Map<String, String> before = new HashMap<>();
  private final Map<String, String> after = new HashMap<>();

  private Currencies() {}

  /** @throws IllegalStateException if the table is missing */
  public static Currencies load() {
    Currencies currencies = new Currencies();
    for (List<String> row : DataTable.rows("currencies.tsv", 3)) {
      (row.get(2).equals("before") ? currencies.before : currencies.after).put(row.get(0), row.get(1));
    }
    return currencies;
  }

  /** The ISO 4217 code of a sign or code that stands before a number, in lower case. */
  public Optional<String> before(String words) {
    return Optional.ofNullable(before.get(words));
  }

  /** The ISO 4217 code of a noun that stands after a number, in lower case. */
  public Optional<String> after(String words) {
    return Optional.ofNullable(after.get(words));
  }
}
