package org.onrecord.train;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onrecord.language.DependencyParser;
import org.onrecord.language.Inflection;
import org.onrecord.language.PartOfSpeech;
import org.onrecord.language.PerceptronTagger;
import org.onrecord.language.RuleLemmatizer;
import org.onrecord.language.TaggedWords;
import org.onrecord.language.WordClasses;
import org.onrecord.language.Words;
import org.onrecord.model.Dependency;
import org.onrecord.train.ParserTrainer.Example;
import org.onrecord.train.Treebank.Document;
import org.onrecord.train.Treebank.Tree;

/**
 * Fits the tagger and the dependency parser on treebanks and measures both on documents held out.
 *
 * <p>The parser learns on tags of taggers that have not seen the sentence (four-fold), as at run time. Held out are, in the
 * order of their names, each third document of GUM's news and each tenth of all others.
 */
public final class ParserTraining {

  private static final int FOLDS = 4;
  private static final int EPOCHS = 8;

  private final WordClasses classes = WordClasses.load();
  private final PrintWriter out;

  public ParserTraining(PrintWriter out) {
    this.out = out;
  }

  /**
   * Trains, prints the scores and writes {@code tagger.bin.gz}, {@code parser.bin.gz} and {@code lemmas.txt.gz}.
   *
   * @param treebanks folders of CoNLL-U files
   * @param target folder for the models
   * @throws IllegalArgumentException if a folder holds no CoNLL-U file
   * @throws UncheckedIOException if a file cannot be read or written
   */
  public void run(List<Path> treebanks, Path target) {
    List<Document> training = new ArrayList<>();
    List<Document> news = new ArrayList<>();
    List<Document> others = new ArrayList<>();
    for (Path folder : treebanks) {
      split(Treebank.read(folder).documents(), training, news, others);
    }
    PerceptronTagger.Model tagger = TaggerTrainer.train(trees(training), classes);
    DependencyParser.Model parser = ParserTrainer.train(examples(training), EPOCHS);
    say("training: %d documents, %d sentences", training.size(), trees(training).size());
    say("held out, news:   %s", score(tagger, parser, news));
    say("held out, others: %s", score(tagger, parser, others));
    Map<String, String> lemmas = LemmaTrainer.exceptions(trees(training), new Inflection(classes));
    say("lemmas, news:     %s", score(new RuleLemmatizer(lemmas, new Inflection(classes)), news));
    say("lemmas, others:   %s", score(new RuleLemmatizer(lemmas, new Inflection(classes)), others));
    ModelFile.write(target.resolve("lemmas.txt.gz"), file -> {
      for (Map.Entry<String, String> lemma : lemmas.entrySet()) {
        file.write((lemma.getKey().replace(' ', '\t') + '\t' + lemma.getValue() + '\n').getBytes(StandardCharsets.UTF_8));
      }
    });
    ModelFile.write(target.resolve("tagger.bin.gz"), tagger::write);
    ModelFile.write(target.resolve("parser.bin.gz"), parser::write);
  }

  /** Deals out a treebank's documents, in the order of their names. */
  static void split(List<Document> all, List<Document> training, List<Document> news, List<Document> others) {
    int newsSeen = 0;
    int othersSeen = 0;
    for (Document document : all) {
      if (document.name().contains("_news_")) {
        (++newsSeen % 3 == 0 ? news : training).add(document);
      } else {
        (++othersSeen % 10 == 0 ? others : training).add(document);
      }
    }
  }

  private static List<Tree> trees(List<Document> documents) {
    return documents.stream().flatMap(document -> document.trees().stream()).toList();
  }

  /** The training sentences, each with the tags of a tagger that was fitted without its document. */
  private List<Example> examples(List<Document> training) {
    List<Example> examples = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Document> in = new ArrayList<>();
      List<Document> without = new ArrayList<>();
      for (int i = 0; i < training.size(); i++) {
        (i % FOLDS == fold ? in : without).add(training.get(i));
      }
      PerceptronTagger tagger = new PerceptronTagger(TaggerTrainer.train(trees(without), classes), classes);
      for (Tree tree : trees(in)) {
        Words words = new Words(tree.words(), tree.glued(), classes);
        examples.add(new Example(tree, new TaggedWords(words, tagger.tags(words))));
      }
    }
    return examples;
  }

  private String score(PerceptronTagger.Model tagger, DependencyParser.Model parser, List<Document> documents) {
    PerceptronTagger tags = new PerceptronTagger(tagger, classes);
    DependencyParser trees = new DependencyParser(parser);
    int words = 0;
    int universal = 0;
    int fine = 0;
    int heads = 0;
    int relations = 0;
    for (Tree tree : trees(documents)) {
      Words forms = new Words(tree.words(), tree.glued(), classes);
      String[] own = tags.tags(forms);
      List<Dependency> parsed = trees.parse(new TaggedWords(forms, own), 0);
      for (int i = 0; i < tree.size(); i++) {
        words++;
        universal += PartOfSpeech.of(own[i]).universal().equals(PartOfSpeech.of(tree.tags()[i]).universal()) ? 1 : 0;
        fine += own[i].equals(tree.tags()[i]) ? 1 : 0;
        int head = parsed.get(i).head() < 0 ? tree.size() : parsed.get(i).head();
        if (head == tree.heads()[i]) {
          heads++;
          relations += parsed.get(i).relation().equals(tree.relations()[i]) ? 1 : 0;
        }
      }
    }
    return String.format(Locale.ROOT, "%d documents, %d words: tags %.1f (fine %.1f), UAS %.1f, LAS %.1f", documents.size(), words,
        100.0 * universal / words, 100.0 * fine / words, 100.0 * heads / words, 100.0 * relations / words);
  }

  private static String score(RuleLemmatizer lemmatizer, List<Document> documents) {
    int words = 0;
    int right = 0;
    for (Tree tree : trees(documents)) {
      for (int i = 0; i < tree.size(); i++) {
        if (!LemmaTrainer.keepsItsForm(tree.tags()[i])) {
          words++;
          right += lemmatizer.lemma(tree.words()[i], tree.tags()[i]).equals(RuleLemmatizer.form(tree.lemmas()[i])) ? 1 : 0;
        }
      }
    }
    return String.format(Locale.ROOT, "%d words: %.1f", words, 100.0 * right / words);
  }

  private void say(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
