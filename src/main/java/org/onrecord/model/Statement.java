package org.onrecord.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An attribution understood.
 *
 * <p>"On Wednesday the minister warned that closing the strait would be 'a grave mistake'": act warn, a date of that Wednesday, the
 * minister as its speaker.
 *
 * @param acts ids of {@code acts.ttl}, the main one first; more than one only where the sentence truly does two things
 * @param topics ids of {@code topics.ttl}, most specific first
 * @param stances on those topics that are issues
 * @param date empty where the text does not fix it
 */
public record Statement(
    Attribution attribution,
    List<Speaker> speakers,
    List<String> acts,
    List<String> topics,
    List<Stance> stances,
    List<WeaponReference> weapons,
    List<Addressee> addressees,
    Optional<SaidOn> date) {

  public Statement {
    Objects.requireNonNull(attribution, "a statement needs the attribution it was read from");
    speakers = List.copyOf(speakers);
    acts = List.copyOf(acts);
    topics = List.copyOf(topics);
    stances = List.copyOf(stances);
    weapons = List.copyOf(weapons);
    addressees = List.copyOf(addressees);
    if (acts.isEmpty()) {
      throw new IllegalArgumentException("a statement needs an act");
    }
  }

  /** The main act. */
  public String act() {
    return acts.getFirst();
  }
}
