package org.onrecord.train;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.onrecord.attribution.RuleExtractor;
import org.onrecord.attribution.learned.ModelFile;
import org.onrecord.language.LanguageAnnotator;
import org.onrecord.language.LanguageModels;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.train.AttributionTrainer.Lesson;
import org.onrecord.train.AttributionTrainer.Settings;
import org.onrecord.train.PolnearCorpus.MarkedArticle;

/** From a folder of marked articles to a file of weights; the same folder always gives the same file. */
public final class AttributionTraining {

  private AttributionTraining() {}

  /**
   * Fits a model and writes it.
   *
   * @param corpus a folder with {@code text} and {@code attributions}
   * @param weights the file to write
   * @param log is told how far it has come
   * @throws IOException if the corpus cannot be read or the weights cannot be written
   */
  public static void run(Path corpus, Path weights, int threads, Consumer<String> log) throws IOException {
    List<Lesson> lessons = lessons(corpus);
    if (lessons.isEmpty()) {
      throw new IOException(corpus + " holds no marked article");
    }
    var model = new AttributionTrainer(Settings.standard(), threads, log).fit(lessons);
    if (weights.getParent() != null) {
      Files.createDirectories(weights.getParent());
    }
    try (OutputStream out = Files.newOutputStream(weights)) {
      ModelFile.write(model, out);
    }
    log.accept(weights + ": " + Files.size(weights) + " bytes");
  }

  static List<Lesson> lessons(Path corpus) throws IOException {
    LanguageAnnotator annotator = LanguageModels.load().annotator();
    RuleExtractor rules = RuleExtractor.load();
    List<Lesson> lessons = new ArrayList<>();
    for (MarkedArticle marked : PolnearCorpus.read(corpus)) {
      AnnotatedArticle article = annotator.annotate(marked.article());
      lessons.add(new Lesson(article, rules.attributions(article), marked.attributions()));
    }
    return lessons;
  }
}
