/**
 * What reading, storing and serving cost, measured: figures as JSON, with the machine they were measured on.
 */
@NullMarked
package org.onrecord.bench;

import org.jspecify.annotations.NullMarked;
