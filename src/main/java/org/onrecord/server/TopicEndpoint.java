package org.onrecord.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;
import org.onrecord.graph.REC;

/**
 * {@code /api/topic/ID}: of an issue, who is for it, against it, or leaves it open, month by month; of any topic,
 * who speaks of it.
 * {@code /api/topic} lists the issues.
 */
final class TopicEndpoint implements Endpoint {

  /** Where a statement without a day is counted. */
  private static final String UNDATED = "undated";

  private static final int ACTORS_SHOWN = 40;
  /** The fields of a statement that takes a side on an issue, and what the page calls the side. */
  static final List<String> SIDES = List.of("favours", "opposes", "open");

  private final StatementIndex index;
  private final Facts facts;
  private final Positions positions;

  TopicEndpoint(StatementIndex index, Facts facts, Positions positions) {
    this.index = index;
    this.facts = facts;
    this.positions = positions;
  }

  /**
   * @param months those between the first and the last dated stance, and "undated" at the end where there are any
   * @param rows by the number of statements, the most first
   * @param others the actors that are left out, by number
   * @param positions the latest of each actor in the rows
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Answer(
      Thing topic,
      boolean issue,
      @Nullable String definition,
      int statements,
      List<String> months,
      List<Row> rows,
      int others,
      List<Positions.Position> positions,
      Map<String, List<Counted>> counts) {}

  /**
   * @param cells by month, the number of statements that favour, oppose, leave open
   * @param changed whether the actor has held more than one position
   */
  record Row(Thing actor, int statements, Map<String, int[]> cells, boolean changed) {}

  record Listed(String id, String label, @Nullable String definition, int statements, Map<String, Integer> stances) {}

  @Override
  public Object answer(Parameters parameters) {
    if (parameters.rest().isEmpty()) {
      return issues();
    }
    String iri = REC.TOPIC + parameters.rest();
    Node topic = NodeFactory.createURI(iri);
    if (!facts.knows(topic)) {
      throw Problem.notFound("no such topic").thrown();
    }
    StatementQuery about = StatementQuery.having("topic", iri);
    Map<String, Map<String, int[]>> cells = new HashMap<>();
    for (int side = 0; side < SIDES.size(); side++) {
      index.forEach(StatementQuery.having(SIDES.get(side), iri), new Months(cells, side));
    }
    List<Positions.Position> held = positions.on(iri);
    Map<String, Set<String>> stances =
        held.stream()
            .collect(
                Collectors.groupingBy(
                    position -> position.actor().id(), Collectors.mapping(Positions.Position::stance, Collectors.toSet())));
    List<Row> rows =
        cells.entrySet().stream()
            .map(entry -> row(entry.getKey(), entry.getValue(), stances))
            .sorted(Comparator.comparing((Row row) -> -row.statements()).thenComparing(row -> row.actor().label()))
            .toList();
    List<Row> shown = rows.stream().limit(ACTORS_SHOWN).toList();
    Set<Thing> actors = shown.stream().map(Row::actor).collect(Collectors.toSet());
    Map<String, List<Counted>> counts = new LinkedHashMap<>();
    index.count(about, List.of("speaker", "act", "source", "weapon"))
        .forEach((field, values) -> counts.put(field, Counted.mostFrequent(values, 12, facts)));
    return new Answer(
        facts.thing(iri),
        facts.is(topic, REC.Issue),
        facts.text(topic, SKOS.definition).orElse(null),
        index.find(about).total(),
        months(shown),
        shown,
        rows.size() - shown.size(),
        Positions.latest(held.stream().filter(position -> actors.contains(position.actor())).toList()),
        counts);
  }

  private List<Listed> issues() {
    Map<String, Map<String, Integer>> sides = index.count(StatementQuery.all(), List.of("topic", "favours", "opposes", "open"));
    List<Listed> issues = new ArrayList<>();
    for (Node issue : facts.subjects(RDF.type, REC.Issue.asNode())) {
      String iri = issue.getURI();
      Map<String, Integer> stances = new LinkedHashMap<>();
      SIDES.forEach(side -> stances.put(side, sides.get(side).getOrDefault(iri, 0)));
      issues.add(
          new Listed(
              Address.pathOf(iri), facts.label(iri), facts.text(issue, SKOS.definition).orElse(null), sides.get("topic").getOrDefault(iri, 0), stances));
    }
    issues.sort(Comparator.comparing((Listed issue) -> -issue.stances().values().stream().mapToInt(n -> n).sum()).thenComparing(Listed::label));
    return issues;
  }

  private Row row(String actor, Map<String, int[]> cells, Map<String, Set<String>> stances) {
    Thing thing = facts.thing(actor);
    int statements = cells.values().stream().mapToInt(cell -> cell[0] + cell[1] + cell[2]).sum();
    return new Row(thing, statements, new TreeMap<>(cells), stances.getOrDefault(thing.id(), Set.of()).size() > 1);
  }

  private static List<String> months(List<Row> rows) {
    TreeMap<String, Boolean> named = new TreeMap<>();
    rows.forEach(row -> row.cells().keySet().forEach(month -> named.put(month, true)));
    boolean undated = named.remove(UNDATED) != null;
    List<String> months = new ArrayList<>();
    if (!named.isEmpty()) {
      LocalDate last = LocalDate.parse(named.lastKey() + "-01");
      for (LocalDate month = LocalDate.parse(named.firstKey() + "-01"); !month.isAfter(last); month = month.plusMonths(1)) {
        months.add(month.toString().substring(0, 7));
      }
    }
    if (undated) {
      months.add(UNDATED);
    }
    return months;
  }

  /** Counts the statements of one side by speaker and month. */
  private static final class Months implements StatementIndex.Visitor {

    private final Map<String, Map<String, int[]>> cells;
    private final int side;
    private SortedSetDocValues speakers = DocValues.emptySortedSet();
    private SortedNumericDocValues days = DocValues.emptySortedNumeric();
    private final Map<Long, Map<String, int[]>> bySpeaker = new HashMap<>();

    Months(Map<String, Map<String, int[]>> cells, int side) {
      this.cells = cells;
      this.side = side;
    }

    @Override
    public void segment(LeafReaderContext segment) throws IOException {
      speakers = DocValues.getSortedSet(segment.reader(), "speaker");
      days = DocValues.getSortedNumeric(segment.reader(), "day");
      bySpeaker.clear();
    }

    @Override
    public void visit(int document) throws IOException {
      if (speakers.advanceExact(document)) {
        String month = days.advanceExact(document) ? LocalDate.ofEpochDay(days.nextValue()).toString().substring(0, 7) : UNDATED;
        for (int i = speakers.docValueCount(); i > 0; i--) {
          bySpeaker.computeIfAbsent(speakers.nextOrd(), ord -> new HashMap<>()).computeIfAbsent(month, m -> new int[SIDES.size()])[side]++;
        }
      }
    }

    @Override
    public void end() throws IOException {
      for (Map.Entry<Long, Map<String, int[]>> speaker : bySpeaker.entrySet()) {
        Map<String, int[]> months = cells.computeIfAbsent(speakers.lookupOrd(speaker.getKey()).utf8ToString(), who -> new HashMap<>());
        speaker.getValue().forEach((month, counts) -> months.computeIfAbsent(month, m -> new int[SIDES.size()])[side] += counts[side]);
      }
    }
  }
}
