/**
 * TDB2: one article's graph in, one transaction; questions out. Knows no news.
 */
@NullMarked
package org.onrecord.store;

import org.jspecify.annotations.NullMarked;
