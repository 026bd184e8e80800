package org.onrecord.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.onrecord.model.Entity;
import org.onrecord.model.EntityKind;

/**
 * The parts of states that news names with their state: ministries, governments, armies.
 *
 * <p>"Poland's Defence Ministry" is the Polish Ministry of Defence, also where no table holds it; it speaks for Poland. From
 * {@code ontology/state-bodies.tsv}.
 */
public final class StateBodies {

  /**
   * A name of such a part.
   *
   * @param words folded
   * @param body its id: "defence-ministry"
   */
  public record Phrase(List<String> words, String body) {}

  private final Function<String, Optional<Entity>> entities;
  private final Function<String, List<Fact>> facts;
  private final Map<String, Entity> composed = new HashMap<>();
  private final Map<String, Entity> stateOfComposed = new HashMap<>();
  private final Map<String, String> bodyOfComposed = new HashMap<>();
  private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
  private final Map<String, String> labels = new HashMap<>();
  private final Map<String, String> known = new HashMap<>();
  private final Map<String, String> bodyOfEntity = new HashMap<>();
  private final Map<String, String> adjectives = new HashMap<>();

  /** Of no state: what a gazetteer has while it is read. */
  static final StateBodies NONE = new StateBodies(id -> Optional.empty(), id -> List.of());

  private StateBodies(Function<String, Optional<Entity>> entities, Function<String, List<Fact>> facts) {
    this.entities = entities;
    this.facts = facts;
  }

  static StateBodies load(Gazetteer gazetteer) {
    StateBodies bodies = new StateBodies(gazetteer::entity, gazetteer::facts);
    for (List<String> row : DataTable.rows("state-bodies.tsv", 3)) {
      bodies.labels.put(row.get(0), row.get(1));
      for (String name : DataTable.values(row.get(2))) {
        List<String> words = NameWords.folded(name);
        bodies.byFirstWord.computeIfAbsent(words.getFirst(), first -> new ArrayList<>()).add(new Phrase(words, row.get(0)));
      }
    }
    bodies.byFirstWord.values().forEach(
        phrases -> phrases.sort(Comparator.comparingInt((Phrase phrase) -> phrase.words().size()).reversed()));
    for (List<String> row : DataTable.rows("state-bodies-known.tsv", 3)) {
      bodies.known.put(row.get(0) + "\t" + row.get(1), row.get(2));
      bodies.bodyOfEntity.putIfAbsent(row.get(2), row.get(1));
    }
    for (List<String> row : DataTable.rows("state-adjectives.tsv", 2)) {
      bodies.adjectives.put(row.get(0), row.get(1));
    }
    for (Entity state : gazetteer.entities()) {
      if (state.kind() == EntityKind.STATE) {
        bodies.compose(state);
      }
    }
    return bodies;
  }

  private void compose(Entity state) {
    String adjective = adjective(state);
    for (Map.Entry<String, String> label : labels.entrySet()) {
      String name = label.getValue().replace("{s}", adjective);
      String id = Slug.of(EntityKind.ORGANISATION, name);
      if (!known.containsKey(state.id() + "\t" + label.getKey()) && composed.putIfAbsent(id, new Entity(
          id, EntityKind.ORGANISATION, name, Optional.empty())) == null) {
        stateOfComposed.put(id, state);
        bodyOfComposed.put(id, label.getKey());
      }
    }
  }

  /** A part that has no entry of its own. */
  Optional<Entity> composed(String id) {
    return Optional.ofNullable(composed.get(id));
  }

  /** The state of a part that has no entry of its own. */
  Optional<Entity> stateOf(String id) {
    return Optional.ofNullable(stateOfComposed.get(id));
  }

  /** The names of parts that begin with the folded word, the longest first. */
  public List<Phrase> beginningWith(String folded) {
    return byFirstWord.getOrDefault(folded, List.of());
  }

  /** Which part of a state the folded words name: "defence-ministry". */
  public Optional<String> body(List<String> words) {
    return beginningWith(words.getFirst()).stream().filter(phrase -> phrase.words().equals(words)).map(Phrase::body).findFirst();
  }

  /** That part of that state: under its own name where it has one, else as an entity without an item. */
  public Entity entity(Entity state, String body) {
    String id = known.get(state.id() + "\t" + body);
    if (id != null) {
      return entities.apply(id).orElseThrow(() -> new IllegalStateException("ontology/state-bodies-known.tsv: no entity " + id));
    }
    String label = labels.get(body).replace("{s}", adjective(state));
    String slug = Slug.of(EntityKind.ORGANISATION, label);
    Entity part = composed.get(slug);
    return part != null ? part : new Entity(slug, EntityKind.ORGANISATION, label, Optional.empty());
  }

  /** Which part of a state the entity is, if one is known under that id: "defence-ministry". */
  public Optional<String> bodyOf(Entity entity) {
    String body = bodyOfEntity.get(entity.id());
    if (body != null) {
      return Optional.of(body);
    }
    return Optional.ofNullable(bodyOfComposed.get(entity.id()));
  }

  private String adjective(Entity state) {
    String adjective = adjectives.get(state.id());
    if (adjective != null) {
      return adjective;
    }
    return facts.apply(state.id()).stream()
        .filter(fact -> fact.property().equals(Fact.DEMONYM))
        .map(fact -> fact.label().split(", | or ")[0])
        .findFirst()
        .orElse(state.label());
  }
}
