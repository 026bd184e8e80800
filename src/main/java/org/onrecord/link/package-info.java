/**
 * Source words and mentions → entities: names, pronouns, offices, Wikidata items.
 */
@NullMarked
package org.onrecord.link;

import org.jspecify.annotations.NullMarked;
