/**
 * File formats → {@link org.onrecord.model.Article}. Only here: HTML, feeds, archives.
 */
@NullMarked
package org.onrecord.article;

import org.jspecify.annotations.NullMarked;
