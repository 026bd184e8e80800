package org.onrecord.attribution;

import java.util.List;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Attribution;

/**
 * Reads who said what from an annotated article. Thread-safe.
 *
 * <p>"The ministry said on Monday that the bridge is closed": source "The ministry", cue "said", content "the bridge is closed".
 */
public final class AttributionExtractor {

  private final RuleExtractor rules;

  private AttributionExtractor(RuleExtractor rules) {
    this.rules = rules;
  }

  /** @throws IllegalStateException if a resource is missing or broken */
  public static AttributionExtractor load() {
    return new AttributionExtractor(RuleExtractor.load());
  }

  /** The article's attributions in the order of their contents; nested ones are kept beside those around them. */
  public List<Attribution> attributions(AnnotatedArticle article) {
    return rules.attributions(article);
  }
}
