package org.onrecord.language;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Article;
import org.onrecord.model.Block;
import org.onrecord.model.Sentence;
import org.onrecord.model.Span;
import org.onrecord.model.Token;

/**
 * Makes an article's language visible: sentences, tokens, tags, lemmas, quotations. For one thread; take another from {@link
 * LanguageModels#annotator()} for the next.
 */
public final class LanguageAnnotator {

  private final Tokenizer tokenizer;
  private final SentenceSplitter splitter;
  private final QuotationScanner quotations;
  private final Tagger tagger;
  private final Lemmatizer lemmatizer;

  LanguageAnnotator(
      Tokenizer tokenizer, SentenceSplitter splitter, QuotationScanner quotations, Tagger tagger, Lemmatizer lemmatizer) {
    this.tokenizer = tokenizer;
    this.splitter = splitter;
    this.quotations = quotations;
    this.tagger = tagger;
    this.lemmatizer = lemmatizer;
  }

  /** Annotates the blocks that are read; sentences and tokens never cross a block's border. */
  public AnnotatedArticle annotate(Article article) {
    List<Token> tokens = new ArrayList<>(article.text().length() / 5 + 1);
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < article.blocks().size(); i++) {
      Block block = article.blocks().get(i);
      if (block.kind().readable()) {
        annotate(article.text(), block.span(), i, tokens, sentences);
      }
    }
    return new AnnotatedArticle(article, tokens, sentences, quotations.scan(article), List.of());
  }

  private void annotate(String text, Span block, int index, List<Token> tokens, List<Sentence> sentences) {
    List<Span> spans = tokenizer.tokens(text, block.begin(), block.end());
    int begin = 0;
    for (int end : splitter.ends(text, spans)) {
      String[] words = new String[end - begin];
      for (int i = begin; i < end; i++) {
        words[i - begin] = spans.get(i).in(text);
      }
      String[] tags = tagger.tags(words);
      int first = tokens.size();
      for (int i = begin; i < end; i++) {
        String word = words[i - begin];
        String tag = tags[i - begin];
        tokens.add(new Token(spans.get(i), word, tag, lemmatizer.lemma(word, tag)));
      }
      Span span = spans.get(begin).and(spans.get(end - 1));
      sentences.add(new Sentence(span, first, tokens.size(), index));
      begin = end;
    }
  }
}
