package org.onrecord.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Sentence;
import org.onrecord.model.Span;
import org.onrecord.model.Token;

/**
 * Sees what hyphens join as one word: "German-made", "thirty-one", "re-export".
 *
 * <p>Dashes with spaces around them join nothing.
 */
final class Compounds {

  private Compounds() {}

  /** The same article with fewer and longer tokens; its text, spans and sentences stay. */
  static AnnotatedArticle joined(AnnotatedArticle article) {
    List<Token> tokens = new ArrayList<>(article.tokens().size());
    List<Sentence> sentences = new ArrayList<>(article.sentences().size());
    for (Sentence sentence : article.sentences()) {
      int first = tokens.size();
      for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
        int end = i + 1;
        while (end + 1 < sentence.endToken() && joins(article.tokens(), end)) {
          end += 2;
        }
        tokens.add(end == i + 1 ? article.tokens().get(i) : join(article, i, end));
        i = end - 1;
      }
      sentences.add(new Sentence(sentence.span(), first, tokens.size(), sentence.block()));
    }
    return new AnnotatedArticle(article.article(), tokens, sentences, article.quotations(), List.of());
  }

  private static boolean joins(List<Token> tokens, int hyphen) {
    Token before = tokens.get(hyphen - 1);
    Token mark = tokens.get(hyphen);
    Token after = tokens.get(hyphen + 1);
    boolean isHyphen = mark.text().equals("-") || mark.text().equals("‑")
        || mark.text().equals("–") && Character.isDigit(before.text().charAt(0)) && Character.isDigit(after.text().charAt(0));
    return isHyphen && before.span().end() == mark.span().begin() && mark.span().end() == after.span().begin();
  }

  private static Token join(AnnotatedArticle article, int first, int end) {
    Token last = article.tokens().get(end - 1);
    Span span = article.tokens().get(first).span().and(last.span());
    String text = span.in(article.text());
    boolean helped = first > 0 && (article.tokens().get(first - 1).tag().equals("AUX") || article.tokens().get(first - 1).tag().equals("PART"));
    String tag = last.tag().equals("VERB") && !helped && !text.toLowerCase(Locale.ROOT).startsWith("re-") ? "ADJ" : last.tag();
    String head = text.substring(0, last.span().begin() - span.begin()).toLowerCase(Locale.ROOT);
    return new Token(span, text, tag, head + last.lemma().toLowerCase(Locale.ROOT));
  }
}
