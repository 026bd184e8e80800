package org.onrecord.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Finds the dictionary form of a word with its tag: by a list of exceptions, else by the rules of English inflection. Immutable and safe
 * to share.
 *
 * <p>"said/VBD" → "say" by the list, "escalated/VBD" → "escalate" by rule; names, numbers and marks keep their form, all in lower case.
 * Misses: irregular words that neither treebank holds.
 */
public final class Lemmatizer {

  private static final String RESOURCE = "/language/en/lemmas.txt.gz";

  /** By "form TAG", in lower case and with the fine tag. */
  private final Map<String, String> exceptions;
  private final Inflection inflection;

  /** @param exceptions lemmas by form, blank and fine tag: "said VERB:VBD" */
  public Lemmatizer(Map<String, String> exceptions, Inflection inflection) {
    this.exceptions = exceptions;
    this.inflection = inflection;
  }

  /**
   * Reads the exceptions from the class path: a line each, form, tag and lemma with tabs between them.
   *
   * @throws UncheckedIOException if they cannot be read
   * @throws IllegalStateException if they are not on the class path
   */
  static Lemmatizer load(WordClasses known) {
    try (InputStream in = Lemmatizer.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path: the jar is incomplete, build it again");
      }
      Map<String, String> exceptions = new HashMap<>();
      BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(in, 1 << 16), StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t");
        exceptions.put(cells[0] + ' ' + cells[1], cells[2]);
      }
      return new Lemmatizer(exceptions, new Inflection(known));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  /** @param tag fine tag, as the tagger gives it */
  public String lemma(String word, String tag) {
    String form = form(word);
    String exception = exceptions.get(form + ' ' + tag);
    return exception != null ? exception : inflection.base(form, Tagger.penn(tag));
  }

  /** Lower case with straight apostrophes. */
  public static String form(String word) {
    return word.toLowerCase(java.util.Locale.ROOT).replace('’', '\'').replace('‘', '\'');
  }
}
