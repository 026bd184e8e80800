package org.onrecord.attribution;

import java.util.List;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Attribution;

/**
 * Reads who said what from an annotated article, by rule and by learnt weights. Thread-safe.
 *
 * <p>"The ministry said on Monday that the bridge is closed": source "The ministry", cue "said", content "the bridge is closed".
 *
 * <p>The rules read first, the learnt model weighs their reading and reads on its own, {@link Combination} joins the two.
 */
public final class AttributionExtractor {

  /**
   * The least confidence with which something that only the learnt model sees is kept: about there F1 of contents is highest (decision
   * 0020). Each attribution carries its confidence, so that who wants fewer and surer ones can ask for them.
   */
  public static final double LEAST = LearnedExtractor.LEAST;

  private final RuleExtractor rules;
  private final LearnedExtractor learned;
  private final Combination combination;
  private final Withheld withheld;

  private AttributionExtractor(RuleExtractor rules, LearnedExtractor learned, Combination combination, Withheld withheld) {
    this.rules = rules;
    this.learned = learned;
    this.combination = combination;
    this.withheld = withheld;
  }

  /** @throws IllegalStateException if a resource is missing or broken */
  public static AttributionExtractor load() {
    return load(LEAST);
  }

  /**
   * @param least the least confidence with which something that only the learnt model sees is kept, from 0 to 1
   * @throws IllegalStateException if a resource is missing or broken
   */
  public static AttributionExtractor load(double least) {
    RuleExtractor rules = RuleExtractor.load();
    return new AttributionExtractor(rules, LearnedExtractor.load(rules), new Combination(least), new Withheld(WordLists.load()));
  }

  /** The article's attributions in the order of their contents; nested ones are kept beside those around them. */
  public List<Attribution> attributions(AnnotatedArticle article) {
    List<Attribution> byRule = rules.attributions(article);
    return combination.of(byRule, learned.attributions(article, byRule));
  }

  /** Those of the attributions that report something: not "did not say when", not "declined to comment". */
  public List<Attribution> reports(AnnotatedArticle article) {
    return attributions(article).stream().filter(one -> !withheld.is(article, one)).toList();
  }
}
