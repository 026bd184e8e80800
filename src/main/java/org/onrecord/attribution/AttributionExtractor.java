package org.onrecord.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Attribution;
import org.onrecord.model.Span;

/**
 * Reads who said what from an annotated article. Thread-safe.
 *
 * <p>"The ministry said on Monday that the bridge is closed": source "The ministry", cue "said", content "the bridge is closed".
 *
 * <p>The learned model reads first and weighs what the rules read; what it is silent about is then taken from the rules: headlines,
 * captions, quotations that go on without a cue.
 */
public final class AttributionExtractor {

  private final RuleExtractor rules;
  private final LearnedExtractor learned;

  private AttributionExtractor(RuleExtractor rules, LearnedExtractor learned) {
    this.rules = rules;
    this.learned = learned;
  }

  /** @throws IllegalStateException if a resource is missing or broken */
  public static AttributionExtractor load() {
    RuleExtractor rules = RuleExtractor.load();
    return new AttributionExtractor(rules, LearnedExtractor.load(rules));
  }

  /** The article's attributions in the order of their contents; nested ones are kept beside those around them. */
  public List<Attribution> attributions(AnnotatedArticle article) {
    List<Attribution> byRule = rules.attributions(article);
    List<Attribution> all = new ArrayList<>(learned.attributions(article, byRule));
    List<Attribution> read = List.copyOf(all);
    int from = 0;
    for (Attribution rule : byRule) {
      while (from < read.size() && farBefore(read.get(from), rule)) {
        from++;
      }
      boolean known = false;
      for (int i = from; i < read.size() && read.get(i).contentHull().begin() < rule.contentHull().end() + REACH && !known; i++) {
        known = sameWords(read.get(i), rule);
      }
      if (!known) {
        all.add(rule);
      }
    }
    all.sort(Comparator.comparing(Attribution::contentHull).thenComparing(Attribution::reader));
    return List.copyOf(all);
  }

  /** How far from its content a cue may stand, in characters. */
  private static final int REACH = 2000;

  private static boolean farBefore(Attribution one, Attribution other) {
    return one.contentHull().end() + REACH < other.contentHull().begin();
  }

  /** Whether two attributions read the same words: the same cue, or contents that are half the same. */
  private static boolean sameWords(Attribution one, Attribution other) {
    for (Span cue : one.cue()) {
      for (Span others : other.cue()) {
        if (cue.overlaps(others)) {
          return true;
        }
      }
    }
    int shared = 0;
    int all = 0;
    for (Span span : one.content()) {
      all += span.length();
      for (Span others : other.content()) {
        shared += Math.max(0, Math.min(span.end(), others.end()) - Math.max(span.begin(), others.begin()));
      }
    }
    for (Span others : other.content()) {
      all += others.length();
    }
    return 4 * shared >= all;
  }
}
