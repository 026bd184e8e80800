package org.onrecord.attribution;

/**
 * Where a cue's content begins and what kind of complement it is.
 *
 * @param first index of its first token
 * @param clause whether it is a clause or a quotation, not a phrase
 * @param sure whether "that", a colon or quotation marks say so
 */
record Content(int first, boolean clause, boolean sure) {}
