package org.onrecord.language;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.model.Dependency;

/**
 * Finds which word hangs on which: greedy, projective, one pass, time linear in the sentence's length. For one thread.
 *
 * <p>"Berlin said it would send tanks": Berlin ←nsubj– said –ccomp→ send –obj→ tanks. Misses: arcs that cross, and whatever a later
 * word would have told.
 */
public final class DependencyParser {

  /** Index of the relation "root" in every model. */
  public static final int ROOT = 0;

  /**
   * What was learned: immutable, shared between threads.
   *
   * @param relations at most 64, "root" first
   */
  public record Model(List<String> relations, SparseWeights moves, SparseWeights labels) {

    public Model {
      relations = List.copyOf(relations);
    }

    static Model read(DataInput in) throws IOException {
      List<String> relations = new ArrayList<>();
      for (int i = in.readInt(); i > 0; i--) {
        relations.add(in.readUTF());
      }
      return new Model(relations, SparseWeights.read(in), SparseWeights.read(in));
    }

    public void write(DataOutput out) throws IOException {
      out.writeInt(relations.size());
      for (String relation : relations) {
        out.writeUTF(relation);
      }
      moves.write(out);
      labels.write(out);
    }
  }

  private final Model model;
  private final ParserState state = new ParserState();
  private final int[] moveFeatures = new int[MoveFeatures.MOST];
  private final int[] labelFeatures = new int[LabelFeatures.MOST];
  private final int[] moveScores = new int[ParserState.MOVES];
  private final int[] labelScores;

  public DependencyParser(Model model) {
    this.model = model;
    this.labelScores = new int[model.relations().size()];
  }

  /**
   * Parses one sentence.
   *
   * @param first index of its first token in the article
   * @return one dependency a word, heads counted in the article
   */
  public List<Dependency> parse(TaggedWords words, int first) {
    int n = words.size();
    state.begin(n);
    while (!state.done()) {
      int move = bestMove(words);
      if (move == ParserState.SHIFT) {
        state.shift();
      } else {
        int head = state.headBy(move);
        state.attach(move, head == n ? ROOT : bestLabel(words, head, state.stack(0)));
      }
    }
    List<Dependency> dependencies = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      int head = state.head(i);
      dependencies.add(new Dependency(head == n ? -1 : first + head, model.relations().get(state.label(i))));
    }
    return dependencies;
  }

  private int bestMove(TaggedWords words) {
    boolean shift = state.allows(ParserState.SHIFT);
    boolean left = state.allows(ParserState.LEFT);
    boolean right = state.allows(ParserState.RIGHT);
    if (!left) {
      return shift ? ParserState.SHIFT : ParserState.RIGHT;
    }
    if (!shift && !right) {
      return ParserState.LEFT;
    }
    int[] scores = moveScores;
    scores[0] = scores[1] = scores[2] = 0;
    model.moves().addTo(scores, moveFeatures, MoveFeatures.fill(state, words, moveFeatures));
    int best = ParserState.LEFT;
    if (shift && scores[ParserState.SHIFT] > scores[best]) {
      best = ParserState.SHIFT;
    }
    if (right && scores[ParserState.RIGHT] > scores[best]) {
      best = ParserState.RIGHT;
    }
    return best;
  }

  private int bestLabel(TaggedWords words, int head, int child) {
    java.util.Arrays.fill(labelScores, 0);
    model.labels().addTo(labelScores, labelFeatures, LabelFeatures.fill(state, words, head, child, labelFeatures));
    int best = ROOT + 1;
    for (int i = ROOT + 1; i < labelScores.length; i++) {
      if (labelScores[i] > labelScores[best]) {
        best = i;
      }
    }
    return best;
  }
}
