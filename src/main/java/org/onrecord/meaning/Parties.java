package org.onrecord.meaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.knowledge.Fact;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.knowledge.NameEntry;
import org.onrecord.knowledge.NameWords;
import org.onrecord.knowledge.TransferWords;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Entity;
import org.onrecord.model.EntityKind;
import org.onrecord.model.LinkedArticle;
import org.onrecord.model.LinkedMention;
import org.onrecord.model.Party;
import org.onrecord.model.Speaker;
import org.onrecord.model.SpokenAttribution;

/**
 * For whom names give and get weapons: a person in office and a ministry for their state.
 *
 * <p>"The Pentagon announced", "Joe Biden approved" → United States. "Rheinmetall" stays a company, "NATO" an alliance. It misses private
 * gifts: a person who is somebody's citizen counts for that state.
 */
final class Parties {

  private final Gazetteer gazetteer;
  private final TransferWords words;
  private final LinkedArticle article;
  private final Map<String, Entity> stateOfPerson = new HashMap<>();

  Parties(Gazetteer gazetteer, TransferWords words, LinkedArticle article) {
    this.gazetteer = gazetteer;
    this.words = words;
    this.article = article;
    for (SpokenAttribution said : article.attributions()) {
      for (Speaker speaker : said.speakers()) {
        speaker.entity().filter(entity -> entity.kind() == EntityKind.PERSON)
            .ifPresent(person -> state(speaker.onBehalfOf()).ifPresent(state -> stateOfPerson.putIfAbsent(person.id(), state)));
      }
    }
    introduced();
  }

  /** "Germany's defence minister Boris Pistorius", "US President Joe Biden": the state that stands before the name. */
  private void introduced() {
    AnnotatedArticle annotated = article.annotated();
    List<LinkedMention> mentions = article.mentions();
    for (int i = 1; i < mentions.size(); i++) {
      Optional<Entity> person = entity(mentions.get(i)).filter(entity -> entity.kind() == EntityKind.PERSON);
      Optional<Entity> state = state(mentions.get(i - 1));
      if (person.isEmpty() || state.isEmpty() || stateOfPerson.containsKey(person.get().id())) {
        continue;
      }
      int end = mentions.get(i - 1).mention().span().end();
      int begin = mentions.get(i).mention().span().begin();
      if (begin - end < 60 && begin > end) {
        String between = annotated.text().substring(end, begin).toLowerCase(Locale.ROOT);
        boolean office = words.of("official", "noun").stream().anyMatch(between::contains);
        if (office && between.indexOf(',') < 0 && between.indexOf('.') < 0 && !between.contains(" and ")) {
          stateOfPerson.put(person.get().id(), state.get());
        }
      }
    }
  }

  private static Optional<Entity> entity(LinkedMention mention) {
    return mention.link() instanceof org.onrecord.model.Link.Linked(Entity entity, double score) ? Optional.of(entity) : Optional.empty();
  }

  private static Optional<Entity> state(LinkedMention mention) {
    return entity(mention).filter(entity -> entity.kind() == EntityKind.STATE);
  }

  private static Optional<Entity> state(List<Entity> entities) {
    return entities.stream().filter(entity -> entity.kind() == EntityKind.STATE).findFirst();
  }

  Optional<Party> party(LinkedMention mention) {
    return entity(mention).flatMap(this::party)
        .or(() -> mention.mention().kind() == EntityKind.GROUP ? Optional.of(new Party(mention.name(), Optional.empty())) : Optional.empty());
  }

  private Optional<Party> party(Entity entity) {
    return switch (entity.kind()) {
      case STATE, GROUP -> Optional.of(named(entity));
      case ORGANISATION -> Optional.of(named(state(gazetteer.speaksFor(entity.id())).orElse(entity)));
      case PERSON -> Optional.ofNullable(stateOfPerson.get(entity.id())).or(() -> stateInOffice(entity)).map(Parties::named);
      case PLACE -> gazetteer.stateOfSeat(entity).map(Parties::named);
      case WEAPON, OUTLET, AGREEMENT -> Optional.empty();
    };
  }

  /** The citizenship of somebody in office, unless the office is one above states. */
  private Optional<Entity> stateInOffice(Entity person) {
    boolean inOffice = false;
    for (Fact fact : gazetteer.facts(person.id())) {
      if (fact.property().equals(Fact.OFFICE)
          && article.annotated().article().published().map(fact::mayHoldOn).orElse(true)) {
        if (words.of("supranational", "word").stream().anyMatch(fact.label()::contains)) {
          return Optional.empty();
        }
        inOffice = true;
      }
    }
    if (!inOffice) {
      return Optional.empty();
    }
    Optional<Entity> ofOffice = gazetteer.facts(person.id()).stream()
        .filter(fact -> fact.property().equals(Fact.OFFICE))
        .filter(fact -> article.annotated().article().published().map(fact::mayHoldOn).orElse(true))
        .flatMap(fact -> stateOfOffice(fact.label()).stream())
        .findFirst();
    List<Entity> states = gazetteer.facts(person.id()).stream()
        .filter(fact -> fact.property().equals(Fact.CITIZENSHIP))
        .flatMap(fact -> fact.object().stream())
        .flatMap(item -> gazetteer.entity(item).stream())
        .filter(entity -> entity.kind() == EntityKind.STATE)
        .distinct()
        .toList();
    return states.size() == 1 ? Optional.of(states.getFirst()) : ofOffice;
  }

  /** "President of Ukraine", "Minister of Defence (Ukraine)". */
  private Optional<Entity> stateOfOffice(String office) {
    for (String part : office.replace("(", " of ").replace(")", "").split(" of (the )?")) {
      int node = 0;
      for (String word : NameWords.folded(part)) {
        node = node < 0 ? node : gazetteer.step(node, gazetteer.word(word));
      }
      if (node > 0) {
        Optional<Entity> state = gazetteer.meanings(node).stream()
            .map(NameEntry::entity)
            .filter(entity -> entity.kind() == EntityKind.STATE)
            .findFirst();
        if (state.isPresent()) {
          return state;
        }
      }
    }
    return Optional.empty();
  }

  private static Party named(Entity entity) {
    return new Party(entity.label(), Optional.of(entity));
  }

  /** For whom the speakers speak; empty where nobody knows. */
  List<Party> of(List<Speaker> speakers) {
    Set<Party> parties = new LinkedHashSet<>();
    for (Speaker speaker : speakers) {
      Optional<Entity> state = state(speaker.onBehalfOf());
      if (state.isPresent()) {
        parties.add(named(state.get()));
      } else if (speaker.entity().isPresent()) {
        party(speaker.entity().get()).ifPresent(parties::add);
      } else if (!speaker.onBehalfOf().isEmpty()) {
        party(speaker.onBehalfOf().getFirst()).ifPresent(parties::add);
      }
    }
    return new ArrayList<>(parties);
  }
}
