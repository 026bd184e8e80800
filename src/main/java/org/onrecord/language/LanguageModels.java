package org.onrecord.language;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;

/** What every annotator shares: loaded once, immutable, safe for any number of threads. */
public final class LanguageModels {

  private static final String TAGS = "language/en/tagger.bin.gz";
  private static final String SYNTAX = "language/en/parser.bin.gz";

  private final PerceptronTagger.Model tags;
  private final DependencyParser.Model syntax;
  private final WordClasses classes = WordClasses.load();
  private final RuleLemmatizer lemmas = RuleLemmatizer.load(classes);
  private final RuleTokenizer tokenizer;
  private final RuleSentenceDetector sentences;
  private final QuotationScanner quotations = new QuotationScanner();
  /** Puts others' components in the places of ours. */
  private final UnaryOperator<LanguageAnnotator> others;

  private LanguageModels(PerceptronTagger.Model tags, DependencyParser.Model syntax, UnaryOperator<LanguageAnnotator> others) {
    this.tags = tags;
    this.syntax = syntax;
    this.others = others;
    Abbreviations abbreviations = Abbreviations.english();
    this.tokenizer = new RuleTokenizer(abbreviations);
    this.sentences = new RuleSentenceDetector(tokenizer, abbreviations);
  }

  /**
   * Loads the English models from the class path.
   *
   * @throws UncheckedIOException if a model cannot be read
   * @throws IllegalStateException if a model is not on the class path
   */
  public static LanguageModels load() {
    return load(UnaryOperator.identity());
  }

  /**
   * Loads the English models from the class path, and OpenNLP's that take the places of some.
   *
   * @throws IllegalArgumentException if one of OpenNLP's is not whole
   * @throws UncheckedIOException if a model cannot be read
   * @throws IllegalStateException if a model is not on the class path
   */
  public static LanguageModels load(OpenNlpModels others) {
    return load(others.load());
  }

  private static LanguageModels load(UnaryOperator<LanguageAnnotator> others) {
    try (DataInputStream tags = unpack(TAGS);
        DataInputStream syntax = unpack(SYNTAX)) {
      return new LanguageModels(PerceptronTagger.Model.read(tags), DependencyParser.Model.read(syntax), others);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the language models", e);
    }
  }

  /** A new annotator, for one thread. */
  public LanguageAnnotator annotator() {
    return others.apply(new LanguageAnnotator(sentences, tokenizer, tagger(), lemmas, quotations, classes, parser()));
  }

  PerceptronTagger tagger() {
    return new PerceptronTagger(tags, classes);
  }

  DependencyParser parser() {
    return new DependencyParser(syntax);
  }

  WordClasses classes() {
    return classes;
  }

  private static DataInputStream unpack(String model) throws IOException {
    return new DataInputStream(new BufferedInputStream(new GZIPInputStream(open(model), 1 << 16), 1 << 16));
  }

  private static InputStream open(String model) {
    InputStream in = LanguageModels.class.getResourceAsStream("/" + model);
    if (in == null) {
      throw new IllegalStateException("the model " + model + " is not on the class path: the jar or its lib folder is incomplete");
    }
    return in;
  }
}
