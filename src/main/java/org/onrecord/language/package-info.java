/**
 * {@link org.onrecord.model.Article} → sentences, tokens, tags, lemmas, quotations, syntax. Only here: OpenNLP.
 */
@NullMarked
package org.onrecord.language;

import org.jspecify.annotations.NullMarked;
