/**
 * What reading and storing articles costs, measured: figures as JSON, with the machine they were measured on.
 */
@NullMarked
package org.onrecord.bench;

import org.jspecify.annotations.NullMarked;
