package org.onrecord.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.onrecord.attribution.AttributionExtractor;
import org.onrecord.attribution.CommunicationVerbs;
import org.onrecord.evaluate.ErrorPage.Highlight;
import org.onrecord.evaluate.ErrorPage.Mark;
import org.onrecord.language.LanguageAnnotator;
import org.onrecord.language.LanguageModels;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Article;
import org.onrecord.model.Attribution;
import org.onrecord.model.Block;
import org.onrecord.model.Span;

/** Runs attribution over a stand-off corpus and scores it. */
public final class AttributionEvaluation {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<BratCorpus.Document> documents;
  private final Map<String, List<MarkedAttribution>> predictions = new LinkedHashMap<>();
  private final AttributionScore score = new AttributionScore();
  private final Map<String, List<AttributionScore.Pair>> pairs = new LinkedHashMap<>();

  private AttributionEvaluation(Path split) {
    this.documents = BratCorpus.read(split);
  }

  /**
   * Reads each text of the split with the product's own extractor.
   *
   * @param split the folder that holds {@code text} and {@code attributions}
   * @param least the least confidence with which something that only the learnt model sees is kept, from 0 to 1
   * @throws UncheckedIOException if the corpus cannot be read
   */
  public static AttributionEvaluation ofExtractor(Path split, double least) {
    return of(split, AttributionExtractor.load(least)::attributions);
  }

  static AttributionEvaluation of(Path split, Function<AnnotatedArticle, List<Attribution>> extractor) {
    LanguageAnnotator annotator = LanguageModels.load().annotator();
    AttributionEvaluation evaluation = new AttributionEvaluation(split);
    for (BratCorpus.Document document : evaluation.documents) {
      AnnotatedArticle annotated = annotator.annotate(article(document));
      evaluation.predictions.put(document.id(), StandOffConvention.of(document.text(), extractor.apply(annotated)));
    }
    evaluation.score();
    return evaluation;
  }

  /**
   * Scores what a file predicts: a line a document, {@code {"doc": ID, "attributions": [{"source": [[b,e]…], "cue": …, "content": …}]}}.
   *
   * @throws UncheckedIOException if the corpus or the file cannot be read
   */
  public static AttributionEvaluation ofFile(Path split, Path file) {
    AttributionEvaluation evaluation = new AttributionEvaluation(split);
    Map<String, JsonNode> lines = new HashMap<>();
    try {
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank()) {
          JsonNode node = JSON.readTree(line);
          String name = node.has("doc") ? node.get("doc").asText() : PredictedDocument.name(node);
          lines.put(name.endsWith(".txt") ? name.substring(0, name.length() - 4) : name, node);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read predictions " + file + ": " + e.getMessage(), e);
    }
    for (BratCorpus.Document document : evaluation.documents) {
      JsonNode line = lines.get(document.id());
      List<MarkedAttribution> read = new ArrayList<>();
      if (line != null) {
        CodePoints offsets = new CodePoints(document.text());
        for (JsonNode a : line.has("attributions") ? line.get("attributions") : line.path("statements")) {
          read.add(
              new MarkedAttribution(
                  spans(a.path("source"), offsets), spans(a.path("cue"), offsets), spans(a.path("content"), offsets),
                  a.path("confidence").asDouble(1), a.path("reader").asText("")));
        }
      }
      evaluation.predictions.put(document.id(), read);
    }
    evaluation.score();
    return evaluation;
  }

  private void score() {
    documents.forEach(d -> pairs.put(d.id(), score.add(d, predictions.getOrDefault(d.id(), List.of()))));
  }

  private static List<Span> spans(JsonNode pairs, CodePoints offsets) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode pair : pairs) {
      if (offsets.holds(pair.path(0).asInt(), pair.path(1).asInt())) {
        spans.add(offsets.span(pair.path(0).asInt(), pair.path(1).asInt()));
      }
    }
    return spans;
  }

  /** A corpus text as an article: each line is a paragraph. */
  private static Article article(BratCorpus.Document document) {
    List<Block> blocks = new ArrayList<>();
    int begin = 0;
    for (String line : document.text().split("\n", -1)) {
      int lead = line.length() - line.stripLeading().length();
      if (!line.isBlank()) {
        blocks.add(new Block(new Span(begin + lead, begin + lead + line.strip().length()), Block.Kind.PARAGRAPH, 0));
      }
      begin += line.length() + 1;
    }
    return new Article(
        document.id(), document.text(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), "en",
        new Article.Origin(document.id() + ".txt", Optional.empty(), Optional.empty()), blocks);
  }

  public List<Figure> figures() {
    return score.figures();
  }

  public String table() {
    return ScoreTable.attributions(figures());
  }

  /**
   * How many of the gold cues that hold a verb of communication are found: by a reading that shares a word of the cue or half of the
   * content.
   */
  public Share communicationCues() {
    CommunicationVerbs verbs = CommunicationVerbs.load();
    long found = 0;
    long all = 0;
    for (BratCorpus.Document document : documents) {
      List<MarkedAttribution> read = predictions.getOrDefault(document.id(), List.of());
      Set<MarkedAttribution> aligned = new HashSet<>();
      for (AttributionScore.Pair pair : pairs.getOrDefault(document.id(), List.of())) {
        if (pair.predicted() != null && pair.gold() != null && pair.overlap() >= AttributionScore.HALF) {
          aligned.add(pair.gold().marked());
        }
      }
      for (MarkedAttribution gold : document.attributions()) {
        if (verbs.in(words(document.text(), gold.cue()))) {
          all++;
          boolean cue = read.stream().anyMatch(one -> one.cue().stream().anyMatch(c -> gold.cue().stream().anyMatch(c::overlaps)));
          found += cue || aligned.contains(gold) ? 1 : 0;
        }
      }
    }
    return new Share("communication cues found", found, all);
  }

  /** Confidence against truth; right is what the measure "attribution" counts. */
  public String reliability() {
    Reliability reliability = new Reliability();
    pairs.values().forEach(all -> all.forEach(pair -> {
      if (pair.predicted() != null) {
        reliability.add(pair.predicted().marked().confidence(), pair.right());
      }
    }));
    return ScoreTable.reliability(reliability);
  }

  /** How often each rule or model is right, the most frequent first. */
  public String readers() {
    Map<String, long[]> byReader = new java.util.TreeMap<>();
    pairs.values().forEach(all -> all.forEach(pair -> {
      if (pair.predicted() != null) {
        long[] counts = byReader.computeIfAbsent(pair.predicted().marked().reader(), r -> new long[2]);
        counts[0]++;
        counts[1] += pair.right() ? 1 : 0;
      }
    }));
    StringBuilder lines = new StringBuilder();
    byReader.entrySet().stream()
        .sorted((a, b) -> Long.compare(b.getValue()[0], a.getValue()[0]))
        .forEach(e -> lines.append(
            String.format(
                java.util.Locale.ROOT, "%-34s %5d  %5.3f\n", e.getKey(), e.getValue()[0], e.getValue()[1] / (double) e.getValue()[0])));
    return lines.toString();
  }

  /** The predictions, a line a document, as {@link #ofFile} reads them. */
  public String predictions() {
    StringBuilder lines = new StringBuilder();
    for (BratCorpus.Document document : documents) {
      CodePoints offsets = new CodePoints(document.text());
      List<Map<String, Object>> attributions = new ArrayList<>();
      for (MarkedAttribution a : predictions.getOrDefault(document.id(), List.of())) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("source", pairs(a.source(), offsets));
        one.put("cue", pairs(a.cue(), offsets));
        one.put("content", pairs(a.content(), offsets));
        one.put("confidence", a.confidence());
        one.put("reader", a.reader());
        attributions.add(one);
      }
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("doc", document.id());
      line.put("attributions", attributions);
      try {
        lines.append(JSON.writeValueAsString(line)).append('\n');
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("numbers and names always fit into JSON", e);
      }
    }
    return lines.toString();
  }

  private static List<List<Integer>> pairs(List<Span> spans, CodePoints offsets) {
    return spans.stream().map(s -> List.of(offsets.fromUtf16(s.begin()), offsets.fromUtf16(s.end()))).toList();
  }

  /** One self-contained HTML page: every miss and false hit in its text. */
  public String errorPage() {
    ErrorPage page = new ErrorPage(table());
    for (BratCorpus.Document document : documents) {
      List<Highlight> highlights = new ArrayList<>();
      for (AttributionScore.Pair pair : pairs.getOrDefault(document.id(), List.of())) {
        highlight(document.text(), pair, highlights);
      }
      page.add(document.id(), document.text(), highlights);
    }
    return page.html();
  }

  private static void highlight(String text, AttributionScore.Pair pair, List<Highlight> highlights) {
    AttributionScore.Item p = pair.predicted();
    AttributionScore.Item g = pair.gold();
    if (p != null && g != null && pair.overlap() >= AttributionScore.HALF) {
      String note = "gold: " + words(text, g.marked()) + " — read: " + words(text, p.marked());
      highlights.add(new Highlight(pair.right() ? Mark.RIGHT : Mark.WRONG_SPEAKER, g.marked().content(), note));
      return;
    }
    if (g != null) {
      highlights.add(new Highlight(Mark.MISSED, g.marked().content(), words(text, g.marked())));
    }
    if (p != null) {
      highlights.add(new Highlight(Mark.FALSE_HIT, p.marked().content(), words(text, p.marked()) + " (" + p.marked().reader() + ")"));
    }
  }

  private static String words(String text, MarkedAttribution a) {
    return words(text, a.source()) + " | " + words(text, a.cue()) + " | " + words(text, a.content());
  }

  private static String words(String text, List<Span> spans) {
    return String.join(" … ", spans.stream().map(s -> s.in(text)).toList());
  }
}
