package org.onrecord.wikidata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.onrecord.model.EntityKind;

/**
 * What to keep of a Wikidata dump: {@code ontology/wikidata-import.tsv}, or a file of the same form.
 *
 * @param languages of names and descriptions, the best first
 * @param loneFloor so many sitelinks has what a lone word can mean
 * @param wellKnownFloor so many has a person who is meant without a word of explanation
 * @param rules the first that fits an item tells its kind
 */
public record ImportSettings(List<String> languages, int loneFloor, int wellKnownFloor, List<Rule> rules) {

  private static final String SHIPPED = "ontology/wikidata-import.tsv";
  private static final int MOST_RULES = 60;

  /**
   * Which items are kept as what.
   *
   * @param kind empty for what is never kept
   * @param classes numbers of items; their subclasses count too
   * @param examples numbers of items whose common classes are meant
   * @param floor of sitelinks
   * @param line of the file
   */
  public record Rule(Optional<EntityKind> kind, Set<Integer> classes, Set<Integer> examples, int floor, int line) {
    public Rule {
      classes = Set.copyOf(classes);
      examples = Set.copyOf(examples);
    }
  }

  public ImportSettings {
    languages = List.copyOf(languages);
    rules = List.copyOf(rules);
    if (languages.isEmpty() || rules.isEmpty() || rules.size() > MOST_RULES) {
      throw new IllegalArgumentException("an import needs languages and 1 to " + MOST_RULES + " rules");
    }
  }

  /** The shipped ones. */
  public static ImportSettings load() {
    try (InputStream in = ImportSettings.class.getClassLoader().getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException(SHIPPED + " is not on the class path: build the jar again");
      }
      return parse(SHIPPED, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(SHIPPED, e);
    }
  }

  /** @throws IllegalArgumentException with file and line, if it is not of the form */
  public static ImportSettings read(Path file) {
    try {
      return parse(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the settings in " + file, e);
    }
  }

  static ImportSettings parse(String name, String text) {
    Map<String, String> values = new HashMap<>(Map.of("languages", "en|mul", "lone", "40", "well-known", "25"));
    List<Rule> rules = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length < 2) {
        throw wrong(name, number, "two cells or more, parted by tabs");
      }
      if (values.containsKey(cells[0])) {
        values.put(cells[0], cells[1].strip());
      } else {
        rules.add(rule(name, number, cells));
      }
    }
    return new ImportSettings(
        List.of(values.get("languages").split("\\|")), floor(name, 0, values.get("lone")), floor(name, 0, values.get("well-known")), rules);
  }

  private static Rule rule(String name, int line, String[] cells) {
    boolean examples = cells[1].startsWith("as ");
    Set<Integer> items = new TreeSet<>();
    for (String id : cells[1].substring(examples ? 3 : 0).split("\\|")) {
      int item = ItemReader.number(id.strip());
      if (item == 0) {
        throw wrong(name, line, "items such as Q183, not '" + id + "'");
      }
      items.add(item);
    }
    int floor = cells.length > 2 && !cells[2].isBlank() ? floor(name, line, cells[2].strip()) : 0;
    return new Rule(kind(name, line, cells[0]), examples ? Set.of() : items, examples ? items : Set.of(), floor, line);
  }

  private static Optional<EntityKind> kind(String name, int line, String cell) {
    if (cell.equals("never")) {
      return Optional.empty();
    }
    for (EntityKind kind : EntityKind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(cell) && kind != EntityKind.WEAPON && kind != EntityKind.GROUP) {
        return Optional.of(kind);
      }
    }
    throw wrong(name, line, "person, organisation, state, place, outlet, agreement or never, not '" + cell + "'");
  }

  private static int floor(String name, int line, String cell) {
    try {
      return Integer.parseUnsignedInt(cell);
    } catch (NumberFormatException e) {
      throw wrong(name, line, "a number of sitelinks, not '" + cell + "'");
    }
  }

  private static IllegalArgumentException wrong(String name, int line, String wanted) {
    return new IllegalArgumentException(name + (line > 0 ? ", line " + line : "") + ": wanted are " + wanted);
  }

  /** The least floor of all rules. */
  int leastFloor() {
    return rules.stream().mapToInt(Rule::floor).min().orElse(0);
  }

  /** Numbers of the items that some rule gives as an example. */
  Set<Integer> examples() {
    Set<Integer> examples = new TreeSet<>();
    rules.forEach(rule -> examples.addAll(rule.examples()));
    return examples;
  }
}
