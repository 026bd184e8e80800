/**
 * What the ontology and the gazetteer say, compiled into lookup tables.
 */
@NullMarked
package org.onrecord.knowledge;

import org.jspecify.annotations.NullMarked;
