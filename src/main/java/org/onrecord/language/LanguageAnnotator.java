package org.onrecord.language;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Article;
import org.onrecord.model.Block;
import org.onrecord.model.Dependency;
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
  private final WordClasses classes;
  private final Tagger tagger;
  private final Lemmatizer lemmatizer;
  private final DependencyParser parser;

  LanguageAnnotator(
      Tokenizer tokenizer,
      SentenceSplitter splitter,
      QuotationScanner quotations,
      WordClasses classes,
      Tagger tagger,
      Lemmatizer lemmatizer,
      DependencyParser parser) {
    this.tokenizer = tokenizer;
    this.splitter = splitter;
    this.quotations = quotations;
    this.classes = classes;
    this.tagger = tagger;
    this.lemmatizer = lemmatizer;
    this.parser = parser;
  }

  /** Annotates the blocks that are read; sentences and tokens never cross a block's border. */
  public AnnotatedArticle annotate(Article article) {
    List<Token> tokens = new ArrayList<>(article.text().length() / 5 + 1);
    List<Sentence> sentences = new ArrayList<>();
    List<Dependency> dependencies = new ArrayList<>();
    for (int i = 0; i < article.blocks().size(); i++) {
      Block block = article.blocks().get(i);
      if (block.kind().readable()) {
        annotate(article.text(), block.span(), i, tokens, sentences, dependencies);
      }
    }
    return new AnnotatedArticle(article, tokens, sentences, quotations.scan(article), dependencies);
  }

  private void annotate(
      String text, Span block, int index, List<Token> tokens, List<Sentence> sentences, List<Dependency> dependencies) {
    List<Span> spans = tokenizer.tokens(text, block.begin(), block.end());
    int begin = 0;
    for (int end : splitter.ends(text, spans)) {
      Words forms = Words.of(text, spans, begin, end, classes);
      String[] tags = tagger.tags(forms);
      int first = tokens.size();
      for (int i = begin; i < end; i++) {
        String word = spans.get(i).in(text);
        String tag = tags[i - begin];
        tokens.add(new Token(spans.get(i), word, Tagger.universal(tag), lemmatizer.lemma(word, tag), Tagger.penn(tag)));
      }
      dependencies.addAll(parser.parse(new TaggedWords(forms, tags), first));
      Span span = spans.get(begin).and(spans.get(end - 1));
      sentences.add(new Sentence(span, first, tokens.size(), index));
      begin = end;
    }
  }
}
