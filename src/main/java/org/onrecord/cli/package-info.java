/**
 * The commands; the only room that knows every other.
 */
@NullMarked
package org.onrecord.cli;

import org.jspecify.annotations.NullMarked;
