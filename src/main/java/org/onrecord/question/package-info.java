/**
 * Questions in words → SPARQL with bound values, and what was not understood.
 */
@NullMarked
package org.onrecord.question;

import org.jspecify.annotations.NullMarked;
