package org.onrecord.link;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.knowledge.NameWords;
import org.onrecord.knowledge.Office;
import org.onrecord.knowledge.Spelling;
import org.onrecord.model.CalendarDate;
import org.onrecord.model.Entity;

/**
 * Finds a person of the gazetteer behind a name that is spelt otherwise.
 *
 * <p>"Ragmund Andrzejjak" → Rajmund Andrzejczak. The guard: the surnames sound alike, the given names too or nearly, and only one such
 * person is known; nearly is enough only for somebody who holds an office.
 */
final class SpellingReader {

  private final Gazetteer gazetteer;

  SpellingReader(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** @param name folded words, given name first */
  Optional<Entity> person(List<String> name, Optional<CalendarDate> published) {
    String given = name.getFirst();
    String surname = name.getLast();
    Entity best = null;
    int bestScore = 0;
    boolean tied = false;
    for (Entity person : candidates(surname)) {
      int score = score(person, given, surname, published);
      if (score > bestScore) {
        bestScore = score;
        best = person;
        tied = false;
      } else if (score == bestScore && score > 0) {
        tied = true;
      }
    }
    return tied ? Optional.empty() : Optional.ofNullable(best);
  }

  private Set<Entity> candidates(String surname) {
    Set<Entity> candidates = new HashSet<>(gazetteer.peopleOfSurnameSounding(surname));
    candidates.addAll(gazetteer.peopleOfSurname(surname));
    return candidates;
  }

  private int score(Entity person, String given, String surname, Optional<CalendarDate> published) {
    List<String> label = NameWords.folded(person.label());
    if (label.size() < 2) {
      return 0;
    }
    String ownSurname = gazetteer.surname(person.label());
    String ownGiven = label.getFirst().equals(ownSurname) ? label.get(1) : label.getFirst();
    boolean sameSurname = surname.equals(ownSurname);
    if (!sameSurname && !Spelling.alike(surname, ownSurname)) {
      return 0;
    }
    boolean office = published.isPresent()
        && gazetteer.offices().of(person.id()).stream().anyMatch(held -> maybe(held, published.get()));
    if (Spelling.alike(given, ownGiven)) {
      return given.equals(ownGiven) || office || gazetteer.tier(person.id()) == 1 ? sameSurname ? 4 : 3 : 0;
    }
    return Spelling.near(given, ownGiven) && (office || sameSurname && gazetteer.tier(person.id()) == 1) ? 2 : 0;
  }

  private static boolean maybe(Office office, CalendarDate day) {
    return office.maybeHeldOn(day.firstDay());
  }
}
