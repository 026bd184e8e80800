package org.onrecord.model;

import java.util.Optional;

/**
 * To or against whom something was said.
 *
 * @param name the entity's label, or the text's words
 * @param entity who it is, where known
 * @param role "warned Putin" addresses, "told Handelsblatt" has an audience, "accused NATO of" a target
 */
public record Addressee(String name, Optional<Entity> entity, Span span, Role role) {

  public enum Role {
    ADDRESSEE,
    AUDIENCE,
    TARGET
  }
}
