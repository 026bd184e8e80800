package org.onrecord.model;

/**
 * A mention and what is known of its meaning.
 *
 * @param name the entity's label, or the mention's own words where it is not linked
 */
public record LinkedMention(Mention mention, Link link, String name) {}
