/**
 * Readings → RDF: vocabulary, IRIs, shapes.
 */
@NullMarked
package org.onrecord.graph;

import org.jspecify.annotations.NullMarked;
