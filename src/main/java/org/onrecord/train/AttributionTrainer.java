package org.onrecord.train;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.onrecord.attribution.learned.AttributionModel;
import org.onrecord.attribution.learned.AttributionReader;
import org.onrecord.attribution.learned.ChainModel;
import org.onrecord.attribution.learned.CueReading;
import org.onrecord.attribution.learned.FeatureBuffer;
import org.onrecord.attribution.learned.ModelFile;
import org.onrecord.attribution.learned.Passage;
import org.onrecord.attribution.learned.ReportingWords;
import org.onrecord.attribution.learned.Tagging;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Attribution;
import org.onrecord.model.Token;
import org.onrecord.train.PolnearCorpus.Marked;

/**
 * Fits the attribution model: its list of reporting words, the tagger, the reader that learns from the tagger's output on articles it
 * has not seen, and the judge that learns from the reader's in the same way.
 *
 * <p>The articles are dealt into folds; every model is fitted once for each fold without it, and once with all. What a thread does
 * depends on nothing but its fold, so the weights are the same for any number of threads.
 */
final class AttributionTrainer {

  /** An annotated article, what rules read in it and what people marked in it. */
  record Lesson(AnnotatedArticle article, List<Attribution> rules, List<Marked> marked) {}

  /** How the three models are fitted. */
  record Settings(int folds, ChainTrainer.Settings tagger, ChainTrainer.Settings reader, ChainTrainer.Settings judge) {

    static Settings standard() {
      return new Settings(5,
          new ChainTrainer.Settings(6, 0.1f, 1f, 0.5f, 0.15, 2, 42),
          new ChainTrainer.Settings(6, 0.1f, 1f, 0.5f, 0.15, 2, 42),
          new ChainTrainer.Settings(12, 0.05f, 0.5f, 600f, 0.1, 2, 42));
    }
  }

  /** A block with what is marked in it; its fold is the article's. */
  private record Example(Passage passage, List<MarkedTokens> marked, int fold) {}

  private final Settings settings;
  private final int threads;
  private final Consumer<String> log;

  AttributionTrainer(Settings settings, int threads, Consumer<String> log) {
    this.settings = settings;
    this.threads = threads;
    this.log = log;
  }

  /** @throws IOException never in practice: the model is written to memory and read back, so that it is what a file holds */
  AttributionModel fit(List<Lesson> lessons) throws IOException {
    int folds = settings.folds;
    List<Example> examples = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      ReportingWords words = reportingWords(lessons, fold);
      for (int d = fold; d < lessons.size(); d += folds) {
        for (Passage passage : Passage.of(lessons.get(d).article, words, lessons.get(d).rules)) {
          examples.add(new Example(passage, MarkedTokens.of(passage, lessons.get(d).marked), fold));
        }
      }
    }
    log.accept(lessons.size() + " articles, " + examples.size() + " blocks");
    List<ChainModel> taggers = each(folds + 1, fold -> tagger(examples, fold));
    log.accept("tagger: " + taggers.get(folds).features().length + " features");
    List<Tagging> taggings =
        each(examples.size(), i -> AttributionModel.tag(taggers.get(examples.get(i).fold), examples.get(i).passage));
    List<ChainModel> readers = each(folds + 1, fold -> reader(examples, taggings, fold));
    log.accept("reader: " + readers.get(folds).features().length + " features");
    List<List<CueReading>> readings = each(examples.size(),
        i -> AttributionReader.readings(readers.get(examples.get(i).fold), examples.get(i).passage, taggings.get(i)));
    ChainModel judge = judge(examples, taggings, readings);
    log.accept("judge: " + judge.features().length + " features");
    var model = new AttributionModel(reportingWords(lessons, folds), taggers.get(folds), readers.get(folds), judge);
    var bytes = new ByteArrayOutputStream();
    ModelFile.write(model, bytes);
    return ModelFile.read(new ByteArrayInputStream(bytes.toByteArray()));
  }

  /** How often each word of the articles outside of a fold is part of a cue. */
  private ReportingWords reportingWords(List<Lesson> lessons, int without) {
    Map<Integer, int[]> counts = new TreeMap<>();
    for (int d = 0; d < lessons.size(); d++) {
      if (d % settings.folds == without) {
        continue;
      }
      List<Token> tokens = lessons.get(d).article.tokens();
      boolean[] reports = new boolean[tokens.size()];
      for (Marked marked : lessons.get(d).marked) {
        for (var span : marked.cue()) {
          int from = lessons.get(d).article.tokenFrom(span.begin());
          for (int i = from; i < reports.length && tokens.get(i).span().begin() < span.end(); i++) {
            reports[i] = true;
          }
        }
      }
      for (int i = 0; i < reports.length; i++) {
        int[] count = counts.computeIfAbsent(ReportingWords.word(tokens.get(i).lemma(), tokens.get(i).tag()), k -> new int[2]);
        count[0] += reports[i] ? 1 : 0;
        count[1]++;
      }
    }
    Map<Integer, Byte> levels = new TreeMap<>();
    counts.forEach((word, count) -> {
      if (count[1] >= 2) {
        levels.put(word, ReportingWords.level(count[0], count[1]));
      }
    });
    return ReportingWords.of(levels);
  }

  private ChainModel tagger(List<Example> examples, int without) {
    var trainer = new ChainTrainer(Tagging.LABELS, AttributionModel.TAGGER_EDGES);
    var buffer = new FeatureBuffer();
    for (Example example : examples) {
      if (example.fold != without) {
        for (int i = 0; i < example.passage.size(); i++) {
          AttributionModel.taggerFeatures(example.passage, i, buffer);
          trainer.token(buffer);
        }
        trainer.end(MarkedTokens.labels(example.passage, example.marked), AttributionModel.taggerEdges(example.passage));
      }
    }
    return trainer.fit(settings.tagger);
  }

  private ChainModel reader(List<Example> examples, List<Tagging> taggings, int without) {
    var trainer = new ChainTrainer(AttributionModel.READER_LABELS, AttributionModel.READER_EDGES);
    for (int k = 0; k < examples.size(); k++) {
      Example example = examples.get(k);
      if (example.fold == without) {
        continue;
      }
      for (Tagging.Cue cue : taggings.get(k).cues()) {
        MarkedTokens marked = MarkedTokens.of(cue, example.marked);
        if (marked != null) {
          byte[] edges = AttributionModel.readerFeatures(example.passage, taggings.get(k), cue, trainer::token);
          trainer.end(marked.labels(cue, AttributionModel.window(example.passage, cue)), edges);
        }
      }
    }
    return trainer.fit(settings.reader);
  }

  private ChainModel judge(List<Example> examples, List<Tagging> taggings, List<List<CueReading>> readings) {
    var trainer = new ChainTrainer(AttributionModel.JUDGE_LABELS, 1);
    var buffer = new FeatureBuffer();
    int right = 0;
    int all = 0;
    for (int k = 0; k < examples.size(); k++) {
      Example example = examples.get(k);
      boolean[] verdicts = MarkedTokens.right(example.passage, example.marked, readings.get(k));
      for (int i = 0; i < verdicts.length; i++) {
        AttributionModel.judgeFeatures(example.passage, taggings.get(k), readings.get(k).get(i), buffer);
        trainer.token(buffer);
        trainer.end(new byte[] {(byte) (verdicts[i] ? 1 : 0)}, new byte[1]);
        right += verdicts[i] ? 1 : 0;
        all++;
      }
    }
    log.accept("right of what is read from unseen articles: " + right + " of " + all);
    return trainer.fit(settings.judge);
  }

  private <T> List<T> each(int count, IntFunction<T> work) {
    // The costliest first: the last is fitted with all articles.
    List<Future<T>> futures = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (int i = count - 1; i >= 0; i--) {
        int index = i;
        futures.add(pool.submit(() -> work.apply(index)));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      Collections.reverse(results);
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("training failed", e.getCause());
    }
  }
}
