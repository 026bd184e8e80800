package org.onrecord.link;

import java.util.Optional;
import org.onrecord.knowledge.NameEntry;
import org.onrecord.model.Entity;
import org.onrecord.model.EntityKind;
import org.onrecord.model.Link;
import org.onrecord.model.LinkedMention;
import org.onrecord.model.Mention;

/**
 * A name and what it means here.
 *
 * @param kind of the thing meant: "Moscow" as an actor is a state
 * @param label the entity's, or the name in full
 * @param how the rule that decided, for {@code explain}: "name", "surname", "seat"
 */
record Sense(Name name, EntityKind kind, Link link, String label, NameEntry.Use use, String how) {

  Optional<Entity> entity() {
    return switch (link) {
      case Link.Linked linked -> Optional.of(linked.entity());
      case Link.Ambiguous ambiguous -> Optional.empty();
      case Link.Nil nil -> Optional.empty();
    };
  }

  boolean person() {
    return kind == EntityKind.PERSON;
  }

  boolean demonym() {
    return use == NameEntry.Use.DEMONYM;
  }

  /** Same entity, or, where neither is known, same label and kind. */
  boolean sameAs(Sense other) {
    return entity().isPresent() && other.entity().isPresent()
        ? entity().equals(other.entity())
        : entity().isEmpty() && other.entity().isEmpty() && kind == other.kind && label.equals(other.label);
  }

  LinkedMention mention() {
    return new LinkedMention(new Mention(name.span(), kind), link, label);
  }
}
