package org.onrecord.attribution.learned;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.onrecord.attribution.learned.CueReading.Range;

/**
 * Three linear models, one after the other: the tagger finds who, said and what in a passage; the reader finds each cue's own source
 * and content; the judge tells how likely the result is right.
 *
 * <p>Immutable; threads share it.
 */
public final class AttributionModel {

  /** O, and begin and inside of source and content. */
  public static final int READER_LABELS = 5;
  /** No, yes. */
  public static final int JUDGE_LABELS = 2;
  public static final int TAGGER_EDGES = Edges.CLASSES;
  public static final int READER_EDGES = CueFeatures.EDGE_CLASSES;

  /** How many tokens to the left and right of its cue a source or content may lie. */
  static final int REACH = 80;

  private final ReportingWords words;
  private final ChainModel tagger;
  private final ChainModel reader;
  private final ChainModel judge;

  public AttributionModel(ReportingWords words, ChainModel tagger, ChainModel reader, ChainModel judge) {
    this.words = words;
    this.tagger = tagger;
    this.reader = reader;
    this.judge = judge;
  }

  public ReportingWords words() {
    return words;
  }

  public ChainModel tagger() {
    return tagger;
  }

  public ChainModel reader() {
    return reader;
  }

  public ChainModel judge() {
    return judge;
  }

  /** The tagger's features of one token. */
  public static void taggerFeatures(Passage passage, int position, FeatureBuffer buffer) {
    TaggerFeatures.at(passage, position, buffer);
  }

  public static byte[] taggerEdges(Passage passage) {
    byte[] edges = new byte[passage.size];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = (byte) Edges.of(passage, i);
    }
    return edges;
  }

  /** Where the reader looks for a cue's source and content. */
  public static Range window(Passage passage, Tagging.Cue cue) {
    return new Range(Math.max(0, cue.begin() - REACH), Math.min(passage.size, cue.end() + REACH));
  }

  /** The reader's features of each token in the cue's window, given one token after another. */
  public static byte[] readerFeatures(Passage p, Tagging tagging, Tagging.Cue cue, Consumer<FeatureBuffer> sink) {
    var features = new CueFeatures(p, tagging, cue);
    var buffer = new FeatureBuffer();
    Range window = window(p, cue);
    byte[] edges = new byte[window.length()];
    for (int i = window.begin(); i < window.end(); i++) {
      features.at(i, buffer);
      sink.accept(buffer);
      edges[i - window.begin()] = i == window.begin() ? 0 : (byte) features.edge(i);
    }
    return edges;
  }

  public static void judgeFeatures(Passage passage, Tagging tagging, CueReading reading, FeatureBuffer buffer) {
    JudgeFeatures.of(passage, tagging, reading, buffer);
  }

  /** Tags a passage. */
  public static Tagging tag(ChainModel tagger, Passage passage) {
    float[] scores = new float[passage.size * Tagging.LABELS];
    var buffer = new FeatureBuffer();
    for (int i = 0; i < passage.size; i++) {
      TaggerFeatures.at(passage, i, buffer);
      tagger.score(buffer, scores, i * Tagging.LABELS);
    }
    Lattice lattice = tagger.lattice(scores, taggerEdges(passage));
    return new Tagging(lattice.best(), lattice.marginals(null));
  }

  /** Reads one cue; empty where it has no content. */
  public static Optional<CueReading> read(ChainModel reader, Passage p, Tagging tagging, Tagging.Cue cue) {
    Range window = window(p, cue);
    float[] scores = new float[window.length() * READER_LABELS];
    int[] next = {0};
    byte[] edges = readerFeatures(p, tagging, cue, buffer -> {
      reader.score(buffer, scores, next[0]);
      next[0] += READER_LABELS;
    });
    for (int i = cue.begin(); i < cue.end(); i++) {
      for (int y = 1; y < READER_LABELS; y++) {
        scores[(i - window.begin()) * READER_LABELS + y] -= 100;
      }
    }
    Lattice lattice = reader.lattice(scores, edges);
    byte[] best = lattice.best();
    float[] marginals = lattice.marginals(null);
    List<Range> sources = new ArrayList<>();
    List<Range> contents = new ArrayList<>();
    for (int i = 0; i < best.length; i++) {
      if ((best[i] & 1) == 1) {
        int stop = i + 1;
        while (stop < best.length && best[stop] == best[i] + 1) {
          stop++;
        }
        (best[i] == 1 ? sources : contents).add(new Range(i + window.begin(), stop + window.begin()));
      }
    }
    if (contents.isEmpty()) {
      return Optional.empty();
    }
    float noSource = 1;
    for (int i = 0; i < best.length; i++) {
      noSource = Math.min(noSource, 1 - marginals[i * READER_LABELS + 1] - marginals[i * READER_LABELS + 2]);
    }
    Range source = null;
    float sourceSure = 0;
    for (Range range : sources) {
      float sure = 0;
      for (int i = range.begin(); i < range.end(); i++) {
        int at = (i - window.begin()) * READER_LABELS;
        sure = Math.max(sure, marginals[at + 1] + marginals[at + 2]);
      }
      if (source == null || sure > sourceSure) {
        source = range;
        sourceSure = sure;
      }
    }
    float sum = 0;
    float borders = 1;
    int tokens = 0;
    for (Range range : contents) {
      for (int i = range.begin(); i < range.end(); i++) {
        int at = (i - window.begin()) * READER_LABELS;
        sum += marginals[at + 3] + marginals[at + 4];
        tokens++;
      }
      borders = Math.min(borders, marginals[(range.begin() - window.begin()) * READER_LABELS + 3]);
      int last = range.end() - 1 - window.begin();
      borders = Math.min(borders, marginals[last * READER_LABELS + 3] + marginals[last * READER_LABELS + 4]);
      if (last + 1 < best.length) {
        borders = Math.min(borders, 1 - marginals[(last + 1) * READER_LABELS + 4]);
      }
    }
    return Optional.of(new CueReading(cue, source == null ? List.of() : List.of(source), List.copyOf(contents),
        new CueReading.Sureness(sum / tokens, borders, sourceSure, noSource)));
  }

  /** How probable it is that a reading is right. */
  public static float judge(ChainModel judge, Passage passage, Tagging tagging, CueReading reading) {
    var buffer = new FeatureBuffer();
    JudgeFeatures.of(passage, tagging, reading, buffer);
    float[] scores = new float[JUDGE_LABELS];
    judge.score(buffer, scores, 0);
    return judge.lattice(scores, new byte[1]).marginals(null)[1];
  }
}
