package org.onrecord.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    List<Mark> timeline = said > 0 ? timeline(index.find(saidBy.first(LATEST)).statements()) : List.of();
    Map<String, List<Thing>> known = new LinkedHashMap<>();
    FACTS.forEach((name, property) -> known.put(name, things(actor, property)));
    known.values().removeIf(List::isEmpty);
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
        positions.of(iri),
        counts,
        Counted.mostFrequent(spokenTo(iri), MOST_FREQUENT, facts),
        company(iri, true),
        company(iri, false));
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

  private List<Mark> timeline(List<String> statements) {
    List<Mark> marks = new ArrayList<>();
    for (String iri : statements) {
      Node statement = NodeFactory.createURI(iri);
      marks.add(
          new Mark(
              Address.pathOf(iri),
              facts.text(statement, REC.date).orElse(null),
              facts.object(statement, REC.act).map(facts::thing).orElse(null),
              facts.text(statement, REC.text).orElse("")));
    }
    return marks;
  }

  private Map<String, Integer> spokenTo(String iri) {
    Map<String, Integer> speakers = new HashMap<>();
    for (String role : List.of("addressee", "target")) {
      index.count(StatementQuery.having(role, iri), List.of("speaker")).get("speaker").forEach((who, count) -> speakers.merge(who, count, Integer::sum));
    }
    return speakers;
  }

  /** Those who today stand on the same side, or on the other, of the issues that this one has a position on. */
  private List<Company> company(String iri, boolean agreeing) {
    Map<Thing, List<Thing>> others = new TreeMap<>(Comparator.comparing(Thing::label).thenComparing(Thing::id));
    for (Positions.Position own : positions.of(iri)) {
      if (!own.stands() || own.stance().equals("open")) {
        continue;
      }
      for (Positions.Position other : positions.on(Address.iriOf(own.issue().id()))) {
        boolean same = other.stance().equals(own.stance());
        if (other.stands() && !other.stance().equals("open") && same == agreeing && !other.actor().id().equals(own.actor().id())) {
          List<Thing> issues = others.computeIfAbsent(other.actor(), actor -> new ArrayList<>());
          if (!issues.contains(own.issue())) {
            issues.add(own.issue());
          }
        }
      }
    }
    return others.entrySet().stream()
        .sorted(Comparator.comparing((Map.Entry<Thing, List<Thing>> entry) -> -entry.getValue().size()))
        .limit(MOST_OTHERS)
        .map(entry -> new Company(entry.getKey(), entry.getValue()))
        .toList();
  }
}
