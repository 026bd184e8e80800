package org.onrecord.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.knowledge.NameEntry;
import org.onrecord.knowledge.StateBodies;
import org.onrecord.model.Entity;
import org.onrecord.model.EntityKind;

/**
 * Puts a state's name and what it names of the state together.
 *
 * <p>"Poland’s" + "Defence Ministry", "South Korean" + "military", "Ministry of Defence" + "of Poland": one name each.
 */
final class StateBodyFinder {

  private final Gazetteer gazetteer;
  private final StateBodies bodies;

  StateBodyFinder(Gazetteer gazetteer, StateBodies bodies) {
    this.gazetteer = gazetteer;
    this.bodies = bodies;
  }

  /** The names again, in text order, those of states joined with the parts that follow or go before. */
  List<Name> joined(Words words, List<Name> names) {
    List<Name> joined = new ArrayList<>(names.size() + 8);
    int next = 0;
    int word = 0;
    while (word < words.size()) {
      while (next < names.size() && names.get(next).firstWord() < word) {
        next++;
      }
      Name name = next < names.size() && names.get(next).firstWord() == word ? names.get(next) : null;
      Name whole = name == null ? unnamed(words, word, names, next) : afterState(words, name);
      if (whole == null && name != null) {
        whole = beforeState(words, word, names, next + 1).filter(body -> body.endWord() > name.endWord()).orElse(null);
      }
      if (whole == null) {
        whole = name;
      }
      if (whole == null) {
        word++;
      } else {
        joined.add(whole);
        word = whole.endWord();
      }
    }
    return joined;
  }

  private Name afterState(Words words, Name name) {
    Optional<Entity> state = state(name);
    int next = name.endWord();
    if (state.isEmpty() || next >= words.size()) {
      return null;
    }
    if (words.possessiveMark(next)) {
      next++;
    }
    if (next >= words.size() || !words.joined(next) || next == name.endWord() && words.gap(next).equals("-")) {
      return null;
    }
    StateBodies.Phrase phrase = phrase(words, next);
    if (phrase == null) {
      return null;
    }
    return whole(words, name.firstWord(), next + phrase.words().size(), state.get(), phrase);
  }

  /** "Ministry of Defence of Poland"; without a state after it "the Defence Ministry", whose is yet to be told. */
  private Name unnamed(Words words, int word, List<Name> names, int next) {
    StateBodies.Phrase phrase = phrase(words, word);
    if (phrase == null) {
      return null;
    }
    int end = word + phrase.words().size();
    boolean named = capitalised(words, word, phrase);
    return beforeState(words, word, names, next).orElseGet(() -> named ? Name.unknownBody(words, word, end, phrase.body()) : null);
  }

  /** "Ministry of Defence of Poland", "the Joint Chiefs of Staff in Seoul"; not "the government in Oslo", which may be another's. */
  private Optional<Name> beforeState(Words words, int word, List<Name> names, int next) {
    StateBodies.Phrase phrase = phrase(words, word);
    int of = phrase == null ? words.size() : word + phrase.words().size();
    if (of + 1 >= words.size() || !words.joined(of)) {
      return Optional.empty();
    }
    boolean seat = words.folded(of).equals("in") && capitalised(words, word, phrase);
    if (!seat && !words.folded(of).equals("of")) {
      return Optional.empty();
    }
    int first = words.folded(of + 1).equals("the") ? of + 2 : of + 1;
    for (int i = next; i < names.size() && names.get(i).firstWord() <= first; i++) {
      Name name = names.get(i);
      if (name.firstWord() == first && (!seat || name.meanings().stream().anyMatch(meaning -> meaning.use() == NameEntry.Use.SEAT))) {
        return state(name).map(state -> whole(words, word, name.endWord(), state, phrase));
      }
    }
    return Optional.empty();
  }

  private static boolean capitalised(Words words, int first, StateBodies.Phrase phrase) {
    int end = first + phrase.words().size();
    return phrase.words().size() > 1 && words.capitalised(first) && words.capitalised(end - 1);
  }

  private Name whole(Words words, int first, int end, Entity state, StateBodies.Phrase phrase) {
    Entity body = bodies.entity(state, phrase.body());
    return Name.known(words, first, end, List.of(new NameEntry(body, NameEntry.Use.NAME, false, 0.95)));
  }

  private StateBodies.Phrase phrase(Words words, int first) {
    for (StateBodies.Phrase phrase : bodies.beginningWith(words.folded(first))) {
      int end = first + phrase.words().size();
      if (end > words.size()) {
        continue;
      }
      boolean fits = true;
      for (int i = first; i < end && fits; i++) {
        fits = words.folded(i).equals(phrase.words().get(i - first)) && (i == first || words.joined(i));
      }
      if (fits) {
        return phrase;
      }
    }
    return null;
  }

  private Optional<Entity> state(Name name) {
    for (NameEntry meaning : name.meanings()) {
      if (meaning.entity().kind() == EntityKind.STATE) {
        return Optional.of(meaning.entity());
      }
      if (meaning.use() == NameEntry.Use.SEAT) {
        return gazetteer.stateOfSeat(meaning.entity()).filter(seat -> seat.kind() == EntityKind.STATE);
      }
    }
    return Optional.empty();
  }
}
