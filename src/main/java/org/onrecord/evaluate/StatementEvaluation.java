package org.onrecord.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.article.ArticleReaders;
import org.onrecord.evaluate.ErrorPage.Highlight;
import org.onrecord.evaluate.ErrorPage.Mark;
import org.onrecord.graph.Iris;
import org.onrecord.graph.JsonForm;
import org.onrecord.model.ReadResult;
import org.onrecord.model.Span;
import org.onrecord.pipeline.Extractor;

/** Scores statements and transfers, as {@code onrecord extract} prints them, against hand-made gold. */
public final class StatementEvaluation {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final StatementScore score;
  private final Map<GoldDocument, List<StatementScore.Judged>> judged = new LinkedHashMap<>();
  private final List<String> missing = new ArrayList<>();

  private StatementEvaluation(SameName names) {
    score = new StatementScore(names);
  }

  /** What is scored against what. Build it with the files of gold, the folder of texts and the tables of spelling variants. */
  public record Task(List<Path> gold, Path texts, List<Path> aliases) {
    public Task {
      gold = List.copyOf(gold);
      aliases = List.copyOf(aliases);
    }
  }

  /**
   * Scores a file of predictions, a line an article in the JSON form.
   *
   * @throws UncheckedIOException if a file cannot be read
   */
  public static StatementEvaluation ofFile(Task task, Path predictions) {
    Map<String, JsonNode> lines = new HashMap<>();
    try {
      for (String line : Files.readAllLines(predictions)) {
        if (!line.isBlank()) {
          JsonNode node = JSON.readTree(line);
          lines.put(PredictedDocument.name(node), node);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read predictions " + predictions + ": " + e.getMessage(), e);
    }
    return of(task, lines);
  }

  /**
   * Reads the gold's articles with the whole pipeline and scores what it reads.
   *
   * @param minConfidence statements below it are left out, from 0 to 1
   * @throws UncheckedIOException if a file cannot be read
   */
  public static StatementEvaluation ofPipeline(Task task, double minConfidence) {
    Extractor extractor = Extractor.load(minConfidence);
    JsonForm form = new JsonForm(new Iris(Iris.DEFAULT_BASE));
    Map<String, JsonNode> lines = new HashMap<>();
    for (Path gold : task.gold()) {
      GoldDocument document = GoldDocument.read(JSON, gold, task.texts());
      new ArticleReaders()
          .read(task.texts().resolve(document.name()), result -> {
            if (result instanceof ReadResult.Accepted(var article)) {
              lines.put(document.name(), parsed(form.of(extractor.read(article))));
            }
          });
    }
    return of(task, lines);
  }

  private static JsonNode parsed(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new IllegalStateException("the JSON form is not JSON", e);
    }
  }

  private static StatementEvaluation of(Task task, Map<String, JsonNode> lines) {
    SameName names = new SameName();
    for (Path table : task.aliases()) {
      try {
        names.add(JSON.readTree(Files.readString(table)));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read spelling variants " + table + ": " + e.getMessage(), e);
      }
    }
    StatementEvaluation evaluation = new StatementEvaluation(names);
    for (Path gold : task.gold()) {
      GoldDocument document = GoldDocument.read(JSON, gold, task.texts());
      JsonNode line = lines.get(document.name());
      if (line == null) {
        evaluation.missing.add(document.name());
      }
      PredictedDocument prediction =
          line == null ? PredictedDocument.empty(document.name()) : PredictedDocument.of(line, document.text());
      evaluation.judged.put(document, evaluation.score.add(document, prediction));
    }
    return evaluation;
  }

  public List<Figure> figures() {
    return score.figures();
  }

  public List<Share> shares() {
    return score.shares();
  }

  public String table() {
    return ScoreTable.statements(score, missing);
  }

  /** Confidence against truth; right is a statement that gold has, by the right speaker. */
  public String reliability() {
    Reliability reliability = new Reliability();
    judged.values().forEach(all -> all.forEach(one -> {
      if (one.predicted() != null && one.outcome() != StatementScore.Outcome.FREE) {
        boolean right = one.outcome() == StatementScore.Outcome.RIGHT || one.outcome() == StatementScore.Outcome.WRONG_ACT;
        reliability.add(one.predicted().confidence(), right);
      }
    }));
    return ScoreTable.reliability(reliability);
  }

  /** One self-contained HTML page: every miss and false hit in its text. */
  public String errorPage() {
    ErrorPage page = new ErrorPage(table());
    judged.forEach((document, all) ->
        page.add(document.name(), document.text(), all.stream().map(one -> highlight(document.text(), one)).toList()));
    return page.html();
  }

  private static Highlight highlight(String text, StatementScore.Judged one) {
    var gold = one.gold();
    var predicted = one.predicted();
    List<Span> spans = gold != null ? List.of(gold.span()) : predicted == null ? List.of() : predicted.content();
    String wanted = gold == null ? "" : gold.speaker() + " | " + gold.cue() + " | " + gold.act();
    String read = predicted == null ? "" : String.join(", ", predicted.speakers()) + " | " + predicted.act();
    String words = String.join(" … ", spans.stream().map(s -> s.in(text)).toList());
    String note = (wanted.isEmpty() ? "" : "gold: " + wanted) + (read.isEmpty() ? "" : " read: " + read) + " — " + words;
    return new Highlight(mark(one.outcome()), spans, note.strip());
  }

  private static Mark mark(StatementScore.Outcome outcome) {
    return switch (outcome) {
      case RIGHT -> Mark.RIGHT;
      case WRONG_SPEAKER -> Mark.WRONG_SPEAKER;
      case WRONG_ACT -> Mark.WRONG_ACT;
      case MISSED -> Mark.MISSED;
      case FALSE_HIT -> Mark.FALSE_HIT;
      case FREE -> Mark.FREE;
    };
  }
}
