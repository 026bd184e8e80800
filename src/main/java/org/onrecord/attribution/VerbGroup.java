package org.onrecord.attribution;

/**
 * A cue verb with its auxiliaries and adverbs: "has previously described", "was quoted as saying".
 *
 * @param first index of its first token
 * @param head index of the cue verb
 * @param end index one past its last token, particles included
 */
record VerbGroup(int first, int head, int end, CueEntry entry, Form form, boolean negated, boolean modal) {

  enum Form {
    FINITE,
    PASSIVE,
    /** "…, adding that": its subject is the clause's */
    PARTICIPLE,
    INFINITIVE,
    /** "a report released by" */
    REDUCED,
    /** "quoted Holm as saying": its object speaks */
    QUOTING
  }
}
