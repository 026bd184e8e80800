package org.onrecord.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.knowledge.Office;
import org.onrecord.knowledge.RoleLexicon.Role;
import org.onrecord.knowledge.RoleLexicon.Sort;
import org.onrecord.model.Entity;
import org.onrecord.model.EntityKind;

/**
 * Finds the person of the article whom a role means.
 *
 * <p>"the Russian diplomat" → Russia's envoy, named before; "the NATO chief" → the secretary general. Role and body must both agree;
 * of several who fit, the one named last before the words. Whom the article does not name, the office may: its holder on that day.
 */
final class RoleReader {

  /** How well a person's description fits the words of a role. */
  private static final int SAME_OFFICE = 4;
  private static final int SAME_NOUN = 3;
  private static final int SAME_SORT = 2;
  private static final int WEAK = 1;

  /** Sorts of which one bare noun may stand for another: "the general" for a commander, "the diplomat" for an envoy. */
  private static final Set<Sort> UNBOUND = EnumSet.of(Sort.MILITARY, Sort.DIPLOMAT);
  static final Set<String> HEADS = Set.of("chief", "head", "boss", "leader");

  private final Gazetteer gazetteer;

  RoleReader(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The person of the article that the description means, if one does. */
  Optional<Actor> actor(Scene scene, Descriptor wanted, int word) {
    Actor best = null;
    int bestScore = 0;
    int bestDistance = Integer.MAX_VALUE;
    for (Actor actor : scene.cast().actors()) {
      if (!actor.gender().agreesWith(wanted.role().gender())) {
        continue;
      }
      int score = score(scene, actor, wanted);
      if (score == 0) {
        continue;
      }
      int distance = distance(scene, actor, word, score >= SAME_NOUN && !wanted.bodies().isEmpty());
      if (distance == Integer.MAX_VALUE) {
        continue;
      }
      if (score > bestScore || score == bestScore && distance < bestDistance) {
        best = actor;
        bestScore = score;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /** In words back to the last mention in the story; after the words only where all agrees; {@code MAX_VALUE} where there is none. */
  private static int distance(Scene scene, Actor actor, int word, boolean alsoAfter) {
    int nearest = Integer.MAX_VALUE;
    int story = scene.words().story(word);
    for (Sense mention : actor.mentions()) {
      int first = mention.name().firstWord();
      if (scene.words().story(first) != story) {
        continue;
      }
      if (first < word) {
        nearest = word - first;
      } else if (alsoAfter && nearest == Integer.MAX_VALUE) {
        return 10_000 + first - word;
      }
    }
    return nearest;
  }

  private int score(Scene scene, Actor actor, Descriptor wanted) {
    boolean bodyAgrees = wanted.bodies().isEmpty() || sharesBody(scene, actor, wanted);
    if (!bodyAgrees) {
      return 0;
    }
    int role = 0;
    boolean former = wanted.former();
    for (Descriptor own : actor.descriptors()) {
      boolean sameTime = own.former() == former || own.role().sort() != Sort.OFFICE && own.role().sort() != Sort.LEADER;
      if (sameTime && (!wanted.bodies().isEmpty() || modifiersAgree(wanted, own))) {
        role = Math.max(role, agreement(wanted, own));
      }
    }
    if (actor.entity().isPresent()) {
      for (Office office : gazetteer.offices().of(actor.entity().get().id())) {
        if ((former ? ended(scene, office) : held(scene, office)) && (!wanted.bodies().isEmpty() || properWords(wanted).isEmpty())) {
          role = Math.max(role, agreement(wanted, office));
        }
      }
    }
    boolean unbound = wanted.bodies().isEmpty();
    return unbound && (role == WEAK || role == SAME_SORT && !UNBOUND.contains(wanted.role().sort())) ? 0 : role;
  }

  /** "the Republican nominee" is not who was called "Democratic nominee". */
  private static boolean modifiersAgree(Descriptor wanted, Descriptor own) {
    return own.words().toLowerCase(Locale.ROOT).contains(wanted.words().toLowerCase(Locale.ROOT))
        || List.of(own.words().toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).containsAll(properWords(wanted));
  }

  /** The capitalised words beside the role noun, folded. */
  private static List<String> properWords(Descriptor wanted) {
    List<String> words = new ArrayList<>(2);
    for (String word : wanted.words().split("[^\\p{L}]+")) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0)) && !wanted.role().noun().contains(lower)) {
        words.add(lower);
      }
    }
    return words;
  }

  private static boolean held(Scene scene, Office office) {
    return scene.published().map(day -> office.maybeHeldOn(day.firstDay())).orElse(office.certain());
  }

  private static boolean ended(Scene scene, Office office) {
    return office.to().isPresent() && scene.published().map(day -> !office.maybeHeldOn(day.firstDay())).orElse(true);
  }

  private int agreement(Descriptor wanted, Descriptor own) {
    if (wanted.offices().stream().anyMatch(own.offices()::contains) && !bare(wanted)) {
      return SAME_OFFICE;
    }
    Role one = wanted.role();
    Role other = own.role();
    if (one.noun().equals(other.noun())) {
      return contradict(wanted, own) ? 0 : SAME_NOUN;
    }
    if (one.sort() == Sort.SPOKESPERSON || other.sort() == Sort.SPOKESPERSON) {
      return one.sort() == other.sort() ? SAME_NOUN : one.sort() == Sort.OFFICIAL || one.sort() == Sort.DIPLOMAT ? WEAK : 0;
    }
    if (HEADS.contains(one.noun())) {
      return other.sort() == Sort.OFFICE || other.sort() == Sort.LEADER ? SAME_SORT : 0;
    }
    if (one.noun().equals("secretary") && other.noun().startsWith("secretary")) {
      return SAME_NOUN;
    }
    if (one.sort() == other.sort() && one.sort() != Sort.OFFICE && one.sort() != Sort.LEADER) {
      return SAME_SORT;
    }
    return switch (one.sort()) {
      case OFFICIAL -> other.sort() == Sort.DIPLOMAT || other.sort() == Sort.OFFICE || other.sort() == Sort.MILITARY
          || other.sort() == Sort.LEADER ? WEAK : 0;
      case POLITICIAN -> other.sort() == Sort.OFFICE || other.sort() == Sort.LEADER ? WEAK : 0;
      case DIPLOMAT -> own.offices().contains("foreign-minister") || own.words().toLowerCase(Locale.ROOT).contains("foreign ") ? SAME_SORT : 0;
      case MILITARY -> other.sort() == Sort.LEADER ? WEAK : 0;
      case PERSON -> WEAK;
      case OFFICE, LEADER, SPOKESPERSON, SOURCE, EXPERT, JOURNALIST, HONORIFIC -> 0;
    };
  }

  /** "the minister" says less than "the defence minister": it contradicts no other. */
  private static boolean bare(Descriptor wanted) {
    return HEADS.contains(wanted.role().noun());
  }

  private static boolean contradict(Descriptor wanted, Descriptor own) {
    return !wanted.offices().isEmpty() && !own.offices().isEmpty() && wanted.offices().stream().noneMatch(own.offices()::contains);
  }

  private int agreement(Descriptor wanted, Office office) {
    if (wanted.offices().contains(office.kind())) {
      return !bare(wanted) || wanted.bodies().stream().anyMatch(body -> body.id().equals(office.body())) ? SAME_OFFICE : SAME_SORT;
    }
    String noun = wanted.role().noun();
    if (HEADS.contains(noun)) {
      return wanted.bodies().stream().anyMatch(body -> body.id().equals(office.body()))
          && (office.kind().equals("president") || office.kind().equals("prime-minister") || office.kind().equals("chancellor")
              || office.kind().equals("supreme-leader")) ? SAME_SORT : 0;
    }
    return switch (wanted.role().sort()) {
      case OFFICE -> wanted.offices().isEmpty() && (office.kind().equals(noun.replace(' ', '-')) || noun.equals("minister")
          && office.kind().endsWith("-minister")) ? SAME_NOUN : 0;
      case SPOKESPERSON -> office.kind().equals("spokesperson") ? SAME_NOUN : 0;
      case DIPLOMAT -> office.kind().equals("un-envoy") || office.kind().equals("foreign-minister") ? SAME_SORT : 0;
      case OFFICIAL -> WEAK;
      case POLITICIAN, LEADER, MILITARY, SOURCE, EXPERT, JOURNALIST, PERSON, HONORIFIC -> 0;
    };
  }

  private boolean sharesBody(Scene scene, Actor actor, Descriptor wanted) {
    for (Descriptor own : actor.descriptors()) {
      if (shares(own.bodies(), wanted)) {
        return true;
      }
    }
    if (actor.entity().isEmpty()) {
      return false;
    }
    String id = actor.entity().get().id();
    if (shares(gazetteer.speaksFor(id), wanted)) {
      return true;
    }
    for (Office office : gazetteer.offices().of(id)) {
      if (held(scene, office) && (wants(wanted, office.body()) || shares(gazetteer.speaksFor(office.body()), wanted))) {
        return true;
      }
    }
    return gazetteer.facts(id).stream()
        .anyMatch(fact -> fact.property().equals("P27") && fact.object().filter(state -> wants(wanted, state)).isPresent());
  }

  private static boolean shares(Collection<Entity> bodies, Descriptor wanted) {
    return bodies.stream().anyMatch(body -> wants(wanted, body.id()));
  }

  /** The nearest body counts: "the Pentagon chief" wants the Pentagon's, not any American. */
  private static boolean wants(Descriptor wanted, String body) {
    List<Entity> bodies = wanted.bodies();
    return bodies.getFirst().id().equals(body)
        || bodies.getFirst().kind() == EntityKind.STATE && bodies.stream().anyMatch(entity -> entity.id().equals(body));
  }

  /** The kinds of office that the person holds by the article or on its day. */
  Set<String> offices(Scene scene, Entity person) {
    Set<String> kinds = new TreeSet<>();
    for (Actor actor : scene.cast().actors()) {
      if (actor.entity().filter(person::equals).isPresent()) {
        actor.descriptors().forEach(descriptor -> kinds.addAll(descriptor.offices()));
      }
    }
    if (kinds.isEmpty()) {
      gazetteer.offices().of(person.id()).stream()
          .filter(office -> scene.published().filter(day -> office.heldOn(day.firstDay())).isPresent())
          .forEach(office -> kinds.add(office.kind()));
    }
    return kinds;
  }

  /** Whether the article calls the person a politician or the holder of an office. */
  boolean politician(Scene scene, Entity person) {
    return scene.cast().actors().stream()
        .filter(actor -> actor.entity().filter(person::equals).isPresent())
        .flatMap(actor -> actor.descriptors().stream())
        .anyMatch(descriptor -> descriptor.role().sort() == Sort.POLITICIAN || descriptor.role().sort() == Sort.OFFICE);
  }

  /** The only two people named in the last sentences who bear the role: "the two ministers"; empty for fewer or more. */
  List<Sense> pair(Scene scene, Role role, int word) {
    List<Sense> bearers = new ArrayList<>();
    for (int i = scene.senses().from(word) - 1; i >= 0; i--) {
      Sense sense = scene.senses().all().get(i);
      int first = sense.name().firstWord();
      if (scene.words().story(first) != scene.words().story(word) || scene.words().sentence(word) - scene.words().sentence(first) > 4) {
        break;
      }
      if (sense.person() && sense.entity().isPresent() && !scene.quoted(first) && bears(scene, sense, role)
          && bearers.stream().noneMatch(sense::sameAs)) {
        bearers.addFirst(sense);
      }
    }
    return bearers.size() == 2 ? bearers : List.of();
  }

  private boolean bears(Scene scene, Sense sense, Role role) {
    boolean said = scene.cast().actor(sense).stream()
        .flatMap(actor -> actor.descriptors().stream())
        .anyMatch(descriptor -> descriptor.role().noun().equals(role.noun())
            || descriptor.offices().stream().anyMatch(office -> office.endsWith(role.noun())));
    return said || role.sort() == Sort.OFFICE && gazetteer.offices().of(sense.entity().orElseThrow().id()).stream()
        .anyMatch(office -> office.kind().endsWith(role.noun())
            && scene.published().filter(day -> office.heldOn(day.firstDay())).isPresent());
  }

  /** Who held the office on the article's day; empty where that is not certain. */
  Optional<Entity> holder(Scene scene, Descriptor wanted) {
    if (scene.published().flatMap(day -> day.exactDay()).isEmpty()) {
      return Optional.empty();
    }
    Entity found = null;
    for (String kind : wanted.offices().stream().sorted().toList()) {
      for (Entity body : wanted.bodies()) {
        if (bare(wanted) && !body.equals(wanted.bodies().getFirst())) {
          continue;
        }
        Optional<Entity> holder = gazetteer.offices()
            .holder(kind, body.id(), scene.published().orElseThrow().firstDay())
            .flatMap(gazetteer::entity);
        if (holder.isPresent()) {
          if (found != null && !found.equals(holder.get())) {
            return Optional.empty();
          }
          found = holder.get();
        }
      }
    }
    return Optional.ofNullable(found);
  }

}
