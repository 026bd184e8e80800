package org.onrecord.wikidata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.knowledge.Fact;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.knowledge.NameWords;
import org.onrecord.knowledge.Spelling;
import org.onrecord.model.Entity;
import org.onrecord.model.EntityKind;

/**
 * Finds items whose names are an actor's, or nearly: "Vassily Nebenzia" → Vasily Nebenzya, "A. Holm" → Anna Holm.
 *
 * <p>One pass over the gazetteer and the imported names, each compared only with the actors whose last word sounds the same. It misses
 * names in another order, and organisations in other words.
 */
final class CandidateFinder {

  private static final int MOST = 3;
  private static final double SAME = 1;
  private static final double ALIKE = 0.8;
  private static final double INITIAL = 0.6;
  private static final double OTHER_KIND = 0.5;

  private final Gazetteer gazetteer;
  private final Map<String, List<Wanted>> bySound = new HashMap<>();

  private record Wanted(UnlinkedActor actor, List<String> words, List<ItemCandidate> found) {}

  CandidateFinder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** For each actor at most {@value #MOST}, the best first. */
  Map<UnlinkedActor, List<ItemCandidate>> candidates(List<UnlinkedActor> actors) {
    List<Wanted> wanted = new ArrayList<>(actors.size());
    for (UnlinkedActor actor : actors) {
      List<String> words = NameWords.folded(actor.name());
      Wanted one = new Wanted(actor, words, new ArrayList<>(MOST + 1));
      wanted.add(one);
      if (!words.isEmpty()) {
        bySound.computeIfAbsent(Spelling.sounds(words.getLast()), key -> new ArrayList<>(1)).add(one);
      }
    }
    gazetteer.entities().forEach(entity -> {
      if (entity.wikidata().isPresent() && entity.kind() != EntityKind.WEAPON) {
        consider(entity, described(entity), 0, List.of(entity.label()));
      }
    });
    gazetteer.imported().ifPresent(names -> names.forEach(text -> consider(text.entity(), text.description(), text.sitelinks(), text.names())));
    Map<UnlinkedActor, List<ItemCandidate>> candidates = new HashMap<>();
    wanted.forEach(one -> candidates.put(one.actor(), List.copyOf(one.found())));
    return candidates;
  }

  /** "person; Minister of Defence": its type and the first office that is known. */
  private String described(Entity entity) {
    Optional<String> office = gazetteer.facts(entity.id()).stream()
        .filter(fact -> fact.property().equals(Fact.OFFICE) || fact.property().equals(Fact.TYPE))
        .map(Fact::label)
        .findFirst();
    return gazetteer.type(entity.id()) + office.map(label -> "; " + label).orElse("");
  }

  private void consider(Entity entity, String description, int sitelinks, List<String> names) {
    Map<Wanted, Double> scores = new HashMap<>(0);
    for (String name : names) {
      List<String> words = NameWords.folded(name);
      if (!words.isEmpty()) {
        for (Wanted one : bySound.getOrDefault(Spelling.sounds(words.getLast()), List.of())) {
          double score = score(one.words(), words) * (one.actor().kind() == entity.kind() ? 1 : OTHER_KIND);
          if (score > 0) {
            scores.merge(one, score, Math::max);
          }
        }
      }
    }
    scores.forEach((one, score) -> keep(one.found(), new ItemCandidate(entity, description, sitelinks, score)));
  }

  private static void keep(List<ItemCandidate> found, ItemCandidate candidate) {
    Set<ItemCandidate> all = new LinkedHashSet<>(found);
    all.removeIf(other -> other.entity().id().equals(candidate.entity().id()) && other.score() <= candidate.score());
    if (all.stream().noneMatch(other -> other.entity().id().equals(candidate.entity().id()))) {
      all.add(candidate);
    }
    found.clear();
    all.stream().sorted(ItemCandidate.BEST_FIRST).limit(MOST).forEach(found::add);
  }

  /** 0 where the names have nothing to do with one another. */
  private static double score(List<String> actor, List<String> name) {
    if (actor.equals(name)) {
      return SAME;
    }
    if (actor.size() < 2 || name.size() < 2 || !Spelling.near(actor.getLast(), name.getLast())) {
      return 0;
    }
    String first = actor.getFirst();
    String other = name.getFirst();
    if (Spelling.near(first, other)) {
      return ALIKE * (actor.size() == name.size() ? 1 : 0.9);
    }
    return first.charAt(0) == other.charAt(0) && Math.min(first.length(), other.length()) == 1 ? INITIAL : 0;
  }
}
