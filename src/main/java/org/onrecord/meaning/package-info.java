/**
 * Attributions and entities → statements (act, topics, stance, weapons, addressees, date) and transfers.
 */
@NullMarked
package org.onrecord.meaning;

import org.jspecify.annotations.NullMarked;
