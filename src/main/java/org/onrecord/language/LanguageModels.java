package org.onrecord.language;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/** What every annotator shares: loaded once, immutable, safe for any number of threads. */
public final class LanguageModels {

  private static final String TAGS = "language/en/tagger.bin.gz";
  private static final String SYNTAX = "language/en/parser.bin.gz";

  private final Tagger.Model tags;
  private final DependencyParser.Model syntax;
  private final WordClasses classes = WordClasses.load();
  private final Lemmatizer lemmas = Lemmatizer.load(classes);
  private final Tokenizer tokenizer;
  private final SentenceSplitter splitter;
  private final QuotationScanner quotations = new QuotationScanner();

  private LanguageModels(Tagger.Model tags, DependencyParser.Model syntax) {
    this.tags = tags;
    this.syntax = syntax;
    Abbreviations abbreviations = Abbreviations.english();
    this.tokenizer = new Tokenizer(abbreviations);
    this.splitter = new SentenceSplitter(abbreviations);
  }

  /**
   * Loads the English models from the class path.
   *
   * @throws UncheckedIOException if a model cannot be read
   * @throws IllegalStateException if a model is not on the class path
   */
  public static LanguageModels load() {
    try (DataInputStream tags = unpack(TAGS);
        DataInputStream syntax = unpack(SYNTAX)) {
      return new LanguageModels(Tagger.Model.read(tags), DependencyParser.Model.read(syntax));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the language models", e);
    }
  }

  /** A new annotator, for one thread. */
  public LanguageAnnotator annotator() {
    return new LanguageAnnotator(tokenizer, splitter, quotations, classes, tagger(), lemmas, parser());
  }

  Tagger tagger() {
    return new Tagger(tags);
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
