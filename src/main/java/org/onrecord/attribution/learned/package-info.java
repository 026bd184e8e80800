/**
 * Attributions by learnt weights: a tagger finds the parts, a reader gives each cue its own source and content, a judge says how sure.
 */
@NullMarked
package org.onrecord.attribution.learned;

import org.jspecify.annotations.NullMarked;
