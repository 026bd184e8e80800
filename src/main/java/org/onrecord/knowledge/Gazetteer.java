package org.onrecord.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CalendarDate;
import org.onrecord.model.Entity;
import org.onrecord.model.EntityKind;

/**
 * People, states, organisations, places, outlets and agreements that news names, and what is known of them.
 *
 * <p>"Kyiv's foreign minister Dmytro Kuleba": Kyiv is a city and the seat of Ukraine; Dmytro Kuleba a person with an office and its years.
 * Compiled from Wikidata by {@link GazetteerCompiler}; {@code ontology/actors.tsv} adds to it and has the last word. Immutable; one is
 * shared by all threads. Whom it does not hold is nobody's entity: the linker makes those from the text.
 */
public final class Gazetteer {

  private static final String RESOURCE = "gazetteer.tsv.gz";
  private static final Set<String> REGIONS = Set.of("oblast", "region", "krai", "province");

  private final Map<String, Entity> entities = new LinkedHashMap<>(1 << 16);
  private final Map<String, Standing> standings = new HashMap<>(1 << 16);
  private final Map<String, List<Fact>> facts = new HashMap<>(1 << 15);
  private final Map<String, String> stateOfSeat = new HashMap<>();
  private final Map<String, String> speaksFor = new HashMap<>();
  private final Map<String, List<Entity>> bySurname = new HashMap<>(1 << 15);
  private final Set<String> givenNames = new HashSet<>(1 << 13);
  private final NameTrie names = new NameTrie();
  /** Folded; true for those that are first names too. */
  private final Map<String, Boolean> familyNamesFirst = new HashMap<>();
  private final Map<String, List<Entity>> bySurnameSounds = new HashMap<>(1 << 13);
  private final Map<String, Set<String>> company = new HashMap<>();
  private Offices offices = new Offices(List.of());
  private StateBodies stateBodies = StateBodies.NONE;
  private @Nullable NameDictionary imported;

  private Gazetteer() {}

  /**
   * What sort of entity it is, and how much news names it.
   *
   * @param type as {@link #type} gives it
   * @param tier as {@link #tier} gives it
   */
  private record Standing(String type, int tier) {
    static final Standing UNKNOWN = new Standing("", 3);
  }

  /** Reads the gazetteer from the class path: about half a second. */
  public static Gazetteer load() {
    Gazetteer gazetteer = new Gazetteer();
    new GazetteerReader(gazetteer).read();
    return gazetteer;
  }

  /** With the names of a dictionary behind its own: its own have the last word. */
  public static Gazetteer load(NameDictionary imported) {
    Gazetteer gazetteer = load();
    gazetteer.imported = imported;
    return gazetteer;
  }

  /** The names that were imported from Wikidata; empty without an import. */
  public Optional<NameDictionary> imported() {
    return Optional.ofNullable(imported);
  }

  public Optional<Entity> entity(String id) {
    Entity entity = entities.get(id);
    return entity != null ? Optional.of(entity) : stateBodies.composed(id).or(() -> imported().flatMap(names -> names.entity(id)));
  }

  /** What is known of the entity, in the order of the properties' names; empty for an unknown id. */
  public List<Fact> facts(String id) {
    return facts.getOrDefault(id, List.of());
  }

  /** The ministries, governments and armies that news names with their state. */
  public StateBodies stateBodies() {
    return stateBodies;
  }

  public Offices offices() {
    return offices;
  }

  /** For whom the entity speaks by what it is: the Pentagon for the United States, a ministry for its state; nearest first. */
  public List<Entity> speaksFor(String id) {
    List<Entity> chain = new ArrayList<>(2);
    String next = directlyFor(id);
    while (next != null && chain.size() < 4) {
      Entity entity = entities.get(next);
      if (entity == null || chain.contains(entity)) {
        break;
      }
      chain.add(entity);
      next = directlyFor(next);
    }
    return chain;
  }

  private @Nullable String directlyFor(String id) {
    String known = speaksFor.get(id);
    return known != null ? known : stateBodies.stateOf(id).map(Entity::id).orElse(null);
  }

  /** The state whose government sits in the city: Moscow → Russia. */
  public Optional<Entity> stateOfSeat(Entity city) {
    return Optional.ofNullable(stateOfSeat.get(city.id())).map(entities::get);
  }

  /** With which of these the entity must be named for its name to mean it: "Labour Party" with Britain; empty where the name is enough. */
  public Set<String> company(String id) {
    return company.getOrDefault(id, Set.of());
  }

  /** 1 for those that news names most, 2 for the rest; 3 for an unknown id. */
  public int tier(String id) {
    return standings.getOrDefault(id, Standing.UNKNOWN).tier();
  }

  /** The type that the source table gives: "country", "city", "military_unit"; empty for an unknown id. */
  public String type(String id) {
    return standings.getOrDefault(id, Standing.UNKNOWN).type();
  }

  /** People whose last name is this, folded; those of the first tier first, then by id. */
  public List<Entity> peopleOfSurname(String folded) {
    return bySurname.getOrDefault(folded, List.of());
  }

  /** People that news names most whose last name sounds like this one. */
  public List<Entity> peopleOfSurnameSounding(String folded) {
    return bySurnameSounds.getOrDefault(Spelling.sounds(folded), List.of());
  }

  /** The folded last name of a person's name: "stoltenberg", "kim" of "Kim Jong-un". */
  public String surname(String name) {
    return surname(NameWords.folded(name));
  }

  private String surname(List<String> words) {
    if (words.isEmpty()) {
      return "";
    }
    Boolean alsoGiven = familyNamesFirst.get(words.getFirst());
    if (words.size() > 1 && alsoGiven != null && (!alsoGiven || words.size() > 2)) {
      return words.getFirst();
    }
    int last = words.size() - 1;
    boolean suffix = last > 0 && (words.get(last).equals("jr") || words.get(last).equals("sr") || words.get(last).equals("iii"));
    return words.get(suffix ? last - 1 : last);
  }

  /** Whether the folded word is a family name that stands before the given one: "kim". */
  public boolean familyNameFirst(String folded) {
    return familyNamesFirst.containsKey(folded);
  }

  /** Whether somebody is called so by first name; folded. */
  public boolean isGivenName(String folded) {
    return givenNames.contains(folded);
  }

  /** All entities, those of the shipped table first, in its order. */
  public Iterable<Entity> entities() {
    return entities.values();
  }

  /** The number of a folded word in names, for {@link #step}; -1 if no name has it. */
  public int word(String folded) {
    return names.word(folded);
  }

  /** From a node of the names one word further; 0 is where names begin, -1 where none goes on. */
  public int step(int node, int word) {
    return names.step(node, word);
  }

  /** What the name that ends in the node can mean. */
  public List<NameEntry> meanings(int node) {
    return names.entries(node);
  }

  /** Fills a gazetteer; kept apart so that what has been read never changes. */
  private static final class GazetteerReader {

    /** The longest lines of the table have so many cells. */
    private static final int COLUMNS = 7;

    private final Gazetteer gazetteer;
    private final List<Row> rows = new ArrayList<>(1 << 15);
    private final Map<String, Standing> standings = new HashMap<>();
    private final Map<String, List<String>> demonyms = new HashMap<>();
    /** Folded words of names that nobody is called by. */
    private final Set<List<String>> unused = new HashSet<>();

    private final Map<String, Set<List<String>>> unusedOfOne = new HashMap<>();
    private final Set<String> notSeats = new HashSet<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, String> peopleByLabel = new HashMap<>(1 << 15);
    private final List<Office> offices = new ArrayList<>(4096);
    private final RoleLexicon roles = RoleLexicon.load();
    private final GivenNames firstNames = GivenNames.load();
    private final Set<String> surnames = new HashSet<>(1 << 14);

    GazetteerReader(Gazetteer gazetteer) {
      this.gazetteer = gazetteer;
    }

    /**
     * An entity of the table with its names.
     *
     * @param words of the label, folded
     */
    private record Row(Entity entity, Standing standing, String label, List<String> words, List<String> aliases) {}

    void read() {
      DataTable.rows("family-names-first.tsv", 2)
          .forEach(row -> gazetteer.familyNamesFirst.put(NameFolding.fold(row.get(0)), row.get(1).equals("given")));
      for (List<String> row : DataTable.rows("unused-names.tsv", 2)) {
        List<String> name = NameWords.folded(row.get(0));
        (row.get(1).isEmpty() ? unused : unusedOfOne.computeIfAbsent(row.get(1), id -> new HashSet<>())).add(name);
      }
      DataTable.rows("shared-names.tsv", 2).forEach(row -> gazetteer.company.put(row.get(0), Set.copyOf(DataTable.values(row.get(1)))));
      List<List<String>> actors = DataTable.rows("actors.tsv", 6);
      Map<String, EntityKind> kinds = new HashMap<>();
      for (List<String> row : actors) {
        if (!row.get(0).equals("-")) {
          labels.put(row.get(0), row.get(2));
          kinds.put(row.get(0), EntityKind.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
        }
      }
      try (InputStream in = Gazetteer.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException(RESOURCE + " is not on the class path: compile it with `onrecord gazetteer build`");
        }
        lines(new GZIPInputStream(in, 1 << 16).readAllBytes(), kinds);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + RESOURCE, e);
      }
      seats();
      demonymsOfOwn();
      nameAll();
      for (List<String> row : actors) {
        actor(row);
      }
      gazetteer.offices = new Offices(officesHeld());
      gazetteer.stateBodies = StateBodies.load(gazetteer);
      gazetteer.facts.replaceAll((id, list) -> List.copyOf(list));
      gazetteer.bySurname.replaceAll((name, list) -> sorted(list));
    }

    private void lines(byte[] table, Map<String, EntityKind> kinds) {
      int begin = 0;
      while (begin < table.length) {
        int end = begin;
        while (end < table.length && table[end] != '\n') {
          end++;
        }
        String[] cells = cells(new String(table, begin, end - begin, StandardCharsets.UTF_8));
        switch (cells[0]) {
          case "E" -> entity(cells, kinds);
          case "F" -> fact(cells);
          default -> offices.add(new Office(cells[1], cells[2], cells[3], date(cells[4]), date(cells[5]), false));
        }
        begin = end + 1;
      }
    }

    private static String[] cells(String line) {
      String[] cells = new String[COLUMNS];
      int begin = 0;
      for (int i = 0; i < COLUMNS; i++) {
        int tab = begin > line.length() ? -1 : line.indexOf('\t', begin);
        int end = tab < 0 ? line.length() : tab;
        cells[i] = begin < end ? line.substring(begin, end) : "";
        begin = end + 1;
      }
      return cells;
    }

    private void entity(String[] cells, Map<String, EntityKind> kinds) {
      String id = cells[1];
      EntityKind kind = kinds.getOrDefault(id, kind(cells[2]));
      Entity entity = new Entity(id, kind, labels.getOrDefault(id, cells[3]), Optional.of(id));
      Standing standing =
          standings.computeIfAbsent(cells[2] + cells[4], key -> new Standing(cells[2], Integer.parseInt(cells[4])));
      List<String> words = NameWords.folded(cells[3]);
      gazetteer.entities.put(id, entity);
      gazetteer.standings.put(id, standing);
      rows.add(new Row(entity, standing, cells[3], words, cells[6].isEmpty() ? List.of() : DataTable.values(cells[6])));
      if (kind == EntityKind.PERSON) {
        surnames.add(gazetteer.surname(words));
        peopleByLabel.merge(cells[3], id, (one, other) -> gazetteer.tier(one) <= gazetteer.tier(other) ? one : other);
      }
    }

    private static EntityKind kind(String type) {
      return switch (type) {
        case "person" -> EntityKind.PERSON;
        case "country" -> EntityKind.STATE;
        case "organisation", "military_unit" -> EntityKind.ORGANISATION;
        case "city", "place" -> EntityKind.PLACE;
        case "outlet" -> EntityKind.OUTLET;
        case "agreement" -> EntityKind.AGREEMENT;
        case "weapon", "weapon_class" -> EntityKind.WEAPON;
        default -> throw new IllegalStateException("an entity of unknown type: " + type);
      };
    }

    private void fact(String[] cells) {
      Fact fact = new Fact(
          cells[1],
          cells[2],
          cells[3].isEmpty() ? Optional.empty() : Optional.of(cells[3]),
          cells[4],
          date(cells[5]),
          date(cells[6]),
          "wikidata");
      gazetteer.facts.computeIfAbsent(cells[1], id -> new ArrayList<>(4)).add(fact);
      if (fact.property().equals(Fact.DEMONYM)) {
        demonyms.computeIfAbsent(cells[1], id -> new ArrayList<>(4)).addAll(List.of(fact.label().split(", | or ")));
      }
    }

    private static Optional<CalendarDate> date(String cell) {
      try {
        return cell.isEmpty() ? Optional.empty() : Optional.of(CalendarDate.parse(cell));
      } catch (java.time.DateTimeException e) {
        return Optional.empty();
      }
    }

    /** The compiled offices, corrected and continued by {@code ontology/offices-held.tsv}. */
    private List<Office> officesHeld() {
      List<Office> held = new ArrayList<>();
      Map<String, List<Office>> byOffice = new HashMap<>();
      for (List<String> row : DataTable.rows("offices-held.tsv", 5)) {
        String holder = row.get(2).matches("Q\\d+") ? row.get(2) : personCalled(row.get(2));
        Office office = new Office(row.get(0), row.get(1), holder, date(row.get(3)), date(row.get(4)), true);
        held.add(office);
        byOffice.computeIfAbsent(office.kind() + office.body(), key -> new ArrayList<>()).add(office);
        Entity body = gazetteer.entity(row.get(1))
            .orElseThrow(() -> new IllegalStateException("ontology/offices-held.tsv: no entity " + row.get(1)));
        String name = row.get(0).replace('-', ' ') + ", " + body.label();
        gazetteer.facts.computeIfAbsent(holder, id -> new ArrayList<>(4))
            .add(new Fact(holder, Fact.OFFICE, Optional.empty(), name, office.from(), office.to(), "onrecord"));
      }
      for (Office office : offices) {
        Office ended = office;
        for (Office later : byOffice.getOrDefault(office.kind() + office.body(), List.of())) {
          if (ended.to().isEmpty() && !later.holder().equals(office.holder())
              && later.from().orElseThrow().compareTo(office.from().orElseThrow()) > 0) {
            ended = new Office(office.kind(), office.body(), office.holder(), office.from(), later.from(), false);
          }
        }
        held.add(ended);
      }
      return held;
    }

    private String personCalled(String label) {
      String known = peopleByLabel.get(label);
      if (known != null) {
        return known;
      }
      Entity person = new Entity(Slug.of(EntityKind.PERSON, label), EntityKind.PERSON, label, Optional.empty());
      if (gazetteer.entities.putIfAbsent(person.id(), person) == null) {
        gazetteer.standings.put(person.id(), new Standing("person", 1));
        name(person, label, NameEntry.Use.NAME);
        person(person, NameWords.folded(label));
      }
      return person.id();
    }

    private void seats() {
      for (List<String> row : DataTable.rows("seats.tsv", 2)) {
        if (row.get(1).equals("-")) {
          notSeats.add(row.get(0));
        } else {
          gazetteer.stateOfSeat.put(row.get(0), row.get(1));
        }
      }
      for (Entity state : gazetteer.entities.values()) {
        if (state.kind() != EntityKind.STATE) {
          continue;
        }
        for (Fact fact : gazetteer.facts(state.id())) {
          if (fact.property().equals(Fact.CAPITAL) && fact.object().isPresent() && fact.end().isEmpty()
              && !notSeats.contains(fact.object().get())) {
            gazetteer.stateOfSeat.putIfAbsent(fact.object().get(), state.id());
          }
        }
      }
    }

    private void nameAll() {
      for (Row row : rows) {
        Entity entity = row.entity();
        if (entity.kind() == EntityKind.WEAPON) {
          continue;
        }
        Set<String> folded = nameByDemonyms(entity);
        if (folded.isEmpty() || !folded.contains(NameFolding.fold(row.label()))) {
          nameByLabel(row);
        }
        if (entity.kind() == EntityKind.PERSON) {
          person(entity, row.words());
        }
        for (String alias : row.aliases()) {
          if (folded.isEmpty() || !folded.contains(NameFolding.fold(alias))) {
            nameByAlias(row, alias);
          }
        }
        if (entity.kind() == EntityKind.PERSON && !entity.label().equals(row.label())) {
          person(entity, NameWords.folded(entity.label()));
        }
      }
    }

    /** Those that the compiled facts lack. */
    private void demonymsOfOwn() {
      for (List<String> row : DataTable.rows("demonyms.tsv", 2)) {
        for (String demonym : row.get(1).split("\\|")) {
          demonyms.computeIfAbsent(row.get(0), id -> new ArrayList<>(4)).add(demonym);
          gazetteer.facts.computeIfAbsent(row.get(0), id -> new ArrayList<>(4))
              .add(new Fact(row.get(0), Fact.DEMONYM, Optional.empty(), demonym, Optional.empty(), Optional.empty(), "onrecord"));
        }
      }
    }

    /** Names the entity by its demonyms. @return them, folded */
    private Set<String> nameByDemonyms(Entity entity) {
      List<String> known = demonyms.get(entity.id());
      if (known == null) {
        return Set.of();
      }
      Set<String> folded = new HashSet<>();
      for (String demonym : known) {
        folded.add(NameFolding.fold(demonym));
        name(entity, demonym, NameEntry.Use.DEMONYM);
      }
      return folded;
    }

    private void nameByLabel(Row row) {
      name(row.entity(), row.standing(), row.label(), row.words(), use(row, row.label(), row.words().size(), true));
      region(row.entity(), row.label());
    }

    private void nameByAlias(Row row, String alias) {
      List<String> words = NameWords.folded(alias);
      if (usable(row, alias, words.size())) {
        name(row.entity(), row.standing(), alias, words, use(row, alias, words.size(), false));
        region(row.entity(), alias);
      }
    }

    /** "Saratov Oblast": news says "Saratov region", "Saratov oblast", "Saratov province". */
    private void region(Entity entity, String name) {
      int last = name.lastIndexOf(' ');
      if (entity.kind() == EntityKind.PLACE && last > 0 && REGIONS.contains(NameFolding.fold(name.substring(last + 1)))) {
        for (String word : REGIONS) {
          name(entity, name.substring(0, last + 1) + word, NameEntry.Use.NAME);
          name(entity, name.substring(0, last + 1) + word + "s", NameEntry.Use.NAME);
        }
      }
    }

    /** Aliases in tables run from "UN" to "Holy Land": those of little known entities must be longer to be believed. */
    private boolean usable(Row row, String alias, int words) {
      return switch (row.entity().kind()) {
        case PERSON -> words > 1 ? !titled(alias) : row.standing().tier() == 1 && alias.length() > 1;
        case STATE -> alias.length() > 1;
        case PLACE -> words > 1 || alias.length() > 3;
        case ORGANISATION, OUTLET, AGREEMENT, WEAPON, GROUP -> words > 1 || alias.length() > 1;
      };
    }

    /** "President Trump": the title is no part of the name; the text's own is read as a role. */
    private boolean titled(String alias) {
      String first = alias.substring(0, alias.indexOf(' ') < 0 ? alias.length() : alias.indexOf(' ')).toLowerCase(Locale.ROOT);
      return roles.role(first)
          .filter(role -> role.title() && !role.noun().equals("king") && !role.noun().equals("queen") && !role.noun().equals("pope")
              && !role.noun().equals("prince") && !role.noun().equals("princess"))
          .isPresent();
    }

    private NameEntry.Use use(Row row, String alias, int words, boolean label) {
      if (gazetteer.stateOfSeat.containsKey(row.entity().id())) {
        return NameEntry.Use.SEAT;
      }
      boolean one = words == 1;
      boolean known = row.standing().tier() == 1;
      return switch (row.entity().kind()) {
        case ORGANISATION, OUTLET -> known && (label || !one || alias.length() > 2 && acronym(alias)) || !known && label && !one
            ? NameEntry.Use.NAME
            : alias.length() > 3 && (label || one && acronym(alias)) ? NameEntry.Use.LONE : NameEntry.Use.SHORT;
        case PERSON -> one && label && !known ? NameEntry.Use.SHORT : NameEntry.Use.NAME;
        case PLACE -> one && !known && alsoPerson(alias) ? NameEntry.Use.SHORT : NameEntry.Use.NAME;
        case STATE, AGREEMENT, WEAPON, GROUP -> NameEntry.Use.NAME;
      };
    }

    private boolean alsoPerson(String name) {
      String folded = NameFolding.fold(name);
      return surnames.contains(folded) || firstNames.known(folded);
    }

    /** @param words of a name, folded */
    private void person(Entity person, List<String> words) {
      if (words.size() > 1) {
        String surname = gazetteer.surname(words);
        List<Entity> namesakes = gazetteer.bySurname.computeIfAbsent(surname, key -> new ArrayList<>(2));
        if (!namesakes.contains(person)) {
          namesakes.add(person);
        }
        if (gazetteer.tier(person.id()) == 1) {
          List<Entity> sounding = gazetteer.bySurnameSounds.computeIfAbsent(Spelling.sounds(surname), key -> new ArrayList<>(2));
          if (!sounding.contains(person)) {
            sounding.add(person);
          }
        }
        if (words.getFirst().length() > 2 && !gazetteer.familyNamesFirst.containsKey(words.getFirst())) {
          gazetteer.givenNames.add(words.getFirst());
        }
      }
    }

    private List<Entity> sorted(List<Entity> people) {
      if (people.size() == 1) {
        return List.of(people.getFirst());
      }
      return people.stream()
          .sorted(java.util.Comparator.<Entity>comparingInt(one -> gazetteer.tier(one.id())).thenComparing(Entity::id))
          .toList();
    }

    private void actor(List<String> row) {
      EntityKind kind = EntityKind.valueOf(row.get(1).toUpperCase(Locale.ROOT));
      String label = row.get(2);
      String id = row.get(0).equals("-") ? Slug.of(kind, label) : row.get(0);
      Entity entity = gazetteer.entities.get(id);
      if (entity == null) {
        if (!row.get(0).equals("-")) {
          throw new IllegalStateException("ontology/actors.tsv: " + id + " is no item of the gazetteer");
        }
        entity = new Entity(id, kind, label, Optional.empty());
        gazetteer.entities.put(id, entity);
        gazetteer.standings.put(id, new Standing(row.get(1), 1));
      }
      name(entity, label, gazetteer.stateOfSeat.containsKey(id) ? NameEntry.Use.SEAT : NameEntry.Use.NAME);
      for (String alias : DataTable.values(row.get(3))) {
        boolean shortName = alias.startsWith("~");
        name(entity, shortName ? alias.substring(1) : alias,
            shortName ? NameEntry.Use.SHORT
                : gazetteer.stateOfSeat.containsKey(id) ? NameEntry.Use.SEAT : NameEntry.Use.NAME);
      }
      if (kind == EntityKind.PERSON) {
        person(entity, NameWords.folded(label));
      }
      if (!row.get(4).isEmpty()) {
        gazetteer.speaksFor.put(id, row.get(4));
      }
    }

    private void name(Entity entity, String name, NameEntry.Use use) {
      name(entity, gazetteer.standings.getOrDefault(entity.id(), Standing.UNKNOWN), name, NameWords.folded(name), use);
    }

    private void name(Entity entity, Standing standing, String name, List<String> folded, NameEntry.Use use) {
      List<String> words = folded;
      boolean article = words.size() > 1 && words.getFirst().equals("the");
      if (article && words.size() == 2 && entity.kind() == EntityKind.PERSON) {
        return;
      }
      if (article && entity.kind() != EntityKind.OUTLET) {
        words = words.subList(1, words.size());
      }
      if (words.isEmpty() || words.size() == 1 && words.getFirst().length() == 1 || isUnused(entity, words)
          || !Character.isUpperCase(firstLetter(name)) && !Character.isDigit(name.charAt(0))) {
        return;
      }
      boolean short3 = lettersOf(words) <= 3;
      boolean capitals = (short3 || use == NameEntry.Use.SHORT) && acronym(name);
      if (short3 && words.size() == 1 && !capitals && standing.tier() > 1 && entity.kind() != EntityKind.PLACE) {
        return;
      }
      gazetteer.names.add(words, new NameEntry(entity, use, capitals, standing.tier() == 1 ? 0.9 : 0.4));
    }

    private boolean isUnused(Entity entity, List<String> words) {
      return unused.contains(words) || unusedOfOne.getOrDefault(entity.id(), Set.of()).contains(words);
    }

    private static int lettersOf(List<String> words) {
      int letters = 0;
      for (String word : words) {
        letters += word.length();
      }
      return letters;
    }

    private static char firstLetter(String name) {
      return name.startsWith("the ") && name.length() > 4 ? name.charAt(4) : name.charAt(0);
    }

    private static boolean acronym(String name) {
      int letters = 0;
      for (int i = 0; i < name.length(); i++) {
        char c = name.charAt(i);
        if (Character.isLetter(c)) {
          if (!Character.isUpperCase(c)) {
            return false;
          }
          letters++;
        }
      }
      return letters > 1;
    }
  }
}
