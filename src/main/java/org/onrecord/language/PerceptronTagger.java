package org.onrecord.language;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.postag.POSTagger;
import opennlp.tools.util.Sequence;

/**
 * Gives each word its part of speech, from left to right. For one thread.
 *
 * <p>"Berlin/PROPN:NNP said/VERB:VBD it/PRON:PRP would/AUX:MD n’t/PART:RB". A fine tag joins the universal tag and Penn's: the parser and
 * the lemmatizer use both, tokens show each apart.
 */
public final class PerceptronTagger implements POSTagger {

  /** What was learned: immutable, shared between threads. */
  public record Model(List<String> tags, SparseWeights weights) {

    public Model {
      tags = List.copyOf(tags);
    }

    static Model read(DataInput in) throws IOException {
      List<String> tags = new ArrayList<>();
      for (int i = in.readInt(); i > 0; i--) {
        tags.add(in.readUTF());
      }
      return new Model(tags, SparseWeights.read(in));
    }

    public void write(DataOutput out) throws IOException {
      out.writeInt(tags.size());
      for (String tag : tags) {
        out.writeUTF(tag);
      }
      weights.write(out);
    }
  }

  private final Model model;
  private final WordClasses classes;
  private final int[] codes;
  private final int[] features = new int[TagFeatures.MOST];
  private final int[] scores;

  public PerceptronTagger(Model model, WordClasses classes) {
    this.model = model;
    this.classes = classes;
    this.codes = model.tags().stream().mapToInt(TagFeatures::code).toArray();
    this.scores = new int[codes.length];
  }

  /** Fine tags, one a word. */
  public String[] tags(Words words) {
    int[] given = new int[words.size()];
    String[] tags = new String[words.size()];
    for (int i = 0; i < tags.length; i++) {
      Arrays.fill(scores, 0);
      model.weights().addTo(scores, features, TagFeatures.fill(words, i, given, features));
      int best = 0;
      for (int c = 1; c < scores.length; c++) {
        if (scores[c] > scores[best]) {
          best = c;
        }
      }
      given[i] = codes[best];
      tags[i] = model.tags().get(best);
    }
    return tags;
  }

  /** Fine tags, one a word; the words are taken to stand as they do in print: no blank before a comma. */
  @Override
  public String[] tag(String[] sentence) {
    return tags(Words.asPrinted(sentence, classes));
  }

  /** @param context the sentence's {@link Words}, first of all, where they are known: they tell where blanks stand */
  @Override
  public String[] tag(String[] sentence, Object[] context) {
    return context != null && context.length > 0 && context[0] instanceof Words words ? tags(words) : tag(sentence);
  }

  /** @throws UnsupportedOperationException always: this tagger keeps one sequence and weighs no other against it */
  @Override
  public Sequence[] topKSequences(String[] sentence) {
    throw new UnsupportedOperationException("this tagger is greedy: it keeps one sequence of tags, without a probability");
  }

  /** @throws UnsupportedOperationException always, as {@link #topKSequences(String[])} */
  @Override
  public Sequence[] topKSequences(String[] sentence, Object[] context) {
    return topKSequences(sentence);
  }
}
