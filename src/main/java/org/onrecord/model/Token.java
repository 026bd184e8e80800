package org.onrecord.model;

/**
 * A word or mark.
 *
 * @param text as it stands in the article
 * @param tag Penn Treebank part of speech: "VBD"
 * @param lemma lower case: "say" for "said"
 */
public record Token(Span span, String text, String tag, String lemma) {}
