package org.onrecord.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.knowledge.StanceRules;
import org.onrecord.knowledge.WordPattern;
import org.onrecord.knowledge.WordPattern.Match;
import org.onrecord.knowledge.Words;
import org.onrecord.model.Stance;
import org.onrecord.model.Stance.Side;

/**
 * Reads where a speaker stands on an issue, from the act, the polarity and what is proposed.
 *
 * <p>"There are no plans to send troops" opposes troop-deployment for now; "sending troops should not be ruled out" leaves it open. It
 * misses stances that only a longer argument shows.
 */
final class StanceReader {

  /** A turning word so many words before the issue's own still turns it. */
  private static final int TURN_REACH = 4;

  /** A negation further off still denies what follows in its clause: "agreed that no troops of theirs would ever be sent". */
  private static final int DENIAL_REACH = 12;

  /** And so many after them. */
  private static final int TURN_AFTER_REACH = 12;

  /** Acts that take no side by themselves. */
  private static final Set<String> PLAIN = Set.of("state", "confirm");

  private final StanceRules rules;
  private final ActReader acts;

  StanceReader(StanceRules rules, ActReader acts) {
    this.rules = rules;
    this.acts = acts;
  }

  /** A stance for each of the topics that is an issue and on which the statement shows one. */
  List<Stance> read(Utterance utterance, ActReader.Reading act, List<TopicReader.Found> topics) {
    if (utterance.reportedByOutlet() && !act.fromCue()) {
      return List.of();
    }
    boolean open = opens(utterance);
    List<Stance> stances = new ArrayList<>();
    for (TopicReader.Found found : topics) {
      if (found.topic().issue() && found.proposed()) {
        side(utterance, act, found, open).ifPresent(side -> stances.add(new Stance(found.topic().id(), side)));
      }
    }
    return List.copyOf(stances);
  }

  private boolean opens(Utterance utterance) {
    return any(rules.opens(), utterance.content()) || any(rules.openCues(), utterance.cueAndAfter());
  }

  private Optional<Side> side(Utterance utterance, ActReader.Reading act, TopicReader.Found found, boolean open) {
    if (open && !act.acts().getFirst().equals("accuse")) {
      return Optional.of(Side.OPEN);
    }
    if (found.place().map(place -> circumstance(utterance.content(), place)).orElse(false)) {
      return Optional.empty();
    }
    if (!act.fromCue() && found.place().filter(place -> ofAnotherClause(utterance.content(), place, act.acts())).isPresent()) {
      return Optional.empty();
    }
    if (found.place().isEmpty() && any(rules.turns(), utterance.content())) {
      return Optional.empty();
    }
    Optional<Side> lean = lean(utterance, act);
    boolean favours = lean.filter(Side.FAVOURS::equals).isPresent();
    boolean turned =
        found.place()
            .filter(place -> turned(utterance.content(), place, act.fromCue()) || favours && turnedThrough(utterance.content(), place))
            .isPresent();
    if (lean.isPresent()) {
      return lean.map(side -> turned ? opposite(side) : side).filter(side -> side != Side.FAVOURS || !treatsAsHarm(utterance, act, found));
    }
    boolean aims = PLAIN.contains(act.acts().getFirst()) && found.place().isPresent() && any(rules.aims(), utterance.content());
    return aims && turned ? Optional.of(Side.OPPOSES) : Optional.empty();
  }

  /** A warning that the own side will do something favours it, "warned that it would defend its members", and so does one to do it. */
  private Optional<Side> lean(Utterance utterance, ActReader.Reading act) {
    boolean warns = act.acts().getFirst().equals("warn");
    boolean willAct = (warns || act.acts().getFirst().equals("threaten")) && tellsWhatItWillDo(utterance);
    if (willAct || warns && act.fromCue() && any(rules.directives(), utterance.content())) {
      return Optional.of(Side.FAVOURS);
    }
    return rules.lean(act.acts().getFirst());
  }

  private boolean tellsWhatItWillDo(Utterance utterance) {
    return acts.shows("promise", utterance.content());
  }

  /** Who warns of a harm, condemns it or accuses another of it is not for it, unless it is what the own side will do. */
  private boolean treatsAsHarm(Utterance utterance, ActReader.Reading act, TopicReader.Found found) {
    boolean against = rules.lean(act.acts().getFirst()).filter(Side.OPPOSES::equals).isPresent();
    return against && rules.harms().contains(found.topic().id()) && !tellsWhatItWillDo(utterance);
  }

  private boolean turned(Words content, Match place, boolean byCue) {
    Words around = content.part(place.first() - TURN_REACH, place.end());
    Words after = content.part(place.end(), place.end() + TURN_AFTER_REACH);
    return any(rules.turns(), around) || any(rules.turnsAfter(), after) || byCue && any(rules.denials(), clauseBefore(content, place));
  }

  /** "urged to avoid steps that could lead to escalation": only of what is wanted; "warned that without talks the strikes would lead to it" is against it. */
  private boolean turnedThrough(Words content, Match place) {
    return any(rules.turnsThrough(), clauseBefore(content, place));
  }

  /** "We want no war, we are bound to talks": what rejects the war says nothing against the talks. */
  private boolean ofAnotherClause(Words content, Match place, List<String> shown) {
    int first = place.first();
    while (first > 0 && !beginsClause(content, first)) {
      first--;
    }
    int end = place.end();
    while (end < content.size() && !beginsClause(content, end)) {
      end++;
    }
    boolean whole = first == 0 && end == content.size();
    Words clause = content.part(first, end);
    return !whole && !PLAIN.contains(shown.getFirst()) && shown.stream().noneMatch(act -> acts.shows(act, clause));
  }

  /** A pronoun and its verb after a mark: ", we are", ". They will". */
  private static boolean beginsClause(Words content, int word) {
    return content.get(word - 1).punctuation() && word + 1 < content.size() && content.get(word).tag().equals("PRON")
        && (content.get(word + 1).tag().equals("AUX") || content.get(word + 1).tag().startsWith("VERB"));
  }

  private static Words clauseBefore(Words content, Match place) {
    int first = place.first();
    while (first > 0 && place.first() - first < DENIAL_REACH && !content.get(first - 1).punctuation()) {
      first--;
    }
    return content.part(first, place.end());
  }

  /** "since the invasion" proposes nothing, nor does a concession: "while allies give unprecedented support, …". */
  private boolean circumstance(Words content, Match place) {
    return place.end() <= acts.mainClause(content) || any(rules.subordinates(), content.part(place.first() - TURN_REACH, place.first()));
  }

  private static Side opposite(Side side) {
    return switch (side) {
      case FAVOURS -> Side.OPPOSES;
      case OPPOSES -> Side.FAVOURS;
      case OPEN -> Side.OPEN;
    };
  }

  private static boolean any(List<WordPattern> patterns, Words words) {
    return patterns.stream().anyMatch(pattern -> pattern.matches(words));
  }
}
