package org.onrecord.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.WordClasses;
import org.onrecord.language.Words;

/**
 * Sorts words into classes by the company they keep, so that the models treat a word they never saw tagged like its fellows: "howitzers"
 * like "tanks".
 *
 * <p>Each word is a vector of positive pointwise mutual information with the frequent words directly before and after it; the classes are
 * found by spherical k-means that starts from the most frequent words. No chance is involved.
 */
final class WordClassTrainer {

  private static final int CONTEXTS = 1_000;
  private static final int ROUNDS = 15;
  private static final String BORDER = "\n";

  private final int least;
  private final int classes;
  private final Map<String, Integer> counts = new HashMap<>();
  /** How often a word stands behind another one, and how often it is capitalised there. */
  private final Map<String, int[]> inside = new HashMap<>();
  private final List<String[]> texts = new ArrayList<>();

  /**
   * @param least words seen less often get no class
   * @param classes how many classes
   */
  WordClassTrainer(int least, int classes) {
    this.least = least;
    this.classes = classes;
  }

  /** Takes a paragraph of running text, its words as they stand there. */
  void add(String[] words) {
    String[] plain = new String[words.length + 1];
    for (int i = 0; i < words.length; i++) {
      plain[i] = Words.plain(words[i]);
      counts.merge(plain[i], 1, Integer::sum);
      if (i > 0 && Character.isLetter(words[i].charAt(0)) && Character.isLowerCase(words[i - 1].charAt(0))) {
        int[] seen = inside.computeIfAbsent(plain[i], word -> new int[2]);
        seen[0]++;
        seen[1] += Character.isUpperCase(words[i].charAt(0)) ? 1 : 0;
      }
    }
    plain[words.length] = BORDER;
    counts.merge(BORDER, 1, Integer::sum);
    texts.add(plain);
  }

  /** The class of every word that is frequent enough, by word. */
  Map<String, WordClasses.Entry> train() {
    List<String> words = counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= least)
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
    int[][] features = new int[words.size()][];
    float[][] values = new float[words.size()][];
    vectors(words, features, values);
    int[] assigned = cluster(features, values, words);
    Map<String, WordClasses.Entry> entries = new TreeMap<>();
    for (int i = 0; i < assigned.length; i++) {
      String word = words.get(i);
      if (assigned[i] >= 0 && !word.equals(BORDER)) {
        entries.put(word, new WordClasses.Entry(assigned[i], capitals(inside.get(word))));
      }
    }
    return entries;
  }

  /** In quarters: 0 never capitalised inside a sentence, 4 always, 5 not known. */
  private static int capitals(int @Nullable [] seen) {
    return seen == null ? 5 : Math.round(4f * seen[1] / seen[0]);
  }

  private void vectors(List<String> words, int[][] features, float[][] values) {
    Map<String, Integer> index = new HashMap<>();
    words.forEach(word -> index.put(word, index.size()));
    List<Map<Integer, Integer>> together = new ArrayList<>();
    words.forEach(word -> together.add(new HashMap<>()));
    double[] ofContext = new double[2 * CONTEXTS];
    double all = 0;
    for (String[] text : texts) {
      int[] ids = Arrays.stream(text).mapToInt(word -> index.getOrDefault(word, -1)).toArray();
      for (int i = 0; i + 1 < ids.length; i++) {
        all += count(together, ids[i], ids[i + 1], CONTEXTS, ofContext);
        all += count(together, ids[i + 1], ids[i], 0, ofContext);
      }
    }
    for (int w = 0; w < words.size(); w++) {
      vector(together.get(w), ofContext, all, w, features, values);
    }
  }

  private static int count(List<Map<Integer, Integer>> together, int word, int context, int side, double[] ofContext) {
    if (word < 0 || context < 0 || context >= CONTEXTS) {
      return 0;
    }
    together.get(word).merge(context + side, 1, Integer::sum);
    ofContext[context + side]++;
    return 1;
  }

  private static void vector(
      Map<Integer, Integer> seen, double[] ofContext, double all, int word, int[][] features, float[][] values) {
    int[] keys = seen.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    double total = seen.values().stream().mapToInt(Integer::intValue).sum();
    float[] weights = new float[keys.length];
    double square = 0;
    for (int k = 0; k < keys.length; k++) {
      int times = seen.get(keys[k]);
      double information = Math.log(times * all / (total * ofContext[keys[k]]));
      // A rare pair tells less than it seems to.
      weights[k] = (float) (Math.max(0, information) * times / (times + 1.0));
      square += weights[k] * weights[k];
    }
    for (int k = 0; k < keys.length && square > 0; k++) {
      weights[k] /= (float) Math.sqrt(square);
    }
    features[word] = keys;
    values[word] = weights;
  }

  private int[] cluster(int[][] features, float[][] values, List<String> words) {
    float[][] centres = new float[2 * CONTEXTS][classes];
    IntStream.range(0, Math.min(classes, features.length)).forEach(c -> add(centres, c, features[c], values[c], 1f));
    int[] assigned = new int[features.length];
    float[] scores = new float[classes];
    for (int round = 0; round < ROUNDS; round++) {
      for (int w = 0; w < features.length; w++) {
        assigned[w] = nearest(centres, features[w], values[w], scores);
      }
      for (float[] centre : centres) {
        Arrays.fill(centre, 0f);
      }
      for (int w = 0; w < features.length; w++) {
        if (assigned[w] >= 0) {
          add(centres, assigned[w], features[w], values[w], (float) Math.sqrt(counts.get(words.get(w))));
        }
      }
      normalise(centres);
    }
    return assigned;
  }

  private static void add(float[][] centres, int c, int[] features, float[] values, float weight) {
    for (int k = 0; k < features.length; k++) {
      centres[features[k]][c] += values[k] * weight;
    }
  }

  private void normalise(float[][] centres) {
    double[] square = new double[classes];
    for (float[] centre : centres) {
      for (int c = 0; c < classes; c++) {
        square[c] += centre[c] * centre[c];
      }
    }
    for (float[] centre : centres) {
      for (int c = 0; c < classes; c++) {
        centre[c] = square[c] == 0 ? 0 : (float) (centre[c] / Math.sqrt(square[c]));
      }
    }
  }

  private int nearest(float[][] centres, int[] features, float[] values, float[] scores) {
    Arrays.fill(scores, 0f);
    for (int k = 0; k < features.length; k++) {
      if (values[k] != 0) {
        float[] centre = centres[features[k]];
        for (int c = 0; c < classes; c++) {
          scores[c] += centre[c] * values[k];
        }
      }
    }
    int best = TaggerTrainer.best(scores);
    return scores[best] > 0 ? best : -1;
  }
}
