package org.onrecord.meaning;

/**
 * The word that a weapon hangs on.
 *
 * <p>"Oslo will deliver [cue] 8 tanks", "8 tanks were delivered [cue] by Oslo", "the delivery [cue] of 8 tanks".
 *
 * @param kind what the word says
 * @param index of its token
 * @param noun whether it is a noun
 * @param side where the weapon stands
 */
record TransferCue(TransferClass kind, int index, boolean noun, Side side) {

  enum Side {
    /** after the cue: its object */
    OBJECT,
    /** before a passive: "were delivered", "delivered by" */
    SUBJECT,
    /** before an active relative clause: "that Oslo delivered" */
    RELATIVE
  }
}
