/**
 * Fuseki, its console, the explorer page, linked-data pages.
 */
@NullMarked
package org.onrecord.server;

import org.jspecify.annotations.NullMarked;
