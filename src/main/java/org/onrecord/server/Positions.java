package org.onrecord.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
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
  record Position(
      String id, Thing actor, Thing issue, String stance, @Nullable String since, @Nullable String until, int statements) {

    boolean stands() {
      return until == null;
    }
  }

  private record Held(Map<String, List<Position>> byActor, Map<String, List<Position>> byIssue) {}

  /** By issue, then by date. */
  List<Position> of(String actorIri) {
    return held().byActor().getOrDefault(Address.pathOf(actorIri), List.of());
  }

  /** By actor, then by date. */
  List<Position> on(String issueIri) {
    return held().byIssue().getOrDefault(Address.pathOf(issueIri), List.of());
  }

  private Held held() {
    Held known = held;
    if (known == null) {
      known = load();
      held = known;
    }
    return known;
  }

  private Held load() {
    Map<String, List<Position>> byActor = new HashMap<>();
    Map<String, List<Position>> byIssue = new HashMap<>();
    for (Node position : facts.subjects(RDF.type, REC.Position.asNode())) {
      read(position).ifPresent(
          found -> {
            byActor.computeIfAbsent(found.actor().id(), id -> new ArrayList<>()).add(found);
            byIssue.computeIfAbsent(found.issue().id(), id -> new ArrayList<>()).add(found);
          });
    }
    Comparator<Position> byDate = Comparator.comparing((Position position) -> position.since() == null ? "" : position.since()).thenComparing(Position::id);
    byActor.values().forEach(list -> list.sort(Comparator.comparing((Position position) -> position.issue().label()).thenComparing(byDate)));
    byIssue.values().forEach(list -> list.sort(Comparator.comparing((Position position) -> position.actor().label()).thenComparing(byDate)));
    return new Held(byActor, byIssue);
  }

  private Optional<Position> read(Node position) {
    Optional<Node> actor = facts.object(position, REC.actor);
    Optional<Node> issue = facts.object(position, REC.issue);
    Optional<Node> stance = facts.object(position, REC.stance);
    if (actor.isEmpty() || issue.isEmpty() || stance.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Position(
            Address.pathOf(position.getURI()),
            facts.thing(actor.get()),
            facts.thing(issue.get()),
            StatementReader.choice(stance.get()),
            facts.text(position, REC.since).orElse(null),
            facts.text(position, REC.until).orElse(null),
            facts.objects(position, REC.carriedBy).size()));
  }
}
