package org.onrecord.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.knowledge.Corrections;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.knowledge.NameEntry;
import org.onrecord.knowledge.NameWordKinds;
import org.onrecord.knowledge.PlaceCues;
import org.onrecord.knowledge.RoleLexicon;
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
  private final StateBodies bodies;
  private final NameWordKinds nameWords;
  private final SpellingReader spelling;
  private final SurnameReader surnames;
  private final AcronymReader acronyms = new AcronymReader();
  private final Corrections corrections;

  NameReader(
      Gazetteer gazetteer, PlaceCues placeCues, NameWordKinds nameWords, RoleLexicon roles, StateBodies bodies, Corrections corrections) {
    this.gazetteer = gazetteer;
    this.placeCues = placeCues;
    this.nameWords = nameWords;
    this.bodies = bodies;
    this.corrections = corrections;
    this.spelling = new SpellingReader(gazetteer);
    this.surnames = new SurnameReader(gazetteer, nameWords, roles);
  }

  /** One sense for each name that means something, in text order. */
  List<Sense> senses(Words words, List<Name> names, Optional<CalendarDate> published) {
    Set<String> named = new HashSet<>();
    Set<String> states = states(names);
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
        if (name.kind() != EntityKind.PERSON || !thing(words, name)) {
          senses.add(unknown(words, name, senses, published));
        }
      } else {
        known(words, name, named, states, published, politics, senses).ifPresent(senses::add);
      }
    }
    senses.replaceAll(this::canonical);
    return surnames.completed(words, acronyms.completed(words, senses), published);
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
      Words words, Name name, Set<String> named, Set<String> states, Optional<CalendarDate> published, int politics, List<Sense> before) {
    NameEntry best = null;
    double bestScore = 0;
    double second = 0;
    List<Entity> candidates = new ArrayList<>();
    for (NameEntry meaning : name.meanings()) {
      if (meaning.use() == NameEntry.Use.SHORT && !named.contains(meaning.entity().id())
          || meaning.use() == NameEntry.Use.LONE && !named.contains(meaning.entity().id()) && !looksLikeName(words, name)
          || meaning.use() == NameEntry.Use.SHORT && meaning.entity().kind() == EntityKind.STATE && !aloneWithArticle(words, name)
          || ofAnother(words, name, meaning.entity(), before)
          || meaning.entity().kind() == EntityKind.PERSON && thing(words, name)
          || !gazetteer.company(meaning.entity().id()).isEmpty()
              && gazetteer.company(meaning.entity().id()).stream().noneMatch(states::contains)
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

  /** "USS Ronald Reagan", "Ronald Reagan Airport", "Donald Trump Jr.": called after the person, not the person. */
  private boolean thing(Words words, Name name) {
    int before = words.before(name.firstWord());
    if (before >= 0 && words.joined(name.firstWord()) && nameWords.vessel(words.folded(before))) {
      return true;
    }
    int after = name.endWord();
    return name.size() > 1 && after < words.size() && words.joined(after) && words.gap(after).equals(" ") && words.capitalised(after)
        && (words.folded(after).equals("jr") || nameWords.kind(words.folded(after)).isPresent());
  }

  /** Those named or meant by a capital or an adjective; whose name alone tells too little only by these. */
  private Set<String> states(List<Name> names) {
    Set<String> states = new HashSet<>();
    for (Name name : names) {
      for (NameEntry meaning : name.meanings()) {
        Entity entity = meaning.entity();
        if (meaning.use() == NameEntry.Use.SEAT) {
          gazetteer.stateOfSeat(entity).ifPresent(state -> states.add(state.id()));
        } else if (meaning.use() == NameEntry.Use.DEMONYM || gazetteer.company(entity.id()).isEmpty()) {
          states.add(entity.id());
          gazetteer.speaksFor(entity.id()).forEach(state -> states.add(state.id()));
        }
      }
    }
    return states;
  }

  /** "the North", not "North Hamgyong". */
  private static boolean aloneWithArticle(Words words, Name name) {
    int after = name.endWord();
    int last = words.before(name.firstWord());
    return last >= 0 && words.folded(last).equals("the") && !(after < words.size() && words.joined(after) && words.capitalised(after));
  }

  /** "the South’s Joint Chiefs of Staff": not those of the United States. */
  private boolean ofAnother(Words words, Name name, Entity entity, List<Sense> before) {
    int mark = words.before(name.firstWord());
    if (mark < 1 || !words.possessiveMark(mark) || entity.kind() != EntityKind.ORGANISATION || !words.capitalised(mark - 1)) {
      return false;
    }
    Optional<Sense> owner = before.isEmpty() || before.getLast().name().endWord() != mark ? Optional.empty() : Optional.of(before.getLast());
    List<Entity> chain = gazetteer.speaksFor(entity.id());
    return !chain.isEmpty() && owner.filter(sense -> sense.person() || sense.kind() == EntityKind.ORGANISATION
        || sense.entity().filter(chain::contains).isPresent()).isEmpty();
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
    if (deed(words, name)) {
      return false;
    }
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
    if (after >= words.size() || !words.joined(after)) {
      return false;
    }
    if (words.possessiveMark(after)) {
      return ownedByCity(words, after + 1);
    }
    return placeCues.after(words.folded(after))
        || words.gap(after).equals(" ") && words.capitalised(after) && words.tag(after).equals("PROPN") && !words.capitals(after);
  }

  /** "Kyiv’s northern outskirts", "Tokyo’s red-light district": what a city has, not a government. */
  private boolean ownedByCity(Words words, int first) {
    for (int i = first; i < Math.min(words.size(), first + 4) && words.sentence(i) == words.sentence(first); i++) {
      if (placeCues.after(words.folded(i))) {
        return true;
      }
      if (words.tag(i).equals("VERB") || words.tag(i).equals("ADP")) {
        return false;
      }
    }
    return false;
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
    if (deed(words, name)) {
      return true;
    }
    int before = words.before(name.firstWord());
    boolean sentenceBefore = before >= 0 && words.sentence(before) == words.sentence(name.firstWord());
    boolean adposition = sentenceBefore && words.tag(before).equals("ADP") && words.gap(name.firstWord()).equals(" ");
    boolean verbNext = follows && words.gap(next).equals(" ") && (words.tag(next).equals("VERB") || words.tag(next).equals("AUX")
        || words.tag(next).equals("ADV"));
    if (!adposition && verbNext || words.possessive(next) && politics > 0) {
      return true;
    }
    boolean dealtWith = !sentenceBefore || !adposition || placeCues.beforeActor(words.folded(before));
    return politics > 0 && dealtWith;
  }

  /** "Kyiv-controlled", "Tehran-backed". */
  private boolean deed(Words words, Name name) {
    int next = name.endWord();
    return next < words.size() && words.joined(next) && words.gap(next).equals("-") && placeCues.deed(words.folded(next));
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
    Optional<Sense> again = before.stream().filter(sense -> spelledAlike(words, name, sense) || endsAs(words, name, sense)).findFirst();
    if (again.isPresent()) {
      return new Sense(name, name.kind(), again.get().link(), again.get().label(), NameEntry.Use.NAME, "spelling");
    }
    if (name.size() > 1) {
      Entity own = new Entity(Slug.of(name.kind(), label), name.kind(), label, Optional.empty());
      return new Sense(name, name.kind(), new Link.Linked(own, 0.6), label, NameEntry.Use.NAME, "new name");
    }
    return new Sense(name, name.kind(), new Link.Nil(), label, NameEntry.Use.NAME, "new name");
  }

  /** "Thomas-Greenfield" after "Linda Thomas-Greenfield". */
  private static boolean endsAs(Words words, Name name, Sense before) {
    if (name.kind() != EntityKind.PERSON || !before.person() || before.entity().isEmpty() || name.size() < 2 || before.name().size() <= name.size()) {
      return false;
    }
    List<String> label = words.folded(before.name().firstWord(), before.name().endWord());
    return label.subList(label.size() - name.size(), label.size()).equals(words.folded(name.firstWord(), name.endWord()));
  }

  /** "Yahya Saree" after "Yahya Sarie". */
  private static boolean spelledAlike(Words words, Name name, Sense before) {
    return name.kind() == EntityKind.PERSON && before.person() && before.how().equals("new name")
        && name.size() > 1 && before.name().size() == name.size()
        && words.folded(name.firstWord()).equals(words.folded(before.name().firstWord()))
        && Spelling.alike(words.folded(name.endWord() - 1), words.folded(before.name().endWord() - 1));
  }

  /** "the Defence Ministry": the one named before; of several, the one of the same paragraph; nobody's where none was. */
  private Sense body(Words words, Name name, String label, List<Sense> before) {
    Sense nearest = null;
    boolean several = false;
    for (int i = before.size() - 1; i >= 0; i--) {
      Sense other = before.get(i);
      if (other.kind() == EntityKind.ORGANISATION && other.entity().isPresent()
          && bodies.bodyOf(other.entity().get()).equals(name.body()) && words.story(other.name().firstWord()) == words.story(name.firstWord())) {
        several |= nearest != null && !nearest.sameAs(other);
        nearest = nearest == null ? other : nearest;
      }
    }
    boolean near = nearest != null && words.block(nearest.name().firstWord()) == words.block(name.firstWord());
    return nearest == null || several && !near
        ? new Sense(name, EntityKind.ORGANISATION, new Link.Nil(), label, NameEntry.Use.NAME, "new name")
        : new Sense(name, EntityKind.ORGANISATION, nearest.link(), nearest.label(), NameEntry.Use.NAME, "short name");
  }
}
