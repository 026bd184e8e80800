package org.onrecord.attribution;

import java.util.List;
import java.util.Locale;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Attribution;
import org.onrecord.model.Span;
import org.onrecord.model.Token;

/**
 * Tells readings of what nobody said from reports: "did not say when", "declined to comment", "asked not to be named", "asked
 * whether …", "citing two officials", "commenting on the truce", "joked about it".
 *
 * <p>A corpus of attributions marks them; the record of who said what has no place for them. Misses silence told in other words:
 * "kept mum about the plan".
 */
final class Withheld {

  /** How many words of a content may stand before its head: "citing two senior Western officials". */
  private static final int PHRASE = 7;

  private final WordLists lists;

  Withheld(WordLists lists) {
    this.lists = lists;
  }

  boolean is(AnnotatedArticle article, Attribution attribution) {
    List<Token> cue = attribution.cue().stream().flatMap(span -> article.tokensIn(span).stream()).toList();
    List<Token> content = article.tokensIn(attribution.content().getFirst());
    if (cue.isEmpty() || content.isEmpty()) {
      return false;
    }
    return cue.stream().anyMatch(token -> in(token, "negation"))
        || onlyPointsAt(attribution, content)
        || noneGiven(article, cue.getLast(), content.getFirst())
        || !attribution.source().isEmpty() && nobody(article, attribution.source().getFirst())
        || cue.stream().anyMatch(token -> in(token, "refusal")) && silent(content)
        || in(cue.getFirst(), "asking") && questioned(article, attribution)
        || in(cue.getLast(), "quoting-verb") && namesWhoever(content)
        || cue.stream().anyMatch(token -> in(token, "topic-verb")) && topic(article, attribution, content);
  }

  /** "joked about <b>it</b>": nothing is told of what was said. */
  private static boolean onlyPointsAt(Attribution attribution, List<Token> content) {
    return attribution.content().size() == 1 && content.size() == 1 && content.getFirst().tag().equals("PRON");
  }

  /** "offered <b>no evidence</b> that", "gave no hint that"; but "left no doubt that" says it. */
  private boolean noneGiven(AnnotatedArticle article, Token cue, Token content) {
    int from = article.tokenFrom(cue.span().end());
    int to = article.tokenFrom(content.span().begin());
    if (from >= to || to - from > PHRASE) {
      return false;
    }
    List<Token> between = article.tokens().subList(from, to);
    return between.getFirst().text().equalsIgnoreCase("no") && between.stream().noneMatch(token -> in(token, "affirmed-by-no"));
  }

  /** "Not everyone in Oslo", "no minister", "nobody": but for "No. 7". */
  private boolean nobody(AnnotatedArticle article, Span source) {
    int first = article.tokenFrom(source.begin());
    List<Token> tokens = article.tokens();
    boolean denied = first > 0 && in(tokens.get(first - 1), "negation");
    boolean number = first + 1 < tokens.size() && (tokens.get(first + 1).tag().equals("NUM") || tokens.get(first + 1).tag().equals("PUNCT"));
    return denied || !number && (in(tokens.get(first), "negation") || in(tokens.get(first), "nobody"));
  }

  /** "commenting on the pace of deliveries", "discussed the truce": what was spoken of, not what was said of it. */
  private static boolean topic(AnnotatedArticle article, Attribution attribution, List<Token> content) {
    int before = article.tokenFrom(content.getFirst().span().begin()) - 1;
    boolean noClause = content.stream().noneMatch(token -> token.tag().equals("AUX") || token.tag().equals("VERB"));
    boolean quoted = attribution.quotation() == Attribution.QuotationType.DIRECT;
    boolean preposition = before >= 0 && article.tokens().get(before).tag().equals("ADP");
    return !quoted && (noClause || preposition);
  }

  /** "to comment", "not to be named", "to remain anonymous" */
  private boolean silent(List<Token> content) {
    int verb = 0;
    while (verb < content.size() && in(content.get(verb), "silence-lead")) {
      verb++;
    }
    return verb > 0 && verb < content.size() && in(content.get(verb), "silent-verb");
  }

  /** "Asked whether …, he said …", "asked by reporters about …": a question without a speaker worth keeping. */
  private static boolean questioned(AnnotatedArticle article, Attribution attribution) {
    Span cue = attribution.cue().getFirst();
    boolean alone = attribution.source().isEmpty();
    boolean by = !alone && attribution.source().getFirst().begin() > cue.begin();
    int sentence = article.sentenceFrom(cue.begin());
    boolean opens = sentence < article.sentences().size() && article.sentences().get(sentence).span().begin() == cue.begin();
    return cue.in(article.text()).toLowerCase(Locale.ROOT).startsWith("asked") && (alone || by && opens);
  }

  /** "citing two officials", "quoting a report": what stands there is who said it, not what. */
  private boolean namesWhoever(List<Token> content) {
    Token last = content.getFirst();
    Token noun = content.getFirst();
    for (int i = 0; i < Math.min(PHRASE, content.size()); i++) {
      String tag = content.get(i).tag();
      boolean phrase = tag.equals("NOUN") || tag.equals("PROPN") || tag.equals("ADJ") || tag.equals("DET") || tag.equals("NUM");
      if (!phrase) {
        break;
      }
      last = content.get(i);
      noun = tag.equals("NOUN") || tag.equals("PROPN") ? last : noun;
    }
    int after = content.indexOf(last) + 1;
    if (after < content.size() && (content.get(after).tag().equals("VERB") || content.get(after).tag().equals("AUX"))) {
      return false;
    }
    return noun.tag().equals("PROPN") || in(noun, "speaker-noun") || in(noun, "unnamed-source") || in(noun, "statement-holder") || in(noun, "outlet-noun");
  }

  private boolean in(Token token, String list) {
    return lists.list(list).contains(token.lemma()) || lists.list(list).contains(token.text().toLowerCase(Locale.ROOT));
  }
}
