package org.onrecord.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.onrecord.language.PerceptronTagger;
import org.onrecord.language.TagFeatures;
import org.onrecord.language.WordClasses;
import org.onrecord.language.Words;
import org.onrecord.train.Treebank.Tree;

/** Fits the part-of-speech tagger on a treebank's words and tags. */
final class TaggerTrainer {

  private static final int EPOCHS = 6;
  /** Features corrected less often than this are noise. */
  private static final int LEAST_UPDATES = 2;

  /** Below so many sentences every correction counts. */
  static final int FEW = 1_000;

  private TaggerTrainer() {}

  static PerceptronTagger.Model train(List<Tree> trees, WordClasses classes) {
    TreeSet<String> seen = new TreeSet<>();
    trees.forEach(tree -> seen.addAll(List.of(tree.tags())));
    List<String> tags = List.copyOf(new ArrayList<>(seen));
    AveragedPerceptron perceptron = new AveragedPerceptron(tags.size());
    int[] features = new int[TagFeatures.MOST];
    float[] scores = new float[tags.size()];
    int[] codes = tags.stream().mapToInt(TagFeatures::code).toArray();
    Random random = new Random(1);
    List<Tree> order = new ArrayList<>(trees);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      for (Tree tree : order) {
        Words words = new Words(tree.words(), tree.glued(), classes);
        int[] given = new int[tree.size()];
        for (int i = 0; i < tree.size(); i++) {
          int count = TagFeatures.fill(words, i, given, features);
          perceptron.score(features, count, scores);
          int best = best(scores);
          int right = Collections.binarySearch(tags, tree.tags()[i]);
          perceptron.tick();
          if (best != right) {
            perceptron.update(features, count, right, best);
          }
          given[i] = codes[best];
        }
      }
    }
    return new PerceptronTagger.Model(tags, perceptron.mean(trees.size() < FEW ? 1 : LEAST_UPDATES));
  }

  static int best(float[] scores) {
    int best = 0;
    for (int c = 1; c < scores.length; c++) {
      if (scores[c] > scores[best]) {
        best = c;
      }
    }
    return best;
  }
}
