package org.onrecord.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.onrecord.graph.REC;

/** {@code /api/actor/ID} and {@code /api/source/ID}: who somebody is, what they said when, to whom, and who stands with or against them. */
final class ActorEndpoint implements Endpoint {

  private static final int LATEST = 150;
  private static final int MOST_FREQUENT = 12;
  private static final int MOST_OTHERS = 15;

  private static final Map<String, Property> FACTS = new LinkedHashMap<>();

  static {
    FACTS.put("Country", REC.country);
    FACTS.put("Party", REC.party);
    FACTS.put("Member of", REC.memberOf);
    FACTS.put("Speaks for", REC.speaksFor);
  }

  private final String folder;
  private final StatementIndex index;
  private final Facts facts;
  private final Positions positions;

  /** @param folder of the address: "actor" or "source" */
  ActorEndpoint(String folder, StatementIndex index, Facts facts, Positions positions) {
    this.folder = folder;
    this.index = index;
    this.facts = facts;
    this.positions = positions;
  }

  /**
   * @param said the number of statements they are the speaker of
   * @param reported the number of statements they are the source of
   * @param timeline the latest statements, the newest first, the undated last
   * @param undated the number of their statements without a day
   * @param positions the latest on each issue
   * @param earlierPositions the number of those that are left out
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Answer(
      Thing actor,
      List<String> kinds,
      @Nullable String wikidata,
      Map<String, List<Thing>> facts,
      List<Office> offices,
      int said,
      int reported,
      List<Mark> timeline,
      int undated,
      List<Positions.Position> positions,
      int earlierPositions,
      Map<String, List<Counted>> counts,
      List<Counted> addressedBy,
      List<Company> agrees,
      List<Company> disagrees) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Office(String label, @Nullable String since, @Nullable String until) {}

  /** A statement on the timeline. @param date absent where nothing tells it */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Mark(String id, @Nullable String date, @Nullable Thing act, String text) {}

  /** Another actor and the issues on which both have a position. */
  record Company(Thing actor, List<Thing> issues) {}

  @Override
  public Object answer(Parameters parameters) {
    String iri = Address.BASE + folder + "/" + parameters.rest();
    Node actor = NodeFactory.createURI(iri);
    if (parameters.rest().isEmpty() || !facts.knows(actor)) {
      throw Problem.notFound("nobody of that name is on record").thrown();
    }
    StatementQuery saidBy = StatementQuery.having("speaker", iri);
    StatementQuery reportedBy = StatementQuery.having("source", iri);
    int said = index.find(saidBy).total();
    int reported = index.find(reportedBy).total();
    Map<String, List<Counted>> counts = new LinkedHashMap<>();
    StatementQuery own = said > 0 ? saidBy : reportedBy;
    List<String> fields = said > 0 ? List.of("topic", "act", "addressee", "target", "source", "weapon") : List.of("speaker", "topic", "act", "quotation");
    index.count(own, fields).forEach((field, values) -> counts.put(field, Counted.mostFrequent(values, MOST_FREQUENT, facts)));
    List<Mark> timeline = said > 0 ? timeline(index.find(saidBy.first(LATEST)).documents()) : List.of();
    Map<String, List<Thing>> known = new LinkedHashMap<>();
    FACTS.forEach((name, property) -> known.put(name, things(actor, property)));
    known.values().removeIf(List::isEmpty);
    List<Positions.Position> held = positions.of(iri);
    List<Positions.Position> latest = Positions.latest(held);
    Sides sides = sides(held);
    return new Answer(
        facts.thing(iri),
        facts.objects(actor, RDF.type).stream().map(kind -> facts.label(kind.toString())).filter(kind -> !kind.equals("actor")).sorted().toList(),
        wikidata(actor),
        known,
        offices(actor),
        said,
        reported,
        timeline,
        said > 0 ? said - index.dated(saidBy) : 0,
        latest,
        held.size() - latest.size(),
        counts,
        Counted.mostFrequent(spokenTo(iri), MOST_FREQUENT, facts),
        sides.agrees(),
        sides.disagrees());
  }

  private @Nullable String wikidata(Node actor) {
    return facts.objects(actor, OWL.sameAs).stream()
        .map(Node::toString)
        .filter(item -> item.startsWith("http://www.wikidata.org/entity/"))
        .findFirst()
        .orElse(null);
  }

  private List<Thing> things(Node actor, Property property) {
    return facts.objects(actor, property).stream().map(facts::thing).sorted(Comparator.comparing(Thing::label)).toList();
  }

  private List<Office> offices(Node actor) {
    return facts.objects(actor, REC.holdsOffice).stream()
        .map(
            tenure ->
                new Office(
                    facts.object(tenure, REC.office).map(office -> facts.thing(office).label()).orElse("an office"),
                    facts.text(tenure, REC.since).orElse(null),
                    facts.text(tenure, REC.until).orElse(null)))
        .sorted(Comparator.comparing((Office office) -> office.since() == null ? "" : office.since()).reversed())
        .toList();
  }

  private List<Mark> timeline(List<Integer> documents) {
    return index.read(documents, List.of("act")).stream()
        .map(
            statement ->
                new Mark(
                    Address.pathOf(statement.iri()),
                    statement.first("date").orElse(null),
                    statement.first("act").map(facts::thing).orElse(null),
                    statement.first("said").orElse("")))
        .toList();
  }

  private Map<String, Integer> spokenTo(String iri) {
    Map<String, Integer> speakers = new HashMap<>();
    for (String role : List.of("addressee", "target")) {
      index.count(StatementQuery.having(role, iri), List.of("speaker")).get("speaker").forEach((who, count) -> speakers.merge(who, count, Integer::sum));
    }
    return speakers;
  }

  /** With whom somebody stands today. */
  private record Sides(List<Company> agrees, List<Company> disagrees) {}

  /** Those who today stand on the same side, and on the other, of the issues that this one takes a side on. */
  private Sides sides(List<Positions.Position> ofActor) {
    Map<Thing, List<Thing>> with = new HashMap<>();
    Map<Thing, List<Thing>> against = new HashMap<>();
    for (Positions.Position own : ofActor) {
      if (own.takesSideToday()) {
        for (Positions.Position other : positions.standingOn(own.issue())) {
          if (!other.actor().equals(own.actor())) {
            List<Thing> issues = (other.stance().equals(own.stance()) ? with : against).computeIfAbsent(other.actor(), actor -> new ArrayList<>());
            // An actor's positions come issue by issue.
            if (issues.isEmpty() || !issues.getLast().equals(own.issue())) {
              issues.add(own.issue());
            }
          }
        }
      }
    }
    return new Sides(company(with), company(against));
  }

  private static List<Company> company(Map<Thing, List<Thing>> issuesByActor) {
    Comparator<Map.Entry<Thing, List<Thing>>> mostIssuesFirst =
        Comparator.comparing((Map.Entry<Thing, List<Thing>> entry) -> -entry.getValue().size())
            .thenComparing(entry -> entry.getKey().label())
            .thenComparing(entry -> entry.getKey().id());
    return Leading.of(issuesByActor.entrySet(), MOST_OTHERS, mostIssuesFirst).stream().map(entry -> new Company(entry.getKey(), entry.getValue())).toList();
  }
}
