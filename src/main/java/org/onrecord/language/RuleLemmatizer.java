package org.onrecord.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import opennlp.tools.lemmatizer.Lemmatizer;

/**
 * Finds the dictionary form of a word with its tag: by a list of exceptions, else by the rules of English inflection. Immutable and safe
 * to share.
 *
 * <p>"said/VBD" → "say" by the list, "escalated/VBD" → "escalate" by rule; names, numbers and marks keep their form, all in lower case.
 * Misses: irregular words that neither treebank holds.
 */
public final class RuleLemmatizer implements Lemmatizer {

  /** Penn's tags of inflected words, by the universal one. */
  private static final Map<String, List<String>> INFLECTED = Map.of(
      "VERB", List.of("VBD", "VBZ", "VBG", "VBN"),
      "AUX", List.of("VBD", "VBZ", "VBP", "VBG", "VBN", "MD"),
      "NOUN", List.of("NNS"),
      "ADJ", List.of("JJR", "JJS"),
      "PART", List.of("RB"));

  private static final String RESOURCE = "/language/en/lemmas.txt.gz";

  /** By "form TAG", in lower case and with the fine tag. */
  private final Map<String, String> exceptions;
  private final Inflection inflection;

  /** @param exceptions lemmas by form, blank and fine tag: "said VERB:VBD" */
  public RuleLemmatizer(Map<String, String> exceptions, Inflection inflection) {
    this.exceptions = exceptions;
    this.inflection = inflection;
  }

  /**
   * Reads the exceptions from the class path: a line each, form, tag and lemma with tabs between them.
   *
   * @throws UncheckedIOException if they cannot be read
   * @throws IllegalStateException if they are not on the class path
   */
  static RuleLemmatizer load(WordClasses known) {
    try (InputStream in = RuleLemmatizer.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path: the jar is incomplete, build it again");
      }
      Map<String, String> exceptions = new HashMap<>();
      BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(in, 1 << 16), StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t");
        exceptions.put(cells[0] + ' ' + cells[1], cells[2]);
      }
      return new RuleLemmatizer(exceptions, new Inflection(known));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  @Override
  public String[] lemmatize(String[] words, String[] tags) {
    String[] lemmas = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      lemmas[i] = lemma(words[i], tags[i]);
    }
    return lemmas;
  }

  /** One lemma a word: the rules leave no choice. */
  @Override
  public List<List<String>> lemmatize(List<String> words, List<String> tags) {
    return Stream.of(lemmatize(words.toArray(String[]::new), tags.toArray(String[]::new))).map(List::of).toList();
  }

  /** @param tag fine tag, as our tagger gives it; or one that {@link PartOfSpeech} can read */
  public String lemma(String word, String tag) {
    String form = form(word);
    PartOfSpeech part = PartOfSpeech.of(tag);
    return part.penn().isEmpty() ? lemmaByForm(form, part.universal()) : lemma(form, part);
  }

  private String lemma(String form, PartOfSpeech part) {
    String exception = exceptions.get(form + ' ' + part.pair());
    return exception != null ? exception : inflection.base(form, part.penn());
  }

  /**
   * Where the tag does not tell the inflection the form must: the first of its kind's inflections that can be undone. Misses what only looks
   * inflected: "need".
   */
  private String lemmaByForm(String form, String universal) {
    for (String penn : INFLECTED.getOrDefault(universal, List.of())) {
      String lemma = lemma(form, new PartOfSpeech(universal, penn));
      if (!lemma.equals(form)) {
        return lemma;
      }
    }
    return form;
  }

  /** Lower case with straight apostrophes. */
  public static String form(String word) {
    return word.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\'');
  }
}
