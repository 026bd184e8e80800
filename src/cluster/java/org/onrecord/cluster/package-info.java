/**
 * The same extraction as a Spark job.
 */
@NullMarked
package org.onrecord.cluster;

import org.jspecify.annotations.NullMarked;
