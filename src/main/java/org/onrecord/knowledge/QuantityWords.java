package org.onrecord.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.onrecord.model.Quantity;

/** The words of {@code quantities.tsv}: "two dozen", "several", "at least". Immutable. */
public final class QuantityWords {

  /** How a word takes part in saying how many. */
  public enum Use {
    /** counts: "fourteen" */
    NUMBER,
    /** counts one where the noun is in the singular: "another" */
    ONE,
    /** multiplies: "dozen" */
    SCALE,
    /** "half a dozen" */
    HALF,
    /** a range: "dozens" */
    VAGUE,
    /** a unit's usual number: "a company of tanks" */
    GROUP,
    /** "at least" */
    LEAST,
    /** "up to" */
    MOST,
    /** "about" */
    ABOUT,
    /** "rounds of" */
    UNIT
  }

  /** @param quantity what it counts; empty for words that only change a number */
  public record Entry(Use use, Optional<Quantity> quantity) {}

  private final Map<String, Entry> entries = new HashMap<>();

  private QuantityWords() {}

  /** @throws IllegalStateException if the table is missing or broken */
  public static QuantityWords load() {
    QuantityWords words = new QuantityWords();
    for (List<String> row : DataTable.rows("quantities.tsv", 4)) {
      Optional<Quantity> quantity =
          row.get(1).isEmpty() ? Optional.empty() : Optional.of(new Quantity(Long.parseLong(row.get(1)), Long.parseLong(row.get(2))));
      words.entries.put(row.get(0), new Entry(Use.valueOf(row.get(3).toUpperCase(Locale.ROOT)), quantity));
    }
    return words;
  }

  /** @param words lower case, single spaces */
  public Optional<Entry> entry(String words) {
    return Optional.ofNullable(entries.get(words));
  }

  public boolean is(String words, Use use) {
    Entry entry = entries.get(words);
    return entry != null && entry.use() == use;
  }
}
