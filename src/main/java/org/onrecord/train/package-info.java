/**
 * Fits the models that the stages load.
 */
@NullMarked
package org.onrecord.train;

import org.jspecify.annotations.NullMarked;
