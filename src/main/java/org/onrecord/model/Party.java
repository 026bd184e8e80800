package org.onrecord.model;

import java.util.Optional;

/**
 * One side of a transfer.
 *
 * @param name the entity's label, or the text's words
 */
public record Party(String name, Optional<Entity> entity) {}
