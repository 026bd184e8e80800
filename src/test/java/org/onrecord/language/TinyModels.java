package org.onrecord.language;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.lemmatizer.LemmaSample;
import opennlp.tools.lemmatizer.LemmatizerFactory;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSSample;
import opennlp.tools.postag.POSTaggerFactory;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorFactory;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.sentdetect.SentenceSample;
import opennlp.tools.tokenize.TokenSample;
import opennlp.tools.tokenize.TokenizerFactory;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import opennlp.tools.util.model.BaseModel;

/** Models by OpenNLP's own trainers on a few invented sentences, made to differ from our components in what nobody could overlook. */
public final class TinyModels {

  private TinyModels() {}

  /** Ends a sentence at every semicolon, and neither at a comma nor at a full stop. */
  static SentenceModel sentencesThatEndAtSemicolons() throws IOException {
    List<SentenceSample> samples = new ArrayList<>();
    for (String word : List.of("tanks", "talks", "troops", "ships", "guns", "allies")) {
      String text = "They want " + word + ", now; We want no " + word + ", never;";
      int end = text.indexOf(';') + 1;
      samples.add(new SentenceSample(text, new Span(0, end), new Span(end + 1, text.length())));
    }
    return SentenceDetectorME.train(
        "eng", ObjectStreamUtils.createObjectStream(samples), new SentenceDetectorFactory("eng", true, null, new char[] {';', ','}), parameters());
  }

  /** Cuts at blanks and before a semicolon, so that a full stop stays on its word. */
  public static TokenizerModel tokensWithTheirStops() throws IOException {
    List<TokenSample> samples = new ArrayList<>();
    for (String word : List.of("tanks", "talks", "troops", "ships", "guns", "allies")) {
      samples.add(TokenSample.parse("They want " + word + "<SPLIT>; we want no " + word + ".", "<SPLIT>"));
    }
    return TokenizerME.train(ObjectStreamUtils.createObjectStream(samples), new TokenizerFactory("eng", null, false, null), parameters());
  }

  /** Takes every word for what the tag says, but "said" for a verb. */
  static POSModel tags(String said, String others) throws IOException {
    List<POSSample> samples = new ArrayList<>();
    for (String word : List.of("Berlin", "Kyiv", "allies", "envoys", "ministers", "they")) {
      samples.add(new POSSample(new String[] {word, "said", word}, new String[] {others, said, others}));
    }
    return POSTaggerME.train("eng", ObjectStreamUtils.createObjectStream(samples), parameters(), new POSTaggerFactory());
  }

  /** Of a verb, "utter"; all else, known by the other tag, keeps its form. */
  static LemmatizerModel lemmasThatUtter(String verb, String other) throws IOException {
    List<LemmaSample> samples = new ArrayList<>();
    for (String word : List.of("berlin", "kyiv", "allies", "envoys", "ministers", "said")) {
      samples.add(new LemmaSample(new String[] {word, "said"}, new String[] {other, verb}, new String[] {word, "utter"}));
    }
    return LemmatizerME.train("eng", ObjectStreamUtils.createObjectStream(samples), parameters(), new LemmatizerFactory());
  }

  /** Writes a model as OpenNLP does. */
  public static void write(BaseModel model, Path file) throws IOException {
    model.serialize(file);
  }

  private static TrainingParameters parameters() {
    TrainingParameters parameters = TrainingParameters.defaultParams();
    parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
    return parameters;
  }
}
