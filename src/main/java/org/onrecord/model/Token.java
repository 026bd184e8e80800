package org.onrecord.model;

/**
 * A word or mark.
 *
 * @param text as it stands in the article
 * @param tag universal part of speech (UD 2): "VERB", "PROPN", "AUX"; "’s" is PART as a possessive, AUX as a verb
 * @param lemma lower case: "say" for "said"
 */
public record Token(Span span, String text, String tag, String lemma) {}
