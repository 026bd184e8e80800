package org.onrecord.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.onrecord.language.DependencyParser;
import org.onrecord.language.LabelFeatures;
import org.onrecord.language.MoveFeatures;
import org.onrecord.language.ParserState;
import org.onrecord.language.TaggedWords;
import org.onrecord.train.Treebank.Tree;

/**
 * Fits the dependency parser: it parses the training sentences again and again and is corrected where a move costs an arc or a
 * relation is misnamed. From the second round on it mostly follows its own moves, so that it learns to go on after a mistake.
 */
final class ParserTrainer {

  /** A tree and its words with the tags that the tagger would give them. */
  record Example(Tree tree, TaggedWords words) {}

  /** Features corrected less often than this are noise. */
  private static final int LEAST_UPDATES = 3;
  /** By how much the right choice has to win, in corrections. */
  private static final float MARGIN = 15f;
  private static final double OWN_MOVES = 0.9;

  private final List<String> relations;
  private final AveragedPerceptron moves = new AveragedPerceptron(ParserState.MOVES);
  private final AveragedPerceptron labels;
  private final ParserState state = new ParserState();
  private final int[] moveFeatures = new int[MoveFeatures.MOST];
  private final int[] labelFeatures = new int[LabelFeatures.MOST];
  private final float[] moveScores = new float[ParserState.MOVES];
  private final float[] labelScores;
  private final Random random = new Random(1);

  private ParserTrainer(List<String> relations) {
    this.relations = relations;
    this.labels = new AveragedPerceptron(relations.size());
    this.labelScores = new float[relations.size()];
  }

  static DependencyParser.Model train(List<Example> examples, int epochs) {
    TreeSet<String> seen = new TreeSet<>();
    examples.forEach(example -> seen.addAll(List.of(example.tree().relations())));
    seen.remove("root");
    List<String> relations = new ArrayList<>(seen);
    relations.addFirst("root");
    ParserTrainer trainer = new ParserTrainer(relations);
    List<Example> order = new ArrayList<>(examples);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, trainer.random);
      for (Example example : order) {
        trainer.learn(example, epoch > 0);
      }
    }
    int least = examples.size() < TaggerTrainer.FEW ? 1 : LEAST_UPDATES;
    return new DependencyParser.Model(relations, trainer.moves.mean(least), trainer.labels.mean(least));
  }

  private void learn(Example example, boolean ownMoves) {
    int[] heads = example.tree().heads();
    state.begin(heads.length);
    while (!state.done()) {
      int count = MoveFeatures.fill(state, example.words(), moveFeatures);
      moves.score(moveFeatures, count, moveScores);
      int least = leastCost(heads);
      int own = -1;
      int right = -1;
      for (int move = 0; move < ParserState.MOVES; move++) {
        if (state.allows(move)) {
          own = own < 0 || moveScores[move] > moveScores[own] ? move : own;
          boolean free = MoveOracle.cost(state, heads, move) == least;
          right = free && (right < 0 || moveScores[move] > moveScores[right]) ? move : right;
        }
      }
      moves.tick();
      int rival = rival(heads, least, right);
      if (rival >= 0 && moveScores[right] - moveScores[rival] < MARGIN) {
        moves.update(moveFeatures, count, right, rival);
      }
      move(example, ownMoves && random.nextDouble() < OWN_MOVES ? own : right);
    }
  }

  /** The best of the moves that cost more than need be, or -1. */
  private int rival(int[] heads, int least, int right) {
    int rival = -1;
    for (int move = 0; move < ParserState.MOVES; move++) {
      boolean costly = move != right && state.allows(move) && MoveOracle.cost(state, heads, move) > least;
      rival = costly && (rival < 0 || moveScores[move] > moveScores[rival]) ? move : rival;
    }
    return rival;
  }

  private int leastCost(int[] heads) {
    int least = Integer.MAX_VALUE;
    for (int move = 0; move < ParserState.MOVES; move++) {
      if (state.allows(move)) {
        least = Math.min(least, MoveOracle.cost(state, heads, move));
      }
    }
    return least;
  }

  private void move(Example example, int move) {
    if (move == ParserState.SHIFT) {
      state.shift();
      return;
    }
    int child = state.stack(0);
    int head = state.headBy(move);
    state.attach(move, head == state.size() ? DependencyParser.ROOT : label(example, head, child));
  }

  /** Names the relation and learns from the name, where the head is the true one. */
  private int label(Example example, int head, int child) {
    int count = LabelFeatures.fill(state, example.words(), head, child, labelFeatures);
    labels.score(labelFeatures, count, labelScores);
    labelScores[DependencyParser.ROOT] = Float.NEGATIVE_INFINITY;
    int own = TaggerTrainer.best(labelScores);
    if (example.tree().heads()[child] == head) {
      int right = relations.indexOf(example.tree().relations()[child]);
      labels.tick();
      float score = labelScores[right];
      labelScores[right] = Float.NEGATIVE_INFINITY;
      int rival = TaggerTrainer.best(labelScores);
      if (score - labelScores[rival] < MARGIN) {
        labels.update(labelFeatures, count, right, rival);
      }
    }
    return own;
  }
}
