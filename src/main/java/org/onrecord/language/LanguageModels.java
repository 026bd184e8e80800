package org.onrecord.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;

/** What every annotator shares: loaded once, immutable, safe for any number of threads. */
public final class LanguageModels {

  private static final String TAGS = "opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
  private static final String LEMMAS = "opennlp-en-ud-ewt-lemmas-1.3-2.5.4.bin";

  private final POSModel tags;
  private final LemmatizerModel lemmas;
  private final Tokenizer tokenizer;
  private final SentenceSplitter splitter;
  private final QuotationScanner quotations = new QuotationScanner();

  private LanguageModels(POSModel tags, LemmatizerModel lemmas) {
    this.tags = tags;
    this.lemmas = lemmas;
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
    try (InputStream tags = open(TAGS); InputStream lemmas = open(LEMMAS)) {
      return new LanguageModels(new POSModel(tags), new LemmatizerModel(lemmas));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the language models", e);
    }
  }

  /** A new annotator, for one thread. */
  public LanguageAnnotator annotator() {
    return new LanguageAnnotator(tokenizer, splitter, quotations, new Tagger(tags), new Lemmatizer(lemmas));
  }

  private static InputStream open(String model) {
    InputStream in = LanguageModels.class.getResourceAsStream("/" + model);
    if (in == null) {
      throw new IllegalStateException("the model " + model + " is not on the class path: the jar or its lib folder is incomplete");
    }
    return in;
  }
}
