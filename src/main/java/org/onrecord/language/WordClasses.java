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
 * Which class of like words each of many words belongs to, learned from running text: "Kyiv" keeps company with "Berlin". Immutable and
 * safe to share.
 */
public final class WordClasses {

  /** The class of a word that is in none. */
  static final int UNKNOWN = 0x0C1A;

  private static final String RESOURCE = "/language/en/word-classes.txt.gz";

  /**
   * What is known of a word.
   *
   * @param capitals how often it is capitalised inside a sentence, in quarters: 0 never, 4 always, 5 not known
   */
  public record Entry(int kind, int capitals) {}

  private static final Entry NOTHING = new Entry(UNKNOWN, 6);

  private final Map<String, Entry> entries;

  /** @param entries by word in plain form, as {@link Words#plain} makes it */
  public WordClasses(Map<String, Entry> entries) {
    this.entries = new HashMap<>(entries);
  }

  /**
   * Reads the classes from the class path: a line a word, class and capitals, with tabs between them.
   *
   * @throws UncheckedIOException if they cannot be read
   * @throws IllegalStateException if they are not on the class path
   */
  public static WordClasses load() {
    try (InputStream in = WordClasses.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path: the jar is incomplete, build it again");
      }
      Map<String, Entry> entries = new HashMap<>();
      BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(in, 1 << 16), StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t");
        entries.put(cells[0], new Entry(Integer.parseInt(cells[1]), Integer.parseInt(cells[2])));
      }
      return new WordClasses(entries);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  Entry of(String plain) {
    return entries.getOrDefault(plain, NOTHING);
  }

  boolean knows(String plain) {
    return entries.containsKey(plain);
  }
}
