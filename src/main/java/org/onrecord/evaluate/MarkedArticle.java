package org.onrecord.evaluate;

import java.util.List;
import org.onrecord.model.Article;

/**
 * An article whose names people have marked.
 *
 * @param complete whether every name is marked, so that a link elsewhere is wrong
 */
record MarkedArticle(Article article, List<MarkedLink> links, boolean complete) {

  MarkedArticle {
    links = List.copyOf(links);
  }
}
