/** Wikidata by the whole: its dump compiled into a dictionary of names, and actors without an item brought together with candidates. */
@NullMarked
package org.onrecord.wikidata;

import org.jspecify.annotations.NullMarked;
