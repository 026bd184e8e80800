package org.onrecord.language;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import opennlp.tools.lemmatizer.Lemmatizer;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.ml.model.AbstractModel;

/**
 * OpenNLP's lemmatizer, told each word's tag in the form that its model was fitted with: "VERB:VBD", "VBD" or "VERB".
 *
 * <p>Without it, a model of universal tags would take every pair for a tag that it has never seen. For one thread.
 */
final class RetaggedLemmatizer implements Lemmatizer {

  /** How OpenNLP's features call a tag. */
  private static final String TAG = "t0=";

  private final Lemmatizer lemmatizer;
  private final Set<?> features;

  RetaggedLemmatizer(LemmatizerModel model) {
    this.lemmatizer = new LemmatizerME(model);
    this.features = model.getArtifact("lemmatizer.model") instanceof AbstractModel learned
        ? ((Map<?, ?>) learned.getDataStructures()[1]).keySet()
        : Set.of();
  }

  @Override
  public String[] lemmatize(String[] words, String[] tags) {
    return lemmatizer.lemmatize(words, Arrays.stream(tags).map(this::known).toArray(String[]::new));
  }

  @Override
  public List<List<String>> lemmatize(List<String> words, List<String> tags) {
    return lemmatizer.lemmatize(words, tags.stream().map(this::known).toList());
  }

  /** The first form of the tag that the model knows; the tag as it is where it knows none. */
  private String known(String tag) {
    PartOfSpeech part = PartOfSpeech.of(tag);
    return Stream.of(tag, part.penn(), part.universal()).filter(form -> features.contains(TAG + form)).findFirst().orElse(tag);
  }
}
