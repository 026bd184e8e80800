/**
 * Scores what was read against gold.
 */
@NullMarked
package org.onrecord.evaluate;

import org.jspecify.annotations.NullMarked;
