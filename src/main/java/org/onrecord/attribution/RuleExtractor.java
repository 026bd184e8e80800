package org.onrecord.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Attribution;
import org.onrecord.model.Attribution.QuotationType;
import org.onrecord.model.Sentence;
import org.onrecord.model.Span;

/**
 * Reads attributions by rule, from cue words, part-of-speech tags and quotation marks. Thread-safe.
 *
 * <p>"Holm [source] warned [cue] that [the truce could collapse] [content]." Misses what is implied without a cue word.
 */
public final class RuleExtractor {

  private final CueLexicon lexicon;
  private final WordLists lists;
  private final SentenceReader sentenceReader;
  private final AccordingTo accordingTo;
  private final ContinuedQuotations continuedQuotations;
  private final NounCues nounCues;
  private final Captions captions;
  private final SignedQuotations signedQuotations = new SignedQuotations();
  private final SignedHeadlines signedHeadlines = new SignedHeadlines();

  private RuleExtractor(CueLexicon lexicon, WordLists lists) {
    this.lexicon = lexicon;
    this.lists = lists;
    this.sentenceReader = new SentenceReader(lexicon);
    this.accordingTo = new AccordingTo(new ContentBorders(new VerbGroups(lexicon)));
    this.continuedQuotations = new ContinuedQuotations();
    this.nounCues = new NounCues(lexicon);
    this.captions = new Captions(lexicon);
  }

  /** @throws IllegalStateException if a data file is missing or broken */
  public static RuleExtractor load() {
    return new RuleExtractor(CueLexicon.load(), WordLists.load());
  }

  /** The article's attributions in the order of their contents. */
  public List<Attribution> attributions(AnnotatedArticle article) {
    Words words = new Words(article, lists, lexicon.forms());
    List<Found> found = new ArrayList<>();
    Optional<Sentence> before = Optional.empty();
    for (Sentence sentence : article.sentences()) {
      if (!words.block(sentence).kind().readable()) {
        continue;
      }
      found.addAll(captions.read(words, sentence));
      found.addAll(signedQuotations.read(words, sentence));
      found.addAll(signedHeadlines.read(words, sentence));
      found.addAll(accordingTo.read(words, sentence, before));
      found.addAll(sentenceReader.read(words, sentence));
      found.addAll(nounCues.read(words, sentence));
      before = Optional.of(sentence);
    }
    found.addAll(continuedQuotations.read(words, found));
    Map<List<Span>, Attribution> byContent = new LinkedHashMap<>();
    for (Found one : found) {
      Attribution attribution = attribution(words, one);
      byContent.merge(attribution.content(), attribution, (a, b) -> a.confidence() >= b.confidence() ? a : b);
    }
    return byContent.values().stream()
        .sorted(Comparator.comparing(Attribution::contentHull).thenComparing(Attribution::reader))
        .toList();
  }

  private static Attribution attribution(Words words, Found found) {
    List<Span> content = found.content().stream().map(r -> words.span(r.first(), r.end())).toList();
    return new Attribution(
        found.source().map(r -> List.of(words.span(r.first(), r.end()))).orElse(List.of()),
        found.cue().map(r -> List.of(words.span(r.first(), r.end()))).orElse(List.of()),
        content,
        found.entry().kind(),
        quotation(words, found.content()),
        found.confidence(),
        "rule:" + found.rule());
  }

  private static QuotationType quotation(Words words, List<Range> content) {
    boolean inside = false;
    boolean outside = false;
    for (Range range : content) {
      for (int i = range.first(); i < range.end(); i++) {
        if (!words.isMark(i)) {
          inside |= words.quoted(i);
          outside |= !words.quoted(i);
        }
      }
    }
    return inside ? outside ? QuotationType.MIXED : QuotationType.DIRECT : QuotationType.INDIRECT;
  }
}
