package org.onrecord.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.knowledge.NameEntry;
import org.onrecord.knowledge.NameWords;
import org.onrecord.model.Entity;
import org.onrecord.model.EntityKind;
import org.onrecord.model.Span;

/**
 * Finds who is named in a question.
 *
 * <p>"What did Nikonov say?": a name that no list has is taken as it stands, if its words are capitalised.
 */
final class ActorNames {

  /**
   * @param name the entity's label, or the words
   * @param known whether the gazetteer has it
   */
  record Found(String name, boolean known, boolean outlet, int first, int end) {}

  private final Gazetteer gazetteer;

  ActorNames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The names among the words that nothing else has understood yet, in order. */
  List<Found> in(QuestionText question) {
    List<Found> found = new ArrayList<>();
    int word = 0;
    while (word < question.size()) {
      int at = word;
      Optional<Found> name = question.understood(at) ? Optional.empty() : longest(question, at).or(() -> asItStands(question, at));
      name.ifPresent(found::add);
      word = name.map(Found::end).orElse(at + 1);
    }
    return found;
  }

  private Optional<Found> longest(QuestionText question, int first) {
    Optional<Found> best = Optional.empty();
    int node = 0;
    for (int end = first; end < question.size() && !question.understood(end); end++) {
      for (String folded : NameWords.folded(surface(question, end))) {
        node = node < 0 ? node : gazetteer.step(node, gazetteer.word(folded));
      }
      if (node < 0) {
        break;
      }
      Optional<Entity> entity = meaning(gazetteer.meanings(node), surface(question, first), surface(question, end));
      if (entity.isPresent()) {
        best = Optional.of(found(entity.get(), first, end + 1));
      }
    }
    return best;
  }

  private Found found(Entity entity, int first, int end) {
    Entity party = entity.kind() == EntityKind.PLACE ? gazetteer.stateOfSeat(entity).orElse(entity) : entity;
    return new Found(party.label(), true, party.kind() == EntityKind.OUTLET, first, end);
  }

  /** The likeliest meaning of a name that is written as names are; small letters do for what a name in full says. */
  private static Optional<Entity> meaning(List<NameEntry> meanings, String firstWord, String lastWord) {
    boolean capital = Character.isUpperCase(firstWord.codePointAt(0)) || Character.isDigit(firstWord.codePointAt(0));
    return meanings.stream()
        .filter(meaning -> !meaning.capitals() || firstWord.equals(firstWord.toUpperCase(Locale.ROOT)))
        .filter(meaning -> capital)
        .filter(meaning -> meaning.entity().kind() != EntityKind.WEAPON && meaning.entity().kind() != EntityKind.AGREEMENT)
        .max(Comparator.comparingInt((NameEntry meaning) -> -meaning.use().ordinal()).thenComparingDouble(NameEntry::prior))
        .map(NameEntry::entity);
  }

  private static Optional<Found> asItStands(QuestionText question, int first) {
    int end = first;
    while (end < question.size() && !question.understood(end) && end > 0 && Character.isUpperCase(surface(question, end).codePointAt(0))) {
      end++;
    }
    if (end == first) {
      return Optional.empty();
    }
    Span span = question.words().span(first, end);
    return Optional.of(new Found(span.in(question.text()), false, false, first, end));
  }

  private static String surface(QuestionText question, int word) {
    return question.word(word).span().in(question.text());
  }
}
