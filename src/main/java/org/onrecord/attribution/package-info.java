/**
 * Annotated text → source, cue and content spans: who said what, still in words.
 */
@NullMarked
package org.onrecord.attribution;

import org.jspecify.annotations.NullMarked;
