package org.onrecord.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.onrecord.graph.REC;

/** Who stands where on which issue. Read from the store on the first question and kept. */
final class Positions {

  private final Facts facts;
  private volatile @Nullable Held held;

  Positions(Facts facts) {
    this.facts = facts;
  }

  /**
   * @param id "/position/…"
   * @param stance "favours", "opposes" or "open"
   * @param since absent where no statement that carries it is dated
   * @param until absent while it stands
   */
  record Position(String id, Thing actor, Thing issue, String stance, @Nullable String since, @Nullable String until) {

    /** Whether it still stands, for or against. */
    boolean takesSideToday() {
      return until == null && !stance.equals("open");
    }
  }

  /** Of one who changes their mind every week, an answer tells so many positions on an issue. */
  private static final int LATEST = 3;

  /** @param standing by issue, those who are for or against today */
  private record Held(Map<String, List<Position>> byActor, Map<String, List<Position>> byIssue, Map<String, List<Position>> standing) {}

  /** By issue, then by date. */
  List<Position> of(String actorIri) {
    return held().byActor().getOrDefault(Address.pathOf(actorIri), List.of());
  }

  /** By actor, then by date. */
  List<Position> on(String issueIri) {
    return held().byIssue().getOrDefault(Address.pathOf(issueIri), List.of());
  }

  /** Those that take a side on an issue today, by actor. */
  List<Position> standingOn(Thing issue) {
    return held().standing().getOrDefault(issue.id(), List.of());
  }

  /** The latest of each actor on each issue, in the order given. */
  static List<Position> latest(List<Position> positions) {
    Map<List<Thing>, Integer> left = new HashMap<>();
    List<Position> latest = new ArrayList<>();
    for (Position position : positions.reversed()) {
      if (left.merge(List.of(position.actor(), position.issue()), 1, Integer::sum) <= LATEST) {
        latest.add(position);
      }
    }
    return latest.reversed();
  }

  private Held held() {
    Held known = held;
    if (known == null) {
      known = load();
      held = known;
    }
    return known;
  }

  /** Property by property over all positions, as the store lists them together: several times as fast as position by position. */
  private Held load() {
    Map<Node, Node> actors = values(REC.actor);
    Map<Node, Node> issues = values(REC.issue);
    Map<Node, Node> stances = values(REC.stance);
    Map<Node, Node> since = values(REC.since);
    Map<Node, Node> until = values(REC.until);
    Map<String, List<Position>> byActor = new HashMap<>();
    Map<String, List<Position>> byIssue = new HashMap<>();
    for (Node position : facts.subjects(RDF.type, REC.Position.asNode())) {
      if (actors.containsKey(position) && issues.containsKey(position) && stances.containsKey(position)) {
        Position found =
            new Position(
                Address.pathOf(position.toString()),
                facts.thing(actors.get(position)),
                facts.thing(issues.get(position)),
                StatementReader.choice(stances.get(position)),
                text(since.get(position)),
                text(until.get(position)));
        byActor.computeIfAbsent(found.actor().id(), id -> new ArrayList<>()).add(found);
        byIssue.computeIfAbsent(found.issue().id(), id -> new ArrayList<>()).add(found);
      }
    }
    Comparator<Position> byDate = Comparator.comparing((Position position) -> position.since() == null ? "" : position.since()).thenComparing(Position::id);
    byActor.values().forEach(list -> list.sort(Comparator.comparing((Position position) -> position.issue().label()).thenComparing(byDate)));
    byIssue.values().forEach(list -> list.sort(Comparator.comparing((Position position) -> position.actor().label()).thenComparing(byDate)));
    Map<String, List<Position>> standing = new HashMap<>();
    byIssue.forEach((issue, all) -> standing.put(issue, all.stream().filter(Position::takesSideToday).toList()));
    return new Held(byActor, byIssue, standing);
  }

  /** The first value of each subject that has the property. */
  private Map<Node, Node> values(Property property) {
    Map<Node, Node> values = new HashMap<>();
    facts.data().find(Node.ANY, Node.ANY, property.asNode(), Node.ANY).forEachRemaining(quad -> values.putIfAbsent(quad.getSubject(), quad.getObject()));
    return values;
  }

  private static @Nullable String text(@Nullable Node value) {
    return value != null && value.isLiteral() ? value.getLiteralLexicalForm() : null;
  }
}
