package org.onrecord.attribution.learned;

import java.util.Map;
import java.util.TreeMap;

/**
 * How often a word reports, as learnt from a corpus: "said" nearly always, "table" never.
 *
 * <p>Words are kept as hashed numbers of lemma and word class, with a level for each: 0 unknown, 1 hardly ever … 6 nearly always.
 */
public final class ReportingWords {

  /** From this level on a word counts as one that may report. */
  static final int MAY_REPORT = 3;

  private final FeatureTable table;
  private final int[] words;
  private final byte[] levels;

  private ReportingWords(int[] words, byte[] levels) {
    this.words = words;
    this.levels = levels;
    this.table = new FeatureTable(words);
  }

  /** @param levels the level of each hashed word */
  public static ReportingWords of(Map<Integer, Byte> levels) {
    var sorted = new TreeMap<>(levels);
    int[] words = new int[sorted.size()];
    byte[] values = new byte[sorted.size()];
    int i = 0;
    for (var entry : sorted.entrySet()) {
      words[i] = entry.getKey();
      values[i++] = entry.getValue();
    }
    return new ReportingWords(words, values);
  }

  public static ReportingWords of(int[] words, byte[] levels) {
    return new ReportingWords(words, levels);
  }

  public int[] words() {
    return words;
  }

  public byte[] levels() {
    return levels;
  }

  /** The hashed number under which a word stands here. */
  public static int word(String lemma, String tag) {
    return FeatureBuffer.mix(lemma.hashCode() * 31 + wordClass(tag));
  }

  /** The level of a word that was part of a cue {@code cues} times out of {@code all}. */
  public static byte level(int cues, int all) {
    double share = cues / (all + 1.0);
    if (share >= 0.8) {
      return 6;
    } else if (share >= 0.5) {
      return 5;
    } else if (share >= 0.25) {
      return 4;
    } else if (share >= 0.1) {
      return 3;
    }
    return (byte) (share >= 0.02 ? 2 : 1);
  }

  int levelOf(String lemma, String tag) {
    int row = table.row(word(lemma, tag));
    return row < 0 ? 0 : levels[row];
  }

  private static int wordClass(String tag) {
    return tag.isEmpty() ? 0 : tag.charAt(0);
  }
}
