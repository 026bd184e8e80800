package org.onrecord.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.knowledge.NameEntry;
import org.onrecord.knowledge.NameWords;
import org.onrecord.model.CalendarDate;
import org.onrecord.model.Entity;
import org.onrecord.model.EntityKind;
import org.onrecord.model.Link;

/**
 * Decides what each name in an article means.
 *
 * <p>"Jens Stoltenberg … Stoltenberg": one person. "Kyiv said" is Ukraine, "in Kyiv" the city. What stays open after kind, context,
 * prior and the rest of the article is ambiguous and linked to nothing.
 */
final class NameReader {

  /** Words after which a city is a place, not a government. */
  private static final Set<String> PLACE_BEFORE = Set.of("in", "near", "outside", "around", "at", "inside", "downtown", "central");

  private final Gazetteer gazetteer;

  NameReader(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** One sense for each name that means something, in text order. */
  List<Sense> senses(Words words, List<Name> names, Optional<CalendarDate> published) {
    Set<String> named = new HashSet<>();
    for (Name name : names) {
      for (NameEntry meaning : name.meanings()) {
        if (meaning.use() == NameEntry.Use.NAME && name.meanings().size() == 1) {
          named.add(meaning.entity().id());
        }
      }
    }
    List<Sense> senses = new ArrayList<>();
    Map<String, Entity> bySurname = new HashMap<>();
    Set<String> sharedSurnames = new HashSet<>();
    for (Name name : names) {
      sense(words, name, named, published).ifPresent(sense -> {
        senses.add(sense);
        if (sense.person() && sense.entity().isPresent() && name.endWord() - name.firstWord() > 1) {
          String surname = words.folded(name.endWord() - 1);
          Entity other = bySurname.putIfAbsent(surname, sense.entity().get());
          if (other != null && !other.equals(sense.entity().get())) {
            sharedSurnames.add(surname);
          }
        }
      });
    }
    return withSurnames(words, senses, bySurname, sharedSurnames);
  }

  private List<Sense> withSurnames(Words words, List<Sense> senses, Map<String, Entity> bySurname, Set<String> shared) {
    List<Sense> all = new ArrayList<>(senses.size() + 16);
    int next = 0;
    int word = 0;
    while (word < words.size()) {
      if (next < senses.size() && senses.get(next).name().firstWord() == word) {
        Sense sense = senses.get(next++);
        all.add(sense.name().endWord() - sense.name().firstWord() == 1 ? preferSurname(words, sense, bySurname) : sense);
        word = sense.name().endWord();
        continue;
      }
      Entity person = words.capitalised(word) ? bySurname.get(words.folded(word)) : null;
      if (person != null && !shared.contains(words.folded(word))) {
        all.add(surname(words, word, person));
      }
      word++;
    }
    return all;
  }

  private Sense preferSurname(Words words, Sense sense, Map<String, Entity> bySurname) {
    Entity person = bySurname.get(words.folded(sense.name().firstWord()));
    return person == null || sense.kind() == EntityKind.STATE ? sense : surname(words, sense.name().firstWord(), person);
  }

  private static Sense surname(Words words, int word, Entity person) {
    Name name = new Name(
        words.span(word, word + 1), word, word + 1, List.of(new NameEntry(person, NameEntry.Use.NAME, false, 0.9)), EntityKind.PERSON);
    return new Sense(name, EntityKind.PERSON, new Link.Linked(person, 0.95), person.label(), NameEntry.Use.NAME, "surname");
  }

  private Optional<Sense> sense(Words words, Name name, Set<String> named, Optional<CalendarDate> published) {
    NameEntry best = null;
    double bestScore = 0;
    double second = 0;
    List<Entity> candidates = new ArrayList<>();
    for (NameEntry meaning : name.meanings()) {
      if (meaning.use() == NameEntry.Use.SHORT && !named.contains(meaning.entity().id())) {
        continue;
      }
      candidates.add(meaning.entity());
      double score = score(words, name, meaning, named, published);
      if (score > bestScore) {
        second = bestScore;
        bestScore = score;
        best = meaning;
      } else if (score > second) {
        second = score;
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    if (bestScore - second < 0.05) {
      return Optional.of(new Sense(
          name, best.entity().kind(), new Link.Ambiguous(candidates), name.span().in(words.text()), best.use(), "name"));
    }
    return Optional.of(chosen(words, name, best, bestScore));
  }

  private Sense chosen(Words words, Name name, NameEntry meaning, double score) {
    Entity entity = meaning.entity();
    if (meaning.use() == NameEntry.Use.SEAT && !place(words, name)) {
      Optional<Entity> state = gazetteer.stateOfSeat(entity);
      if (state.isPresent()) {
        return new Sense(
            name, state.get().kind(), new Link.Linked(state.get(), score), state.get().label(), NameEntry.Use.SEAT, "seat");
      }
    }
    return new Sense(name, entity.kind(), new Link.Linked(entity, score), entity.label(), meaning.use(), "name");
  }

  private double score(Words words, Name name, NameEntry meaning, Set<String> named, Optional<CalendarDate> published) {
    double score = meaning.prior();
    Entity entity = meaning.entity();
    if (named.contains(entity.id())) {
      score += 0.3;
    }
    if (entity.kind() == EntityKind.STATE) {
      score += 0.3;
    }
    if (meaning.use() == NameEntry.Use.SEAT) {
      score += 0.2;
    }
    if (entity.kind() == EntityKind.PERSON && published.isPresent()
        && gazetteer.facts(entity.id()).stream()
            .anyMatch(fact -> fact.property().equals("P39") && fact.start().isPresent() && fact.mayHoldOn(published.get()))) {
      score += 0.2;
    }
    return Math.min(1, score / 1.5);
  }

  /** "in Moscow", "Moscow region": the place; otherwise a capital is what its government does. */
  private static boolean place(Words words, Name name) {
    int before = name.firstWord() - 1;
    if (before >= 0 && words.block(before) == words.block(name.firstWord()) && PLACE_BEFORE.contains(words.folded(before))) {
      return true;
    }
    int after = name.endWord();
    return after < words.size() && words.joined(after)
        && Set.of("region", "based", "airport", "oblast", "city", "suburb", "area").contains(words.folded(after));
  }

  static boolean isSurnameOf(Entity person, String folded) {
    List<String> words = NameWords.folded(person.label());
    return !words.isEmpty() && words.getLast().equals(folded);
  }
}
