package org.onrecord.model;

/**
 * A token's place in its sentence's syntax, after Universal Dependencies 2.
 *
 * @param head index of the governing token in {@link AnnotatedArticle#tokens()}, or -1 for the sentence's root
 * @param relation "nsubj", "ccomp"; of the subtypes only "nsubj:pass", "aux:pass", "acl:relcl", "obl:agent" and "nmod:poss" are kept
 */
public record Dependency(int head, String relation) {}
