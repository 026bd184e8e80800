package org.onrecord.link;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.knowledge.NameWords;
import org.onrecord.knowledge.Office;
import org.onrecord.knowledge.ReferenceWords;
import org.onrecord.knowledge.RoleLexicon;
import org.onrecord.knowledge.RoleLexicon.Gender;
import org.onrecord.knowledge.RoleLexicon.Role;
import org.onrecord.knowledge.Slug;
import org.onrecord.knowledge.StateBodies;
import org.onrecord.model.Entity;
import org.onrecord.model.EntityKind;
import org.onrecord.model.Span;
import org.onrecord.model.Speaker;

/**
 * Reads source words as speakers.
 *
 * <p>"Kyiv and Western countries" → Ukraine; Western countries. "The Russian diplomat" → the envoy named before. "A US official" → an
 * official without a name, of the United States. Where the words leave open who speaks, nobody does.
 */
final class SourceReader {

  /** Whom a possessive means: "in <b>his</b> words", "<b>their</b> claim that". */
  private static final Map<String, String> OWNERS = Map.of("his", "he", "its", "it", "their", "they");

  private static final int NEAR = 2;
  private static final Set<String> AMOUNTS = Set.of("percent", "million", "billion", "thousand", "dollars");
  private static final Set<String> RELATIVE = Set.of("counterpart", "colleague", "predecessor", "successor");

  private final Gazetteer gazetteer;
  private final RoleLexicon roles;
  private final ReferenceWords references;
  private final DescriptorReader descriptors;
  private final RoleReader roleReader;
  private final StateBodies bodies;

  SourceReader(
      Gazetteer gazetteer, RoleLexicon roles, ReferenceWords references, DescriptorReader descriptors, StateBodies bodies) {
    this.gazetteer = gazetteer;
    this.roles = roles;
    this.references = references;
    this.descriptors = descriptors;
    this.roleReader = new RoleReader(gazetteer);
    this.bodies = bodies;
  }

  /** The speakers that the words between name; empty where that is not clear. */
  List<Speaker> speakers(Scene scene, int first, int end) {
    Words words = scene.words();
    int begin = first;
    while (begin < end - 1 && scene.senses().at(begin).isEmpty()
        && (words.tag(begin).equals("CCONJ") || words.tag(begin).equals("ADV") || words.tag(begin).equals("ADP")
            || words.tag(begin).equals("SCONJ"))
        && !references.quantifier(words.folded(begin))) {
      begin++;
    }
    int example = example(words, begin + 1, end);
    if (example < end && scene.senses().at(NounPhrase.of(words, scene.senses(), references, begin, example).head()).isEmpty()) {
      return withExamples(scene, begin, example, end);
    }
    List<int[]> parts = parts(scene, begin, end);
    if (parts.size() > 1) {
      List<Speaker> all = new ArrayList<>();
      for (int[] part : parts) {
        List<Speaker> some = one(scene, part[0], part[1]);
        if (some.isEmpty()) {
          all.clear();
          break;
        }
        some.stream().filter(speaker -> all.stream().noneMatch(other -> same(other, speaker))).forEach(all::add);
      }
      if (!all.isEmpty()) {
        return all;
      }
    }
    return one(scene, begin, end);
  }

  private static boolean same(Speaker one, Speaker other) {
    return one.entity().isPresent() ? one.entity().equals(other.entity()) : other.entity().isEmpty() && one.name().equals(other.name());
  }

  // --- "the allies, including France and Germany"

  /** One past the examples that follow the source's words up to the limit: their names, before a verb or a clause of their own. */
  int withExamples(Scene scene, int end, int limit) {
    Words words = scene.words();
    if (example(words, end, end + 1) > end || words.sentence(end) != words.sentence(end - 1)) {
      return end;
    }
    int last = end + exampleLength(words, end);
    while (last < Math.min(limit, words.size()) && words.sentence(last) == words.sentence(end)
        && !words.tag(last).equals("AUX") && (!words.tag(last).equals("VERB") || scene.senses().at(last).isPresent())
        && references.sort(words.folded(last)).filter(sort -> sort == ReferenceWords.Sort.WHO).isEmpty()) {
      last++;
    }
    return last;
  }

  /** The first word between that begins a list of examples; end for none. */
  private int example(Words words, int first, int end) {
    for (int i = first; i < Math.min(end, words.size()); i++) {
      if (exampleLength(words, i) > 0) {
        return i;
      }
    }
    return end;
  }

  private int exampleLength(Words words, int word) {
    if (references.example(words.folded(word))) {
      return 1;
    }
    return word + 1 < words.size() && references.example(words.folded(word) + " " + words.folded(word + 1)) ? 2 : 0;
  }

  /** The group, and those of its examples whose names are known. */
  private List<Speaker> withExamples(Scene scene, int first, int example, int end) {
    List<Speaker> all = new ArrayList<>(speakers(scene, first, example));
    int begin = example + exampleLength(scene.words(), example);
    if (begin < end) {
      for (int[] part : parts(scene, begin, end)) {
        int head = NounPhrase.of(scene.words(), scene.senses(), references, part[0], part[1]).head();
        if (scene.senses().at(head).filter(sense -> !sense.demonym() && sense.kind() != EntityKind.AGREEMENT).isEmpty()) {
          continue;
        }
        one(scene, part[0], part[1]).stream()
            .filter(speaker -> speaker.entity().filter(entity -> entity.kind() != EntityKind.PLACE).isPresent())
            .filter(speaker -> all.stream().noneMatch(other -> same(other, speaker)))
            .forEach(all::add);
      }
    }
    return all;
  }

  // --- "France, Germany and the US"

  private List<int[]> parts(Scene scene, int first, int end) {
    Words words = scene.words();
    int and = -1;
    for (int i = first + 1; i < end - 1; i++) {
      if (scene.senses().at(i).isPresent() && scene.senses().at(i).equals(scene.senses().at(i - 1))) {
        continue;
      }
      if (words.folded(i).equals("and") || words.folded(i).equals("well") && words.folded(i - 1).equals("as")) {
        and = i;
      }
    }
    if (and < 0) {
      return List.of(new int[] {first, end});
    }
    List<int[]> parts = new ArrayList<>();
    int begin = first;
    for (int i = first + 1; i < end; i++) {
      boolean inName = scene.senses().at(i).isPresent() && scene.senses().at(i).equals(scene.senses().at(i - 1));
      if (inName) {
        continue;
      }
      if (words.folded(i).equals("and") && i + 1 < end) {
        if (i > begin) {
          parts.add(new int[] {begin, i});
        }
        begin = i + 1;
      } else if (words.gap(i).contains(",") && i < and) {
        if (i > begin) {
          parts.add(new int[] {begin, i});
        }
        begin = i;
      }
    }
    parts.add(new int[] {begin, end});
    return sharedHead(scene, parts) ? List.of(new int[] {first, end}) : parts;
  }

  /** "South Korean and US officials": one head for all. */
  private boolean sharedHead(Scene scene, List<int[]> parts) {
    Words words = scene.words();
    int[] last = parts.getLast();
    NounPhrase phrase = NounPhrase.of(words, scene.senses(), references, last[0], last[1]);
    boolean nameFirst = scene.senses().at(phrase.first()).isPresent();
    boolean nameAtHead = scene.senses().at(phrase.head()).isPresent();
    if (!nameFirst || nameAtHead || phrase.first() != last[0] || words.possessive(scene.senses().at(phrase.first()).get().name().endWord())) {
      return false;
    }
    return parts.subList(0, parts.size() - 1).stream().allMatch(part -> scene.senses().at(part[1] - 1).isPresent());
  }

  // --- one speaker, or a group

  private List<Speaker> one(Scene scene, int first, int end) {
    Words words = scene.words();
    if (end - first == 1) {
      Optional<ReferenceWords.Sort> sort = references.sort(OWNERS.getOrDefault(words.folded(first), words.folded(first)));
      if (sort.isPresent() && scene.senses().at(first).isEmpty()) {
        List<Speaker> referred = pronoun(scene, first, sort.get());
        if (referred != null) {
          return referred;
        }
      }
    }
    NounPhrase phrase = NounPhrase.of(words, scene.senses(), references, first, end);
    Optional<Sense> person = person(scene, phrase);
    if (person.isPresent()) {
      return person(scene, person.get(), scene.span(first, end), person.get().how());
    }
    if (phrase.definite() && age(words, phrase)) {
      return individual(scene, phrase.first(), Gender.ANY, scene.span(first, end));
    }
    Optional<Sense> name = scene.senses().at(phrase.head());
    if (name.isPresent() && name.get().name().endWord() >= phrase.head() + 1 && name.get().name().firstWord() >= phrase.first()) {
      return body(scene, name.get(), scene.span(first, end));
    }
    Optional<Role> role = role(words, phrase);
    if (role.isPresent()) {
      return role(scene, phrase, scene.span(first, end));
    }
    return noun(scene, phrase, scene.span(first, end));
  }

  /** "the 58-year-old", "the 58-year-old Norwegian": whoever was spoken of. */
  private boolean age(Words words, NounPhrase phrase) {
    int old = phrase.first() + 2;
    return old <= phrase.head() && words.folded(old).equals("old") && words.folded(old - 1).startsWith("year")
        && Character.isDigit(words.folded(old - 2).charAt(0)) && role(words, phrase).isEmpty();
  }

  private Optional<Role> role(Words words, NounPhrase phrase) {
    String head = phrase.headWord(words);
    if (phrase.head() > phrase.first()) {
      String before = words.folded(phrase.head() - 1);
      Optional<Role> two = roles.role(before + " " + head).or(() -> roles.role(before + "-" + head));
      if (two.isPresent()) {
        return two;
      }
    }
    return roles.role(head);
  }

  // --- people

  /** The person that the phrase names: its head, or in an apposition after a comma. */
  private Optional<Sense> person(Scene scene, NounPhrase phrase) {
    Words words = scene.words();
    Optional<Sense> apposed = Optional.empty();
    for (Sense sense : scene.senses().within(phrase.first(), phrase.end())) {
      if (!sense.person() || words.possessive(sense.name().endWord()) && sense.name().endWord() < phrase.end() - 1) {
        continue;
      }
      int last = sense.name().endWord() - 1;
      if (last == phrase.head() && sense.name().firstWord() >= phrase.first()) {
        return Optional.of(sense);
      }
      if (sense.name().endWord() == phrase.end() && titled(words, phrase.first(), sense)) {
        return Optional.of(sense);
      }
      int title = sense.name().firstWord();
      while (title > phrase.runEnd() && (words.gap(title).equals(" ") || words.gap(title).equals(". ")) && !words.tag(title - 1).equals("ADP")
          && !words.tag(title - 1).equals("VERB")) {
        title--;
      }
      if (apposed.isEmpty() && title >= phrase.runEnd() && words.gap(title).contains(",")) {
        apposed = Optional.of(sense);
      }
    }
    return apposed;
  }

  /** "Secretary of State Anna Holm", "Spokesman for the ministry Anna Holm": what stands before the name is what she is. */
  private boolean titled(Words words, int first, Sense sense) {
    int name = sense.name().firstWord();
    int preposition = -1;
    boolean roleAfter = false;
    for (int i = first; i < name; i++) {
      boolean role = roles.role(words.folded(i)).isPresent();
      if (i > first && !words.joined(i) || words.tag(i).equals("PRON") || words.tag(i).equals("CCONJ") || words.tag(i).equals("AUX")) {
        return false;
      }
      roleAfter = role || roleAfter && !words.tag(i).equals("ADP");
      preposition = words.tag(i).equals("ADP") && !role ? i : preposition;
    }
    if (preposition < 0) {
      return true;
    }
    boolean roleBefore = preposition > first && roles.role(words.folded(preposition - 1)).isPresent();
    return roleBefore && !roleAfter && preposition + 1 < name && !words.possessiveMark(name - 1);
  }

  private List<Speaker> person(Scene scene, Sense sense, Span source, String how) {
    Optional<Actor> actor = scene.cast().actor(sense);
    if (sense.entity().isEmpty() && sense.link() instanceof org.onrecord.model.Link.Ambiguous) {
      return List.of();
    }
    List<Speaker.Step> chain = new ArrayList<>();
    if (!source.equals(sense.name().span())) {
      chain.add(new Speaker.Step(source, how.equals(sense.how()) ? "source" : how));
    }
    chain.add(new Speaker.Step(sense.name().span(), sense.how()));
    Optional<Descriptor> descriptor = descriptors.of(scene.words(), scene.senses(), sense)
        .filter(said -> !relative(said))
        .or(() -> actor.flatMap(SourceReader::mainDescriptor));
    return List.of(new Speaker(
        sense.label(), entity(sense), source, descriptor.map(Descriptor::words), behalf(scene, sense.entity(), descriptor), chain));
  }

  /** What the article says of the person first; a role that tells of whom rather than one that does not. */
  private static Optional<Descriptor> mainDescriptor(Actor actor) {
    return actor.descriptors().stream()
        .filter(one -> !relative(one) && one.role().bound() && !one.bodies().isEmpty())
        .findFirst()
        .or(() -> actor.descriptors().stream().filter(one -> !relative(one)).findFirst());
  }

  /** "his Russian counterpart", "Mr": says nothing of what the person is. */
  private static boolean relative(Descriptor descriptor) {
    return descriptor.role().sort() == RoleLexicon.Sort.HONORIFIC || RELATIVE.contains(descriptor.role().noun());
  }

  /** People without an item are entities by their name in full. */
  private static Optional<Entity> entity(Sense sense) {
    if (sense.entity().isPresent()) {
      return sense.entity();
    }
    return sense.link() instanceof org.onrecord.model.Link.Nil && sense.label().indexOf(' ') > 0
        ? Optional.of(new Entity(Slug.of(sense.kind(), sense.label()), sense.kind(), sense.label(), Optional.empty()))
        : Optional.empty();
  }

  private List<Entity> behalf(Scene scene, Optional<Entity> person, Optional<Descriptor> descriptor) {
    if (descriptor.isPresent() && descriptor.get().role().bound() && !descriptor.get().bodies().isEmpty()) {
      return descriptor.get().bodies();
    }
    if (person.isEmpty()) {
      return List.of();
    }
    LinkedHashSet<Entity> bodies = new LinkedHashSet<>();
    for (Office office : gazetteer.offices().of(person.get().id())) {
      if (descriptor.filter(said -> said.offices().contains(office.kind())).isPresent()
          && scene.published().map(day -> office.maybeHeldOn(day.firstDay())).orElse(true)) {
        gazetteer.entity(office.body()).ifPresent(bodies::add);
        bodies.addAll(gazetteer.speaksFor(office.body()));
      }
    }
    if (!bodies.isEmpty()) {
      return List.copyOf(bodies);
    }
    if (scene.published().isPresent()) {
      for (Office office : gazetteer.offices().of(person.get().id())) {
        if (office.heldOn(scene.published().get().firstDay())) {
          gazetteer.entity(office.body()).ifPresent(bodies::add);
          bodies.addAll(gazetteer.speaksFor(office.body()));
        }
      }
    }
    bodies.addAll(gazetteer.speaksFor(person.get().id()));
    return List.copyOf(bodies);
  }

  // --- states and bodies

  /** A capital that speaks is its government, wherever it stands. */
  private List<Speaker> body(Scene scene, Sense sense, Span source) {
    Optional<Entity> state = sense.kind() == EntityKind.PLACE ? sense.entity().flatMap(gazetteer::stateOfSeat) : Optional.empty();
    if (state.isPresent()) {
      return List.of(new Speaker(
          state.get().label(), state, source, Optional.empty(), List.of(), List.of(new Speaker.Step(sense.name().span(), "seat"))));
    }
    return switch (sense.link()) {
      case org.onrecord.model.Link.Linked linked -> List.of(new Speaker(
          sense.label(), Optional.of(linked.entity()), source, Optional.empty(), gazetteerChain(linked.entity()),
          List.of(new Speaker.Step(sense.name().span(), sense.how()))));
      case org.onrecord.model.Link.Ambiguous ambiguous -> List.of();
      case org.onrecord.model.Link.Nil nil -> List.of(new Speaker(
          sense.label(), Optional.empty(), source, Optional.empty(), List.of(),
          List.of(new Speaker.Step(sense.name().span(), sense.how()))));
    };
  }

  private List<Entity> gazetteerChain(Entity entity) {
    return entity.kind() == EntityKind.STATE ? List.of() : gazetteer.speaksFor(entity.id());
  }

  private List<Speaker> again(Speaker speaker, Span source, String how) {
    List<Speaker.Step> chain = new ArrayList<>();
    chain.add(new Speaker.Step(source, how));
    chain.addAll(speaker.chain());
    return List.of(new Speaker(speaker.name(), speaker.entity(), source, speaker.role(), speaker.onBehalfOf(), chain));
  }

  private List<Speaker> again(List<Speaker> speakers, Span source, String how) {
    List<Speaker> all = new ArrayList<>();
    speakers.forEach(speaker -> all.addAll(again(speaker, source, how)));
    return all;
  }

  // --- roles: "the NATO chief", "a US official"

  private List<Speaker> role(Scene scene, NounPhrase phrase, Span source) {
    Words words = scene.words();
    int descriptorEnd = complementEnd(scene, phrase);
    Optional<Descriptor> found = descriptors.descriptor(words, scene.senses(), phrase.first(), descriptorEnd);
    if (found.isEmpty()) {
      return List.of();
    }
    Descriptor wanted = minister(found.get().bodies().isEmpty() ? withShortName(scene, found.get(), phrase, descriptorEnd) : found.get());
    boolean indefinite = phrase.determiner() == NounPhrase.Determiner.INDEFINITE;
    if (RELATIVE.contains(wanted.role().noun())) {
      List<Speaker> counterpart = counterpart(scene, phrase, wanted, source);
      if (!counterpart.isEmpty() || wanted.role().noun().equals("counterpart")) {
        return counterpart;
      }
    }
    if (!indefinite) {
      Optional<Actor> actor = roleReader.actor(scene, wanted, phrase.first());
      if (actor.isPresent()) {
        Sense mention = lastMention(scene, actor.get(), phrase.first());
        return person(scene, mention, source, "role");
      }
      Optional<Speaker> unnamed = unnamedBefore(scene, phrase);
      if (unnamed.isPresent()) {
        return again(unnamed.get(), source, "role");
      }
      Optional<Entity> holder = wanted.bodies().isEmpty() ? Optional.empty() : roleReader.holder(scene, wanted);
      if (holder.isPresent()) {
        return List.of(new Speaker(
            holder.get().label(), holder, source, Optional.of(wanted.words()), wanted.bodies(),
            List.of(new Speaker.Step(source, "office"))));
      }
    }
    boolean described = indefinite || !wanted.bodies().isEmpty() || phrase.head() > phrase.first();
    if (!described) {
      return List.of();
    }
    String name = wanted.bodies().isEmpty() || descriptorEnd <= phrase.runEnd() || !scene.senses().within(phrase.first(), phrase.runEnd()).isEmpty()
        ? phrase.text(words)
        : wanted.words();
    return List.of(unnamed(name, source, wanted.role().bound() ? wanted.bodies() : List.of()));
  }

  /** "the Pentagon chief": who heads a ministry is its state's minister. */
  private Descriptor minister(Descriptor descriptor) {
    if (descriptor.bodies().size() < 2 || !RoleReader.HEADS.contains(descriptor.role().noun())) {
      return descriptor;
    }
    Optional<String> office = bodies.bodyOf(descriptor.bodies().getFirst())
        .filter(body -> body.endsWith("-ministry"))
        .map(body -> body.replace("-ministry", "-minister"))
        .filter(kind -> gazetteer.offices().exists(kind, descriptor.bodies().getLast().id()));
    return office.isEmpty() ? descriptor
        : new Descriptor(
            descriptor.words(), roles.role("minister").orElseThrow(), Set.of(office.get()), List.of(descriptor.bodies().getLast()));
  }

  /** "her Polish counterpart": who holds in Poland the office that she holds. */
  private List<Speaker> counterpart(Scene scene, NounPhrase phrase, Descriptor wanted, Span source) {
    Optional<Entity> owner = phrase.determiner() == NounPhrase.Determiner.POSSESSIVE ? owner(scene, phrase.first() - 1) : Optional.empty();
    if (owner.isEmpty() || wanted.bodies().size() != 1 || wanted.bodies().getFirst().kind() != EntityKind.STATE) {
      return List.of();
    }
    Set<String> offices = roleReader.offices(scene, owner.get());
    Descriptor same = new Descriptor(wanted.words(), wanted.role(), offices, wanted.bodies());
    Optional<Actor> actor = roleReader.actor(scene, same, phrase.first()).filter(one -> !one.entity().equals(owner));
    if (actor.isPresent()) {
      return person(scene, lastMention(scene, actor.get(), phrase.first()), source, "counterpart");
    }
    return roleReader.holder(scene, same)
        .map(holder -> List.of(new Speaker(
            holder.label(), Optional.of(holder), source, Optional.empty(), wanted.bodies(), List.of(new Speaker.Step(source, "counterpart")))))
        .orElse(List.of());
  }

  /** Whom "his" or "her" means: who acts or has spoken in the same sentence, else in the one before. */
  private Optional<Entity> owner(Scene scene, int pronoun) {
    Words words = scene.words();
    Gender gender = switch (words.folded(pronoun)) {
      case "his" -> Gender.MALE;
      case "her" -> Gender.FEMALE;
      default -> null;
    };
    if (gender == null) {
      return Optional.empty();
    }
    return Antecedents.subject(scene, words.sentence(pronoun), pronoun, gender).flatMap(Sense::entity)
        .or(() -> scene.lastSaid(pronoun, 1).filter(Said::alone).map(said -> said.speakers().getFirst())
            .filter(speaker -> genderOf(scene, speaker).agreesWith(gender))
            .flatMap(Speaker::entity).filter(entity -> entity.kind() == EntityKind.PERSON))
        .or(() -> Antecedents.subject(scene, words.sentence(pronoun) - 1, pronoun, gender).flatMap(Sense::entity));
  }

  /** "The head of the alliance", "its spokesman": of the one named before. */
  private Descriptor withShortName(Scene scene, Descriptor descriptor, NounPhrase phrase, int end) {
    Words words = scene.words();
    if (phrase.determiner() == NounPhrase.Determiner.POSSESSIVE && words.folded(phrase.first() - 1).equals("its")) {
      Optional<Entity> owner = Antecedents.body(scene, phrase.first(), 1).flatMap(Speaker::entity)
          .or(() -> subjectBody(scene, phrase.first()).flatMap(Sense::entity));
      return owner.map(entity -> of(descriptor, entity)).orElse(descriptor);
    }
    for (int i = phrase.first(); i < end; i++) {
      Optional<ReferenceWords.Sort> sort = references.sort(words.folded(i))
          .filter(one -> one == ReferenceWords.Sort.ALLIANCE || one == ReferenceWords.Sort.MINISTRY || one == ReferenceWords.Sort.OUTLET);
      if (sort.isEmpty() || i == phrase.head()) {
        continue;
      }
      String head = words.folded(i);
      Optional<Entity> named = Antecedents.nearest(scene, phrase.first(), 6, sense -> !sense.demonym()
              && !scene.quoted(sense.name().firstWord()) && fits(sense.entity().orElseThrow(), sort.get(), head))
          .flatMap(Sense::entity);
      if (named.isPresent()) {
        return of(descriptor, named.get());
      }
    }
    return descriptor;
  }

  private Descriptor of(Descriptor descriptor, Entity body) {
    List<Entity> of = new ArrayList<>();
    of.add(body);
    of.addAll(gazetteer.speaksFor(body.id()));
    return new Descriptor(descriptor.words(), descriptor.role(), descriptor.offices(), of);
  }

  private static Speaker unnamed(String name, Span source, List<Entity> behalf) {
    return new Speaker(
        name.replaceAll("\\s+", " "), Optional.empty(), source, Optional.empty(), behalf, List.of(new Speaker.Step(source, "description")));
  }

  /** "the head of NATO": to the end of what follows with "of", "for", "to", "at". */
  private static int complementEnd(Scene scene, NounPhrase phrase) {
    Words words = scene.words();
    int end = phrase.runEnd();
    if (end < phrase.end() && Set.of("of", "for", "to", "at", "from").contains(words.folded(end)) && words.gap(end).equals(" ")) {
      end++;
      while (end < phrase.end() && !words.gap(end).contains(",")
          && (words.gap(end).equals("-") || !words.tag(end).equals("VERB") && !words.tag(end).equals("AUX") && !words.tag(end).equals("PRON"))) {
        end++;
      }
    }
    return end;
  }

  private static Sense lastMention(Scene scene, Actor actor, int word) {
    Sense last = actor.first();
    for (Sense mention : actor.mentions()) {
      if (mention.name().firstWord() < word && scene.words().story(mention.name().firstWord()) == scene.words().story(word)) {
        last = mention;
      }
    }
    return last;
  }

  /** "the official", "the US official", after "a senior US official said"; but not "the German official". */
  private Optional<Speaker> unnamedBefore(Scene scene, NounPhrase phrase) {
    if (!phrase.definite()) {
      return Optional.empty();
    }
    String noun = phrase.headWord(scene.words());
    List<String> wanted = words(scene.words(), phrase);
    return scene.saidBefore(phrase.first()).stream()
        .filter(said -> said.alone() && said.noun().equals(noun))
        .map(said -> said.speakers().getFirst())
        .findFirst()
        .filter(speaker -> wanted.size() == 1 || NameWords.folded(speaker.name()).containsAll(wanted));
  }

  // --- pronouns

  /** @return null where the word is no pronoun after all */
  private List<Speaker> pronoun(Scene scene, int word, ReferenceWords.Sort sort) {
    Span source = scene.span(word, word + 1);
    return switch (sort) {
      case HE -> individual(scene, word, Gender.MALE, source);
      case SHE -> individual(scene, word, Gender.FEMALE, source);
      case THEY -> several(scene, word, source);
      case IT -> Antecedents.body(scene, word, NEAR)
          .map(speaker -> again(speaker, source, "pronoun"))
          .or(() -> subjectBody(scene, word).map(sense -> body(scene, sense, source)))
          .orElse(List.of());
      case WHO -> scene.senses().at(word - 1).filter(sense -> sense.entity().isPresent())
          .map(sense -> sense.person() ? person(scene, sense, source, "pronoun") : body(scene, sense, source))
          .orElse(List.of());
      case WE, I -> List.of();
      case DOCUMENT, MINISTRY, OUTLET, ALLIANCE, STATE, ORGANISATION, BODY, PARTISAN, PART_OF_STATE, GROUP -> null;
    };
  }

  private List<Speaker> individual(Scene scene, int word, Gender gender, Span source) {
    Words words = scene.words();
    Optional<Sense> here = Antecedents.subject(scene, words.sentence(word), word, gender);
    if (here.isPresent()) {
      return person(scene, here.get(), source, "pronoun");
    }
    if (Antecedents.unannounced(scene, word, gender)) {
      return List.of();
    }
    Optional<Said> said = scene.lastSaid(word, NEAR).filter(Said::alone);
    if (said.isPresent()) {
      Speaker speaker = said.get().speakers().getFirst();
      boolean individual = speaker.entity().map(entity -> entity.kind() == EntityKind.PERSON).orElse(!said.get().noun().isEmpty());
      boolean agrees = individual && genderOf(scene, speaker).agreesWith(gender);
      Optional<Sense> newer = Optional.empty();
      for (int sentence = words.sentence(word) - 1; sentence > said.get().sentence() && newer.isEmpty(); sentence--) {
        newer = Antecedents.subject(scene, sentence, word, gender);
      }
      if (agrees && newer.isEmpty()) {
        return again(speaker, source, "pronoun");
      }
      if (newer.isPresent()) {
        return person(scene, newer.get(), source, "pronoun");
      }
    }
    return Antecedents.person(scene, word, gender)
        .map(sense -> person(scene, sense, source, "pronoun"))
        .orElse(List.of());
  }

  private static Gender genderOf(Scene scene, Speaker speaker) {
    for (Actor actor : scene.cast().actors()) {
      if (actor.entity().isPresent() && actor.entity().equals(speaker.entity())) {
        return actor.gender();
      }
    }
    return Gender.ANY;
  }

  private List<Speaker> several(Scene scene, int word, Span source) {
    Optional<Said> said = scene.lastSaid(word, NEAR);
    if (said.isPresent() && said.get().speakers().size() > 1) {
      return again(said.get().speakers(), source, "pronoun");
    }
    if (said.isPresent() && said.get().alone() && said.get().noun().isEmpty()) {
      Speaker speaker = said.get().speakers().getFirst();
      if (speaker.entity().isEmpty()) {
        return again(speaker, source, "pronoun");
      }
    }
    List<Speaker> both = new ArrayList<>();
    for (Sense sense : Antecedents.pair(scene, word)) {
      both.addAll(person(scene, sense, source, "pronoun"));
    }
    return both;
  }

  /** The state or body that the sentence before begins with. */
  private static Optional<Sense> subjectBody(Scene scene, int word) {
    Words words = scene.words();
    return Antecedents.nearest(scene, word, 1, sense -> !sense.person() && !sense.demonym()
        && sense.kind() != EntityKind.PLACE && !scene.quoted(sense.name().firstWord())
        && (words.firstOfSentence(sense.name().firstWord())
            || words.firstOfSentence(sense.name().firstWord() - 1) && words.tag(sense.name().firstWord() - 1).equals("DET")));
  }

  // --- "the ministry", "the statement", "Western countries"

  private List<Speaker> noun(Scene scene, NounPhrase phrase, Span source) {
    Words words = scene.words();
    String head = phrase.headWord(words);
    Optional<ReferenceWords.Sort> sort = references.sort(head);
    if (sort.isEmpty() && head.endsWith("s")) {
      sort = references.sort(head.substring(0, head.length() - 1)).filter(one -> one == ReferenceWords.Sort.DOCUMENT);
    }
    List<Sense> inside = scene.senses().within(phrase.first(), phrase.runEnd());
    boolean plain = inside.isEmpty();
    if (sort.isPresent()) {
      switch (sort.get()) {
        case DOCUMENT -> {
          return document(scene, phrase, source, head);
        }
        case MINISTRY, OUTLET, ALLIANCE, STATE, ORGANISATION, BODY -> {
          if (plain && phrase.definite() && phrase.end() == phrase.runEnd() && !properModifier(words, phrase)) {
            return shortName(scene, phrase, sort.get(), head, source);
          }
        }
        case PARTISAN -> {
          return phrase.definite() ? partisan(scene, phrase, source) : List.of(unnamed(phrase.text(words), source, List.of()));
        }
        case PART_OF_STATE -> {
          Optional<Sense> state = inside.stream().filter(sense -> sense.kind() == EntityKind.STATE).findFirst();
          if (state.isPresent() && (head.equals("side") || head.equals("regime") || head.equals("leadership"))) {
            return body(scene, state.get(), source);
          }
        }
        case HE, SHE, THEY, IT, WE, I, WHO, GROUP -> {}
      }
    }
    return group(scene, phrase, source, head, inside);
  }

  private List<Speaker> group(Scene scene, NounPhrase phrase, Span source, String head, List<Sense> inside) {
    Words words = scene.words();
    boolean people = roles.plural(head).isPresent();
    boolean group = people || references.sort(head).filter(sort -> sort == ReferenceWords.Sort.GROUP).isPresent();
    if (phrase.quantified() == 2 && (people || head.equals("sides") || head.equals("leaders")) && inside.isEmpty()) {
      List<Speaker> both = new ArrayList<>();
      List<Sense> pair = roles.plural(head).map(role -> roleReader.pair(scene, role, phrase.first())).orElse(List.of());
      for (Sense sense : pair.isEmpty() ? Antecedents.pair(scene, phrase.first()) : pair) {
        both.addAll(person(scene, sense, source, "pair"));
      }
      return both;
    }
    if ((head.equals("others") || head.equals("some")) && phrase.head() == phrase.first()) {
      return scene.lastSaid(phrase.first(), NEAR)
          .filter(said -> said.alone() && said.speakers().getFirst().entity().isEmpty() && said.noun().isEmpty())
          .map(said -> again(said.speakers(), source, "others"))
          .orElse(List.of());
    }
    boolean noun = (words.tag(phrase.head()).equals("NOUN") || words.tag(phrase.head()).equals("PROPN"))
        && Character.isLetter(head.charAt(0)) && !AMOUNTS.contains(head);
    if (!group && !(noun && phrase.head() > phrase.first())) {
      return List.of();
    }
    Optional<Sense> alliance = alliance(words, phrase, inside);
    if (alliance.isPresent()) {
      return again(body(scene, alliance.get(), source), source, "members");
    }
    int end = complementEnd(scene, phrase);
    String name = group && end > phrase.runEnd() && words.folded(phrase.runEnd()).equals("of")
        ? words.text().substring(words.begin(phrase.first()), words.end(end - 1)).replace('\n', ' ')
        : phrase.text(words);
    List<Entity> behalf = new ArrayList<>();
    for (Sense sense : inside) {
      if (people && sense.entity().isPresent() && sense.kind() != EntityKind.PERSON && !behalf.contains(sense.entity().get())) {
        behalf.add(sense.entity().get());
        gazetteer.speaksFor(sense.entity().get().id()).stream().filter(more -> !behalf.contains(more)).forEach(behalf::add);
      }
    }
    return List.of(unnamed(name, source, behalf));
  }

  /** "NATO allies": the alliance, where nothing says that only some of them are meant. */
  private Optional<Sense> alliance(Words words, NounPhrase phrase, List<Sense> inside) {
    if (inside.size() != 1 || phrase.quantified() > 0 || phrase.determiner() == NounPhrase.Determiner.INDEFINITE
        || phrase.determiner() == NounPhrase.Determiner.POSSESSIVE) {
      return Optional.empty();
    }
    Sense sense = inside.getFirst();
    int after = sense.name().endWord();
    boolean members = after == phrase.head() && references.members(words.folded(after))
        || after + 1 == phrase.head() && references.members(words.folded(after) + " " + words.folded(after + 1));
    return sense.name().firstWord() == phrase.first() && members
            && sense.entity().filter(entity -> fits(entity, ReferenceWords.Sort.ALLIANCE, "")).isPresent()
        ? Optional.of(sense)
        : Optional.empty();
  }

  /** "the nonpartisan Commission": a name of its own; "the Ministry" only a style. */
  private static boolean properModifier(Words words, NounPhrase phrase) {
    if (phrase.first() == phrase.head()) {
      return false;
    }
    for (int i = phrase.first(); i <= phrase.head(); i++) {
      if (words.capitalised(i)) {
        return true;
      }
    }
    return false;
  }

  /** "the ministry": the last one named whose name says so; "the outlet": the last outlet. */
  private List<Speaker> shortName(Scene scene, NounPhrase phrase, ReferenceWords.Sort sort, String head, Span source) {
    int word = phrase.first();
    if (sort == ReferenceWords.Sort.MINISTRY && phrase.head() > phrase.first()) {
      Optional<String> body = bodies.body(words(scene.words(), phrase));
      if (body.isPresent()) {
        return partOfState(scene, phrase, body.get(), source);
      }
    }
    if (sort == ReferenceWords.Sort.BODY || sort == ReferenceWords.Sort.OUTLET) {
      Optional<Speaker> spoke = scene.lastSaid(word, NEAR).filter(Said::alone).map(said -> said.speakers().getFirst())
          .filter(speaker -> speaker.entity().filter(entity -> entity.kind() == EntityKind.ORGANISATION).isPresent());
      if (spoke.isPresent() && (sort == ReferenceWords.Sort.BODY || spoke.get().entity().filter(entity -> named(entity, head)).isPresent())) {
        return again(spoke.get(), source, "short name");
      }
    }
    for (Said said : scene.saidBefore(word)) {
      if (said.alone() && said.speakers().getFirst().entity().filter(entity -> fits(entity, sort, head)).isPresent()) {
        Optional<Sense> newer = Antecedents.nearest(
            scene, word, 6, sense -> !scene.quoted(sense.name().firstWord()) && fits(sense.entity().orElseThrow(), sort, head));
        if (newer.isEmpty() || newer.get().name().firstWord() <= said.word()) {
          return again(said.speakers().getFirst(), source, "short name");
        }
        break;
      }
    }
    if (sort == ReferenceWords.Sort.BODY) {
      return onlyOrganisationBefore(scene, word).map(sense -> again(body(scene, sense, source), source, "short name")).orElse(List.of());
    }
    return Antecedents.nearest(scene, word, 12, sense -> !sense.demonym() && !scene.quoted(sense.name().firstWord())
            && fits(sense.entity().orElseThrow(), sort, head))
        .map(sense -> again(body(scene, sense, source).getFirst(), source, "short name"))
        .orElse(List.of());
  }

  /** The organisation of the sentence before, if it names but one. */
  private static Optional<Sense> onlyOrganisationBefore(Scene scene, int word) {
    Words words = scene.words();
    List<Sense> named = scene.senses().all().stream()
        .filter(sense -> sense.kind() == EntityKind.ORGANISATION && sense.entity().isPresent() && !scene.quoted(sense.name().firstWord()))
        .filter(sense -> words.sentence(sense.name().firstWord()) == words.sentence(word) - 1
            && words.story(sense.name().firstWord()) == words.story(word))
        .toList();
    return !named.isEmpty() && named.stream().allMatch(named.getFirst()::sameAs) ? Optional.of(named.getFirst()) : Optional.empty();
  }

  private static List<String> words(Words words, NounPhrase phrase) {
    return words.folded(phrase.first(), phrase.head() + 1);
  }

  /** "the defence ministry": the only one named before, else that of the state that has just spoken in the paragraph. */
  private List<Speaker> partOfState(Scene scene, NounPhrase phrase, String body, Span source) {
    Words words = scene.words();
    int word = phrase.first();
    List<Sense> named = scene.senses().all().stream()
        .filter(sense -> sense.name().firstWord() < word && words.story(sense.name().firstWord()) == words.story(word))
        .filter(sense -> sense.entity().flatMap(bodies::bodyOf).filter(body::equals).isPresent())
        .toList();
    if (!named.isEmpty()) {
      return named.stream().allMatch(named.getFirst()::sameAs)
          ? again(body(scene, named.getFirst(), source), source, "short name")
          : List.of();
    }
    return scene.lastSaid(word, NEAR)
        .filter(said -> said.alone() && words.block(said.word()) == words.block(word))
        .flatMap(said -> said.speakers().getFirst().entity())
        .filter(entity -> entity.kind() == EntityKind.STATE)
        .map(state -> bodies.entity(state, body))
        .map(part -> List.of(new Speaker(
            part.label(), Optional.of(part), source, Optional.empty(), gazetteerChain(part), List.of(new Speaker.Step(source, "short name")))))
        .orElse(List.of());
  }

  /** "the Arizona Republican": the politician who has just spoken. */
  private List<Speaker> partisan(Scene scene, NounPhrase phrase, Span source) {
    return scene.lastSaid(phrase.first(), NEAR)
        .filter(Said::alone)
        .map(said -> said.speakers().getFirst())
        .filter(speaker -> speaker.entity().filter(entity -> roleReader.politician(scene, entity)).isPresent())
        .map(speaker -> again(speaker, source, "party"))
        .orElse(List.of());
  }

  private static boolean named(Entity entity, String head) {
    return entity.label().toLowerCase(Locale.ROOT).contains(head);
  }

  private boolean fits(Entity entity, ReferenceWords.Sort sort, String head) {
    String label = entity.label().toLowerCase(Locale.ROOT);
    return switch (sort) {
      case MINISTRY -> entity.kind() == EntityKind.ORGANISATION
          && (label.contains(head) || head.equals("ministry") && !label.contains("department") && bodies.bodyOf(entity).filter(body -> body.endsWith("ministry")).isPresent()
              || head.equals("department") && label.contains("pentagon"));
      case OUTLET -> entity.kind() == EntityKind.OUTLET || entity.kind() == EntityKind.ORGANISATION && label.contains(head);
      case ALLIANCE -> entity.kind() == EntityKind.ORGANISATION && gazetteer.speaksFor(entity.id()).isEmpty()
          && entity.wikidata().isPresent() && gazetteer.tier(entity.id()) == 1;
      case ORGANISATION, BODY -> entity.kind() == EntityKind.ORGANISATION && label.contains(head);
      case STATE -> entity.kind() == EntityKind.STATE;
      case HE, SHE, THEY, IT, WE, I, WHO, DOCUMENT, PART_OF_STATE, GROUP, PARTISAN -> false;
    };
  }

  /** "the statement": speaks for who issued it. */
  private List<Speaker> document(Scene scene, NounPhrase phrase, Span source, String head) {
    Words words = scene.words();
    for (Sense sense : scene.senses().within(phrase.first(), phrase.end())) {
      if (sense.entity().isEmpty() || sense.kind() == EntityKind.PLACE || sense.kind() == EntityKind.AGREEMENT) {
        continue;
      }
      boolean before = sense.name().endWord() <= phrase.head();
      boolean by = sense.name().firstWord() > phrase.head() && issuer(words, sense);
      if (before || by) {
        return again(sense.person() ? person(scene, sense, source, "document").getFirst() : body(scene, sense, source).getFirst(),
            source, "document");
      }
    }
    if (!phrase.definite() && phrase.head() > phrase.first()) {
      return List.of(unnamed(phrase.text(words), source, List.of()));
    }
    if (!phrase.definite()) {
      return head.endsWith("s") ? List.of(unnamed(head, source, List.of())) : List.of();
    }
    Optional<Speaker> issued = issuedBefore(scene, phrase.first(), head);
    return issued.map(speaker -> again(speaker, source, "document")).orElse(List.of());
  }

  private static boolean issuer(Words words, Sense sense) {
    int before = sense.name().firstWord() - 1;
    while (before > 0 && (words.tag(before).equals("DET") || words.tag(before).equals("ADJ"))) {
      before--;
    }
    return Set.of("by", "from", "of").contains(words.folded(before));
  }

  private Optional<Speaker> issuedBefore(Scene scene, int word, String head) {
    Words words = scene.words();
    boolean report = head.equals("report") || head.equals("article");
    for (int i = word - 1; i >= 0 && words.sentence(word) - words.sentence(i) <= 8 && words.story(i) == words.story(word); i--) {
      if (!words.folded(i).equals(head) || scene.quoted(i)) {
        continue;
      }
      Optional<Speaker> issuer = issuerAt(scene, i);
      if (issuer.isPresent()) {
        return issuer;
      }
    }
    if (report) {
      Optional<Speaker> outlet = scene.saidBefore(word).stream()
          .filter(Said::alone)
          .map(said -> said.speakers().getFirst())
          .filter(speaker -> speaker.entity().map(entity -> entity.kind() == EntityKind.OUTLET).orElse(false))
          .findFirst();
      if (outlet.isPresent()) {
        return outlet;
      }
    }
    return scene.lastSaid(word, NEAR).filter(Said::alone).map(said -> said.speakers().getFirst())
        .filter(speaker -> speaker.entity().map(entity -> entity.kind() != EntityKind.PERSON).orElse(false));
  }

  /** Who issued the document that is named at the word: "a statement by the ministry", "the ministry said in a statement". */
  private Optional<Speaker> issuerAt(Scene scene, int noun) {
    Words words = scene.words();
    Sense subject = null;
    for (Said said : scene.saidBefore(noun)) {
      if (said.sentence() == words.sentence(noun) && said.alone() && said.speakers().getFirst().entity().isPresent()) {
        return Optional.of(said.speakers().getFirst());
      }
    }
    for (int i = scene.senses().from(firstOfSentence(words, noun)); i < scene.senses().all().size(); i++) {
      Sense sense = scene.senses().all().get(i);
      int first = sense.name().firstWord();
      if (words.sentence(first) != words.sentence(noun)) {
        break;
      }
      if (sense.entity().isEmpty() || sense.demonym() || sense.kind() == EntityKind.PLACE || scene.quoted(first)) {
        continue;
      }
      if (first > noun && first - noun < 8 && issuer(words, sense)) {
        subject = sense;
        break;
      }
      if (first < noun && subject == null && !sense.person()) {
        subject = sense;
      }
    }
    return subject == null ? Optional.empty()
        : Optional.of(subject.person()
            ? person(scene, subject, subject.name().span(), subject.how()).getFirst()
            : body(scene, subject, subject.name().span()).getFirst());
  }

  private static int firstOfSentence(Words words, int word) {
    int first = word;
    while (first > 0 && words.sentence(first - 1) == words.sentence(word)) {
      first--;
    }
    return first;
  }
}
