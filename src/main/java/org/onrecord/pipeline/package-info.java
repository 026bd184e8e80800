/**
 * Article in, graph out: order, parallelism, transactions, progress.
 */
@NullMarked
package org.onrecord.pipeline;

import org.jspecify.annotations.NullMarked;
