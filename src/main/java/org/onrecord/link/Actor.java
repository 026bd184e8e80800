package org.onrecord.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.knowledge.RoleLexicon.Gender;
import org.onrecord.model.Entity;

/** A person of the article: what they are called, what is said of them, where they are named. Filled while the article is read. */
final class Actor {

  private final Sense first;
  private final List<Sense> mentions = new ArrayList<>();
  private final List<Descriptor> descriptors = new ArrayList<>(2);
  private Gender gender;

  Actor(Sense first, Gender gender) {
    this.first = first;
    this.gender = gender;
  }

  void mention(Sense sense) {
    mentions.add(sense);
  }

  void describe(Descriptor descriptor) {
    descriptors.add(descriptor);
    if (gender == Gender.ANY) {
      gender = descriptor.role().gender();
    }
  }

  String label() {
    return first.label();
  }

  Optional<Entity> entity() {
    return first.entity();
  }

  Sense first() {
    return first;
  }

  Gender gender() {
    return gender;
  }

  List<Descriptor> descriptors() {
    return descriptors;
  }

  /** In text order. */
  List<Sense> mentions() {
    return mentions;
  }
}
