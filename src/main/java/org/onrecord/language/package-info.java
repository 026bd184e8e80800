/**
 * {@link org.onrecord.model.Article} → sentences, tokens, tags, lemmas, quotations, syntax. Only here: OpenNLP, whose
 * interfaces the first four have.
 */
@NullMarked
package org.onrecord.language;

import org.jspecify.annotations.NullMarked;
