package org.onrecord.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.knowledge.Corrections;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.knowledge.NameEntry;
import org.onrecord.knowledge.NameWordKinds;
import org.onrecord.knowledge.NameWords;
import org.onrecord.knowledge.Office;
import org.onrecord.knowledge.PlaceCues;
import org.onrecord.knowledge.Slug;
import org.onrecord.knowledge.Spelling;
import org.onrecord.knowledge.StateBodies;
import org.onrecord.model.CalendarDate;
import org.onrecord.model.Entity;
import org.onrecord.model.EntityKind;
import org.onrecord.model.Link;

/**
 * Decides what each name in an article means.
 *
 * <p>"Jens Stoltenberg … Stoltenberg": one person. "Kyiv said" is Ukraine, "in Kyiv" the city. "Milly", after "Mark Milley", is he. What
 * stays open after kind, context, prior and the rest of the article is ambiguous and linked to nothing.
 */
final class NameReader {

  private static final double CLEAR = 0.05;
  /** NATO, the European Union, the United Nations: not of one state. */
  private static final Set<String> POLITICAL = Set.of("Q7184", "Q458", "Q1065", "Q318693", "Q37470");

  private final Gazetteer gazetteer;
  private final PlaceCues placeCues;
  private final NameWordKinds nameWords;
  private final StateBodies bodies;
  private final SpellingReader spelling;
  private final Corrections corrections;

  NameReader(
      Gazetteer gazetteer, PlaceCues placeCues, NameWordKinds nameWords, StateBodies bodies, Corrections corrections) {
    this.gazetteer = gazetteer;
    this.placeCues = placeCues;
    this.nameWords = nameWords;
    this.bodies = bodies;
    this.corrections = corrections;
    this.spelling = new SpellingReader(gazetteer);
  }

  /** One sense for each name that means something, in text order. */
  List<Sense> senses(Words words, List<Name> names, Optional<CalendarDate> published) {
    Set<String> named = new HashSet<>();
    int politics = 0;
    for (Name name : names) {
      politics += political(name) ? 1 : 0;
      if (name.meanings().size() == 1 && name.meanings().getFirst().use() == NameEntry.Use.NAME) {
        named.add(name.meanings().getFirst().entity().id());
      }
    }
    List<Sense> senses = new ArrayList<>();
    for (Name name : names) {
      Optional<Sense> put = corrected(words, name);
      if (put.isPresent()) {
        senses.add(put.get());
      } else if (name.meanings().isEmpty()) {
        senses.add(unknown(words, name, senses, published));
      } else {
        known(words, name, named, published, politics).ifPresent(senses::add);
      }
    }
    senses.replaceAll(this::canonical);
    return withSurnames(words, senses, published);
  }

  // --- what people have put right

  private Optional<Sense> corrected(Words words, Name name) {
    return corrections.isEmpty() ? Optional.empty()
        : corrections.meaning(folded(words, name)).flatMap(this::known)
            .map(entity -> new Sense(
                name, entity.kind(), new Link.Linked(entity, 1), entity.label(), NameEntry.Use.NAME, "correction"));
  }

  private Sense canonical(Sense sense) {
    Optional<Entity> same = sense.entity()
        .filter(entity -> !corrections.canonical(entity.id()).equals(entity.id()))
        .flatMap(entity -> known(corrections.canonical(entity.id())));
    return same.isEmpty() ? sense
        : new Sense(sense.name(), same.get().kind(), new Link.Linked(same.get(), 1), same.get().label(), sense.use(), "correction");
  }

  private Optional<Entity> known(String id) {
    return gazetteer.entity(id).or(() -> corrections.entity(id));
  }

  private static String folded(Words words, Name name) {
    return String.join(" ", words.folded(name.firstWord(), name.endWord()));
  }

  // --- names of the gazetteer

  private Optional<Sense> known(
      Words words, Name name, Set<String> named, Optional<CalendarDate> published, int politics) {
    NameEntry best = null;
    double bestScore = 0;
    double second = 0;
    List<Entity> candidates = new ArrayList<>();
    for (NameEntry meaning : name.meanings()) {
      if (meaning.use() == NameEntry.Use.SHORT && !named.contains(meaning.entity().id())
          || meaning.use() == NameEntry.Use.LONE && !named.contains(meaning.entity().id()) && !looksLikeName(words, name)
          || !corrections.isEmpty() && corrections.notMeant(folded(words, name), meaning.entity().id())) {
        continue;
      }
      candidates.add(meaning.entity());
      double score = score(meaning, named, published);
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
    if (bestScore - second < CLEAR) {
      return Optional.of(new Sense(
          name, best.entity().kind(), new Link.Ambiguous(candidates), name.span().in(words.text()), best.use(), "name"));
    }
    return Optional.of(chosen(words, name, best, bestScore, politics));
  }

  private Sense chosen(Words words, Name name, NameEntry meaning, double score, int politics) {
    Entity entity = meaning.entity();
    if (meaning.use() == NameEntry.Use.SEAT && !place(words, name) && acts(words, name, politics)) {
      Optional<Entity> state = gazetteer.stateOfSeat(entity);
      if (state.isPresent()) {
        return new Sense(
            name, state.get().kind(), new Link.Linked(state.get(), score), state.get().label(), NameEntry.Use.SEAT, "seat");
      }
    }
    return new Sense(name, entity.kind(), new Link.Linked(entity, score), entity.label(), meaning.use(), "name");
  }

  private double score(NameEntry meaning, Set<String> named, Optional<CalendarDate> published) {
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
    if (entity.kind() == EntityKind.PERSON && published.isPresent() && inOffice(entity, published.get())) {
      score += 0.2;
    }
    return Math.min(1, score / 1.5);
  }

  private boolean inOffice(Entity person, CalendarDate day) {
    return gazetteer.facts(person.id()).stream()
        .anyMatch(fact -> fact.property().equals("P39") && fact.start().isPresent() && fact.mayHoldOn(day));
  }

  /** "in Moscow", "Moscow region", "his trip to Moscow": the place; otherwise a capital is what its government does. */
  private boolean place(Words words, Name name) {
    int before = words.before(name.firstWord());
    if (before >= 0) {
      String word = words.folded(before);
      if (placeCues.before(word) || word.equals("the") && before > 0 && words.folded(before - 1).equals("in")) {
        return true;
      }
      if ((word.equals("to") || word.equals("from")) && movement(words, before)) {
        return true;
      }
    } else if (words.capitals(name.firstWord()) && name.span().length() > 3 && !words.shouted(name.firstWord())) {
      return true;
    }
    int after = name.endWord();
    return after < words.size() && words.joined(after) && placeCues.after(words.folded(after));
  }

  /** Names of governments, ministries, alliances and parliaments: where they are many, capitals are governments too. */
  private boolean political(Name name) {
    return name.meanings().stream().anyMatch(meaning -> meaning.entity().kind() == EntityKind.ORGANISATION
        && (!gazetteer.speaksFor(meaning.entity().id()).isEmpty() || POLITICAL.contains(meaning.entity().id())));
  }

  /** "Moscow said", "Kyiv’s forces", "pressure on Berlin": a government, if the article is about governments. */
  private boolean acts(Words words, Name name, int politics) {
    int next = name.endWord();
    boolean follows = next < words.size() && words.sentence(next) == words.sentence(next - 1);
    if (name.span().in(words.text()).contains(",") || follows && words.gap(next).startsWith(", ") && placeAfterComma(words, next)) {
      return false;
    }
    int before = words.before(name.firstWord());
    boolean sentenceBefore = before >= 0 && words.sentence(before) == words.sentence(name.firstWord());
    boolean adposition = sentenceBefore && words.tag(before).equals("ADP") && words.gap(name.firstWord()).equals(" ");
    boolean verbNext = follows && words.gap(next).equals(" ") && (words.tag(next).equals("VERB") || words.tag(next).equals("AUX")
        || words.tag(next).equals("ADV"));
    if (!adposition && verbNext || words.possessive(next)) {
      return true;
    }
    boolean dealtWith = !sentenceBefore || !adposition || placeCues.beforeActor(words.folded(before));
    return politics > 0 && dealtWith;
  }

  private boolean placeAfterComma(Words words, int word) {
    int node = gazetteer.step(0, words.number(word));
    return node > 0 && gazetteer.meanings(node).stream().anyMatch(meaning -> meaning.entity().kind() == EntityKind.STATE);
  }

  /** A lone word that is a name by its place and tag: "said Google", not "Life is", not "the Church". */
  private static boolean looksLikeName(Words words, Name name) {
    int first = name.firstWord();
    int before = words.before(first);
    return words.tag(first).equals("PROPN") && !words.shouted(first)
        && (!words.firstOfSentence(first) || words.capitals(first))
        && (before < 0 || !words.folded(before).equals("the") || words.capitals(first));
  }

  private boolean movement(Words words, int preposition) {
    for (int i = preposition - 1; i >= Math.max(0, preposition - 3); i--) {
      if (words.sentence(i) == words.sentence(preposition) && placeCues.movement(words.folded(i))) {
        return true;
      }
    }
    return false;
  }

  // --- names that the gazetteer does not hold

  private Sense unknown(Words words, Name name, List<Sense> before, Optional<CalendarDate> published) {
    String label = name.span().in(words.text()).replace('\n', ' ');
    if (name.body().isPresent()) {
      return body(words, name, label, before);
    }
    if (name.kind() == EntityKind.PERSON && name.size() > 1) {
      Optional<Entity> spelled = spelling.person(words.folded(name.firstWord(), name.endWord()), published);
      if (spelled.isPresent()) {
        return new Sense(
            name, EntityKind.PERSON, new Link.Linked(spelled.get(), 0.8), spelled.get().label(), NameEntry.Use.NAME, "spelling");
      }
    }
    if (name.size() > 1) {
      Entity own = new Entity(Slug.of(name.kind(), label), name.kind(), label, Optional.empty());
      return new Sense(name, name.kind(), new Link.Linked(own, 0.6), label, NameEntry.Use.NAME, "new name");
    }
    return new Sense(name, name.kind(), new Link.Nil(), label, NameEntry.Use.NAME, "new name");
  }

  /** "the Defence Ministry": that of the state whose ministry was named before; nobody's where none was. */
  private Sense body(Words words, Name name, String label, List<Sense> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      Sense other = before.get(i);
      if (other.kind() == EntityKind.ORGANISATION && other.entity().isPresent()
          && bodies.bodyOf(other.entity().get()).equals(name.body()) && words.story(other.name().firstWord()) == words.story(name.firstWord())) {
        return new Sense(name, EntityKind.ORGANISATION, other.link(), other.label(), NameEntry.Use.NAME, "short name");
      }
    }
    return new Sense(name, EntityKind.ORGANISATION, new Link.Nil(), label, NameEntry.Use.NAME, "new name");
  }

  // --- surnames

  private List<Sense> withSurnames(Words words, List<Sense> senses, Optional<CalendarDate> published) {
    Map<String, List<Sense>> bySurname = new LinkedHashMap<>();
    for (Sense sense : senses) {
      if (sense.person() && sense.entity().isPresent() && sense.name().size() > 1) {
        for (String name : new String[] {sense.label(), sense.name().span().in(words.text())}) {
          List<Sense> bearers = bySurname.computeIfAbsent(gazetteer.surname(name), key -> new ArrayList<>(1));
          if (bearers.stream().noneMatch(sense::sameAs)) {
            bearers.add(sense);
          }
        }
      }
    }
    Map<String, Optional<Sense>> remembered = new HashMap<>();
    List<Sense> all = new ArrayList<>(senses.size() + 16);
    int next = 0;
    int word = 0;
    while (word < words.size()) {
      if (next < senses.size() && senses.get(next).name().firstWord() == word) {
        Sense sense = senses.get(next++);
        all.add(sense.name().size() == 1 ? orSurname(words, sense, bySurname, published) : sense);
        word = sense.name().endWord();
        continue;
      }
      if (words.capitalised(word)) {
        surname(words, word, bySurname, remembered).ifPresent(all::add);
      }
      word++;
    }
    return all;
  }

  /** A lone name that is also somebody's surname in this article, or a titled one whose bearer an office tells. */
  private Sense orSurname(Words words, Sense sense, Map<String, List<Sense>> bySurname, Optional<CalendarDate> published) {
    if (sense.kind() == EntityKind.STATE && sense.use() != NameEntry.Use.SEAT || sense.kind() == EntityKind.ORGANISATION
        || sense.kind() == EntityKind.OUTLET) {
      return sense;
    }
    int word = sense.name().firstWord();
    List<Sense> bearers = bySurname.getOrDefault(words.folded(word), List.of());
    if (bearers.size() == 1) {
      return short_(words, sense.name(), bearers.getFirst(), "surname");
    }
    if (!sense.person() || sense.entity().isPresent()) {
      return sense;
    }
    Optional<Sense> spelled = alike(words, word, bySurname);
    if (spelled.isPresent()) {
      return short_(words, sense.name(), spelled.get(), "spelling");
    }
    if (published.isEmpty()) {
      return sense;
    }
    List<Entity> inOffice = gazetteer.peopleOfSurname(words.folded(word)).stream()
        .filter(person -> gazetteer.offices().of(person.id()).stream().anyMatch(office -> held(office, published.get())))
        .toList();
    return inOffice.size() == 1
        ? new Sense(sense.name(), EntityKind.PERSON, new Link.Linked(inOffice.getFirst(), 0.7), inOffice.getFirst().label(),
            NameEntry.Use.NAME, "office")
        : sense;
  }

  private static boolean held(Office office, CalendarDate day) {
    return office.heldOn(day.firstDay());
  }

  private Optional<Sense> surname(
      Words words, int word, Map<String, List<Sense>> bySurname, Map<String, Optional<Sense>> remembered) {
    List<Sense> bearers = bySurname.getOrDefault(words.folded(word), List.of());
    if (bearers.size() == 1) {
      return Optional.of(short_(words, Name.unknown(words, word, word + 1, EntityKind.PERSON), bearers.getFirst(), "surname"));
    }
    if (bearers.size() > 1) {
      Name name = Name.unknown(words, word, word + 1, EntityKind.PERSON);
      List<Entity> candidates = bearers.stream().map(bearer -> bearer.entity().orElseThrow()).toList();
      return Optional.of(new Sense(
          name, EntityKind.PERSON, new Link.Ambiguous(candidates), words.word(word), NameEntry.Use.NAME, "surname"));
    }
    if (!words.tag(word).equals("PROPN") || words.shouted(word) || words.capitals(word) || nameWords.tells(words.folded(word))) {
      return Optional.empty();
    }
    boolean lone = !(words.before(word) >= 0 && words.joined(word) && words.capitalised(word - 1) && words.tag(word - 1).equals("PROPN"))
        && !(word + 1 < words.size() && words.joined(word + 1) && words.capitalised(word + 1));
    if (!lone) {
      return Optional.empty();
    }
    return remembered.computeIfAbsent(words.folded(word), key -> alike(words, word, bySurname))
        .map(bearer -> short_(words, Name.unknown(words, word, word + 1, EntityKind.PERSON), bearer, "spelling"));
  }

  private static Optional<Sense> alike(Words words, int word, Map<String, List<Sense>> bySurname) {
    Sense found = null;
    for (Map.Entry<String, List<Sense>> entry : bySurname.entrySet()) {
      if (entry.getValue().size() == 1 && Spelling.alike(words.folded(word), entry.getKey())) {
        if (found != null && !found.sameAs(entry.getValue().getFirst())) {
          return Optional.empty();
        }
        found = entry.getValue().getFirst();
      }
    }
    return Optional.ofNullable(found);
  }

  private static Sense short_(Words words, Name name, Sense bearer, String how) {
    Name extended = name;
    int before = words.before(name.firstWord());
    if (before >= 0 && words.joined(name.firstWord()) && words.end(before) - words.begin(before) == 1 && words.capitalised(before)
        && words.gap(name.firstWord()).startsWith(".")) {
      extended = new Name(
          words.span(before, name.endWord()), before, name.endWord(), name.meanings(), name.kind(), Optional.empty());
    }
    return new Sense(extended, EntityKind.PERSON, bearer.link(), bearer.label(), NameEntry.Use.NAME, how);
  }

}
