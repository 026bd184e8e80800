package org.onrecord.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.onrecord.graph.REC;

/** {@code /api/weapon/ID}: its place in the taxonomy, what is said of it, and its transfers, step by step for each provider. */
final class WeaponEndpoint implements Endpoint {

  private static final int STEPS_SHOWN = 150;

  /** Sorts behind every date. */
  private static final String UNDATED = "undated";

  private final StatementIndex index;
  private final Facts facts;
  private final StatementReader reader;
  private volatile @Nullable Map<String, List<Step>> transfers;

  WeaponEndpoint(StatementIndex index, Facts facts, StatementReader reader) {
    this.index = index;
    this.facts = facts;
    this.reader = reader;
  }

  /**
   * @param broader from the nearest class to the widest
   * @param narrower the classes and systems just below that are on record, with their statements
   * @param statements on it or anything below it
   * @param transfers of it or anything below it, the undated last
   * @param left the number of transfers that are not shown
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Answer(
      Thing weapon,
      List<String> names,
      @Nullable String wikidata,
      List<Thing> origin,
      List<Thing> broader,
      List<Counted> narrower,
      int statements,
      List<TransferRow> transfers,
      int left,
      List<Counted> speakers) {}

  /** @param date {@value #UNDATED} where there is none */
  private record Step(Node transfer, String date) {}

  @Override
  public Object answer(Parameters parameters) {
    Node weapon = NodeFactory.createURI(REC.WEAPON + parameters.rest());
    if (parameters.rest().isEmpty() || !facts.knows(weapon)) {
      throw Problem.notFound("no such weapon").thrown();
    }
    Set<String> below = new LinkedHashSet<>();
    collect(weapon, below, 0);
    StatementQuery about = StatementQuery.having("weapon", weapon.getURI());
    StatementQuery widely = new StatementQuery("", Map.of("weapon", below), about.from(), about.to(), about.order(), 0, 0);
    Map<String, Integer> onRecord = index.count(widely, List.of("weapon")).get("weapon");
    List<Step> steps =
        below.stream()
            .flatMap(iri -> transfers().getOrDefault(iri, List.of()).stream())
            .distinct()
            .sorted(Comparator.comparing(Step::date).thenComparing(step -> step.transfer().toString()))
            .toList();
    return new Answer(
        facts.thing(weapon),
        facts.objects(weapon, SKOS.altLabel).stream().map(Node::getLiteralLexicalForm).sorted().toList(),
        Stream.concat(facts.objects(weapon, OWL.sameAs).stream(), facts.objects(weapon, SKOS.exactMatch).stream())
            .map(Node::toString)
            .filter(item -> item.startsWith("http://www.wikidata.org/entity/"))
            .findFirst()
            .orElse(null),
        facts.objects(weapon, REC.origin).stream().map(facts::thing).toList(),
        broader(weapon),
        facts.subjects(SKOS.broader, weapon).stream()
            .map(node -> new Counted(Address.pathOf(node.getURI()), facts.label(node.getURI()), withBelow(node, onRecord)))
            .filter(counted -> counted.count() > 0)
            .sorted(Comparator.comparing((Counted counted) -> -counted.count()).thenComparing(Counted::label))
            .toList(),
        index.find(widely).total(),
        steps.stream().limit(STEPS_SHOWN).map(step -> TransferRow.read(facts, reader, step.transfer())).toList(),
        Math.max(0, steps.size() - STEPS_SHOWN),
        Counted.mostFrequent(index.count(widely, List.of("speaker")).get("speaker"), 12, facts));
  }

  private int withBelow(Node weapon, Map<String, Integer> onRecord) {
    Set<String> below = new LinkedHashSet<>();
    collect(weapon, below, 0);
    return below.stream().mapToInt(iri -> onRecord.getOrDefault(iri, 0)).sum();
  }

  /** A weapon and all below it. The taxonomy is shallow; a cycle in it would end here. */
  private void collect(Node weapon, Set<String> found, int depth) {
    if (depth < 6 && found.add(weapon.getURI())) {
      facts.subjects(SKOS.broader, weapon).forEach(narrower -> collect(narrower, found, depth + 1));
    }
  }

  private List<Thing> broader(Node weapon) {
    List<Thing> chain = new ArrayList<>();
    List<Node> next = facts.objects(weapon, SKOS.broader);
    while (!next.isEmpty() && chain.size() < 6) {
      chain.add(facts.thing(next.getFirst()));
      next = facts.objects(next.getFirst(), SKOS.broader);
    }
    return chain;
  }

  /** All transfers by weapon, read once. */
  private Map<String, List<Step>> transfers() {
    Map<String, List<Step>> known = transfers;
    if (known == null) {
      known = new HashMap<>();
      for (Node transfer : facts.subjects(RDF.type, REC.Transfer.asNode())) {
        Step step = new Step(transfer, facts.text(transfer, REC.date).orElse(UNDATED));
        for (Node weapon : facts.objects(transfer, REC.weaponSystem)) {
          known.computeIfAbsent(weapon.toString(), iri -> new ArrayList<>()).add(step);
        }
      }
      transfers = known;
    }
    return known;
  }
}
