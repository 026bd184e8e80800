package org.onrecord.link;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.onrecord.attribution.AttributionExtractor;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.language.LanguageAnnotator;
import org.onrecord.language.LanguageModels;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Article;
import org.onrecord.model.Attribution;
import org.onrecord.model.Block;
import org.onrecord.model.Span;

/**
 * Measures recognition and linking on the texts of a packed JSON Lines file: {@code java … LinkTiming FILE.jsonl.gz 100}. Prints processor
 * time of one thread for loading the gazetteer and for an article, and the gazetteer's heap.
 */
final class LinkTiming {

  private LinkTiming() {}

  public static void main(String[] arguments) throws IOException {
    long heap = heap();
    long begin = now();
    Gazetteer gazetteer = Gazetteer.load();
    System.out.printf(Locale.ROOT, "gazetteer loaded in %.0f ms%n", (now() - begin) / 1e6);
    System.out.printf(Locale.ROOT, "gazetteer's heap: %d MB%n", heap() - heap);
    Linker linker = Linker.load(gazetteer);
    LanguageAnnotator annotator = LanguageModels.load().annotator();
    AttributionExtractor extractor = AttributionExtractor.load();
    List<AnnotatedArticle> articles = new ArrayList<>();
    List<List<Attribution>> attributions = new ArrayList<>();
    int words = 0;
    for (Article article : read(Path.of(arguments[0]), Integer.parseInt(arguments[1]))) {
      AnnotatedArticle annotated = annotator.annotate(article);
      articles.add(annotated);
      attributions.add(extractor.attributions(annotated));
      words += article.text().split("\\s+").length;
    }
    for (int round = 1; round <= 8; round++) {
      begin = now();
      int mentions = 0;
      for (int i = 0; i < articles.size(); i++) {
        mentions += linker.link(articles.get(i), attributions.get(i)).mentions().size();
      }
      double millis = (now() - begin) / 1e6;
      System.out.printf(Locale.ROOT, "round %d: %d mentions, %.2f ms per 800 words%n", round, mentions, millis * 800 / words);
    }
  }

  private static List<Article> read(Path file, int most) throws IOException {
    List<Article> articles = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines = new BufferedReader(
        new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null && articles.size() < most; line = lines.readLine()) {
        String text = json.readTree(line).get("text").asText();
        articles.add(new Article(
            "timing", text, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), "en",
            new Article.Origin("timing", Optional.empty(), Optional.empty()), paragraphs(text)));
      }
    }
    return articles;
  }

  private static List<Block> paragraphs(String text) {
    List<Block> blocks = new ArrayList<>();
    int begin = 0;
    while (begin < text.length()) {
      int end = text.indexOf('\n', begin);
      end = end < 0 ? text.length() : end;
      if (end > begin) {
        blocks.add(new Block(new Span(begin, end), Block.Kind.PARAGRAPH, 0));
      }
      begin = end + 1;
    }
    return blocks;
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
