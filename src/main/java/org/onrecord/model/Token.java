package org.onrecord.model;

/**
 * A word or mark.
 *
 * @param text as it stands in the article
 * @param tag universal part of speech (UD 2): "VERB", "PROPN", "AUX"; "’s" is PART as a possessive, AUX as a verb
 * @param lemma lower case: "say" for "said"
 * @param penn Penn Treebank part of speech, for what the universal one does not tell: "VBD" a past, "VBN" a participle, "NNS" a plural;
 *     empty where it is not known
 */
public record Token(Span span, String text, String tag, String lemma, String penn) {

  public Token(Span span, String text, String tag, String lemma) {
    this(span, text, tag, lemma, "");
  }
}
