/**
 * Measures the software on records of a size that nobody has read yet.
 */
@NullMarked
package org.onrecord.bench;

import org.jspecify.annotations.NullMarked;
