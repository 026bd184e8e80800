package org.onrecord.model;

/**
 * A token's place in its sentence's syntax, after Universal Dependencies 2.
 *
 * @param head index of the governing token in {@link AnnotatedArticle#tokens()}, or -1 for the sentence's root
 * @param relation without its subtype: "nsubj", "ccomp"
 */
public record Dependency(int head, String relation) {}
