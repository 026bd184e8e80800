package org.onrecord.wikidata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.model.EntityKind;
import org.onrecord.store.Csv;
import org.onrecord.store.SavedQueries;
import org.onrecord.store.Tdb2Store;

/**
 * Brings the graph's actors without an item together with items that they may be: a table with a row an actor, for somebody who knows to
 * fill its first column.
 */
public final class Reconciliation {

  private static final String QUERY = "actors-without-item";
  private static final int MOST_CANDIDATES = 3;

  private final Tdb2Store store;
  private final Gazetteer gazetteer;

  /** @param gazetteer with imported names, where there are any */
  public Reconciliation(Tdb2Store store, Gazetteer gazetteer) {
    this.store = store;
    this.gazetteer = gazetteer;
  }

  /** The table's lines as CSV, its head first; those who are met most come first. */
  public List<String> sheet() {
    List<UnlinkedActor> actors = actors();
    Map<UnlinkedActor, List<ItemCandidate>> candidates = new CandidateFinder(gazetteer).candidates(actors);
    List<String> lines = new ArrayList<>(actors.size() + 1);
    lines.add(Csv.line(head()));
    actors.forEach(actor -> lines.add(Csv.line(row(actor, candidates.get(actor)))));
    return lines;
  }

  private static List<String> head() {
    List<String> head = new ArrayList<>(List.of("item", "name", "kind", "statements", "sample", "article", "actor"));
    for (int i = 1; i <= MOST_CANDIDATES; i++) {
      head.addAll(List.of("candidate " + i, "label " + i, "description " + i, "score " + i));
    }
    return head;
  }

  private static List<String> row(UnlinkedActor actor, List<ItemCandidate> candidates) {
    List<String> row = new ArrayList<>(List.of(
        "", actor.name(), actor.kind().name().toLowerCase(Locale.ROOT), Integer.toString(actor.statements()), actor.words(), actor.article(), actor.iri()));
    for (int i = 0; i < MOST_CANDIDATES; i++) {
      if (i < candidates.size()) {
        ItemCandidate candidate = candidates.get(i);
        row.addAll(List.of(
            candidate.entity().id(), candidate.entity().label(), candidate.description(), String.format(Locale.ROOT, "%.2f", candidate.score())));
      } else {
        row.addAll(List.of("", "", "", ""));
      }
    }
    return row;
  }

  private List<UnlinkedActor> actors() {
    String sparql = SavedQueries.load().named(QUERY).orElseThrow().sparql();
    return store.read(dataset -> {
      List<UnlinkedActor> actors = new ArrayList<>();
      Set<String> met = new HashSet<>();
      try (QueryExecution execution = QueryExecution.dataset(store.dataset()).query(sparql).build()) {
        execution.execSelect().forEachRemaining(row -> {
          UnlinkedActor actor = actor(row);
          if (met.add(actor.iri())) {
            actors.add(actor);
          }
        });
      }
      return actors;
    });
  }

  private static UnlinkedActor actor(QuerySolution row) {
    return new UnlinkedActor(
        row.getResource("actor").getURI(),
        row.getLiteral("name").getString(),
        EntityKind.valueOf(row.getLiteral("kind").getString().toUpperCase(Locale.ROOT)),
        row.getLiteral("statements").getInt(),
        row.getLiteral("words").getString(),
        row.getResource("article").getURI());
  }
}
