package org.onrecord.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.lemmatizer.Lemmatizer;
import opennlp.tools.postag.POSTagger;
import opennlp.tools.sentdetect.SentenceDetector;
import opennlp.tools.tokenize.Tokenizer;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Article;
import org.onrecord.model.Block;
import org.onrecord.model.Dependency;
import org.onrecord.model.Sentence;
import org.onrecord.model.Span;
import org.onrecord.model.Token;

/**
 * Makes an article's language visible: sentences, tokens, tags, lemmas, quotations, syntax. For one thread; take another from {@link
 * LanguageModels#annotator()} for the next.
 *
 * <p>The first four come from components by OpenNLP's interfaces, and any of that kind can stand in their places: sentences are detected in
 * a block's text, each is cut into tokens, these are tagged (with the sentence's {@link Words} as context, which OpenNLP's own taggers do
 * without), and words and tags together are lemmatized. Tags may be universal, Penn's or both: {@link PartOfSpeech}. What is in no token is
 * not read.
 */
public final class LanguageAnnotator {

  private final SentenceDetector sentenceDetector;
  private final Tokenizer tokenizer;
  private final POSTagger tagger;
  private final Lemmatizer lemmatizer;
  private final QuotationScanner quotations;
  private final WordClasses classes;
  private final DependencyParser parser;

  LanguageAnnotator(
      SentenceDetector sentenceDetector,
      Tokenizer tokenizer,
      POSTagger tagger,
      Lemmatizer lemmatizer,
      QuotationScanner quotations,
      WordClasses classes,
      DependencyParser parser) {
    this.sentenceDetector = sentenceDetector;
    this.tokenizer = tokenizer;
    this.tagger = tagger;
    this.lemmatizer = lemmatizer;
    this.quotations = quotations;
    this.classes = classes;
    this.parser = parser;
  }

  /** The same with another sentence detector. */
  public LanguageAnnotator with(SentenceDetector other) {
    return new LanguageAnnotator(other, tokenizer, tagger, lemmatizer, quotations, classes, parser);
  }

  /** The same with another tokenizer. */
  public LanguageAnnotator with(Tokenizer other) {
    return new LanguageAnnotator(sentenceDetector, other, tagger, lemmatizer, quotations, classes, parser);
  }

  /** The same with another tagger. */
  public LanguageAnnotator with(POSTagger other) {
    return new LanguageAnnotator(sentenceDetector, tokenizer, other, lemmatizer, quotations, classes, parser);
  }

  /** The same with another lemmatizer, which is given the tagger's tags as they are. */
  public LanguageAnnotator with(Lemmatizer other) {
    return new LanguageAnnotator(sentenceDetector, tokenizer, tagger, other, quotations, classes, parser);
  }

  /** Annotates the blocks that are read; sentences and tokens never cross a block's border. */
  public AnnotatedArticle annotate(Article article) {
    Annotation annotation = new Annotation(article.text().length());
    for (int i = 0; i < article.blocks().size(); i++) {
      Block block = article.blocks().get(i);
      if (block.kind().readable()) {
        annotation.add(block.span().in(article.text()), block.span().begin(), i);
      }
    }
    return new AnnotatedArticle(article, annotation.tokens, annotation.sentences, quotations.scan(article), annotation.dependencies);
  }

  /** What one article's blocks come to. */
  private final class Annotation {

    private final List<Token> tokens;
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Dependency> dependencies = new ArrayList<>();

    Annotation(int length) {
      tokens = new ArrayList<>(length / 5 + 1);
    }

    /**
     * @param text of the block
     * @param begin where the block begins in the article
     */
    void add(String text, int begin, int block) {
      for (opennlp.tools.util.Span sentence : sentenceDetector.sentPosDetect(text)) {
        String own = sentence.getCoveredText(text).toString();
        opennlp.tools.util.Span[] cuts = tokenizer.tokenizePos(own);
        if (cuts.length > 0) {
          int first = tokens.size();
          String[] forms = opennlp.tools.util.Span.spansToStrings(cuts, own);
          Words words = new Words(forms, glued(text, sentence.getStart(), cuts), classes);
          String[] tags = tagger.tag(forms, new Object[] {words});
          String[] lemmas = lemmatizer.lemmatize(forms, tags);
          TaggedWords tagged = new TaggedWords(words, tags);
          int from = begin + sentence.getStart();
          for (int i = 0; i < cuts.length; i++) {
            Span span = new Span(from + cuts[i].getStart(), from + cuts[i].getEnd());
            PartOfSpeech part = tagged.parts[i];
            tokens.add(new Token(span, forms[i], part.universal(), lemma(forms[i], lemmas[i]), part.penn()));
          }
          dependencies.addAll(parser.parse(tagged, first));
          sentences.add(new Sentence(tokens.get(first).span().and(tokens.getLast().span()), first, tokens.size(), block));
        }
      }
    }
  }

  /** Whether no white space follows each of a sentence's tokens. */
  private static boolean[] glued(String block, int sentence, opennlp.tools.util.Span[] tokens) {
    boolean[] glued = new boolean[tokens.length];
    for (int i = 0; i < tokens.length; i++) {
      int end = sentence + tokens[i].getEnd();
      glued[i] = end < block.length() && !RuleTokenizer.isSpace(block.charAt(end));
    }
    return glued;
  }

  /** In lower case; the word's form where the lemmatizer knows none, which OpenNLP's say by "O" and "_". */
  private static String lemma(String word, String lemma) {
    return switch (lemma) {
      case "O", "_", "" -> RuleLemmatizer.form(word);
      default -> lemma.toLowerCase(Locale.ROOT);
    };
  }
}
