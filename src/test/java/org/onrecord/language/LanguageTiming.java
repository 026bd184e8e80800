package org.onrecord.language;

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
import java.util.zip.GZIPInputStream;
import org.onrecord.attribution.AttributionExtractor;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Article;
import org.onrecord.model.Block;

/**
 * Measures the language stage on the texts of a packed JSON Lines file: {@code java … LanguageTiming FILE.jsonl.gz 200}. Prints processor time
 * of one thread for each stage, also with attribution, loading time and heap.
 */
final class LanguageTiming {

  private long tokens;
  private final long[] spent = new long[5];

  private LanguageTiming() {}

  public static void main(String[] arguments) throws IOException {
    List<Article> articles = read(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    long begin = now();
    LanguageModels models = LanguageModels.load();
    System.out.printf(Locale.ROOT, "loaded in %.0f ms%n", (now() - begin) / 1e6);
    LanguageAnnotator annotator = models.annotator();
    for (int round = 1; round <= 3; round++) {
      long all = 0;
      begin = now();
      for (Article article : articles) {
        all += annotator.annotate(article).tokens().size();
      }
      double micros = (now() - begin) / 1e3;
      System.out.printf(Locale.ROOT, "round %d: %d tokens, %.1f µs a token, %.1f ms an article%n", round, all, micros / all,
          micros / 1e3 / articles.size());
    }
    printWithAttribution(articles, annotator);
    LanguageTiming timing = new LanguageTiming();
    for (Article article : articles) {
      timing.add(article, models);
    }
    System.out.printf(Locale.ROOT, "µs a token: tokens %.2f, sentences with the cutting of their block %.2f, quotations %.2f, tags %.2f, syntax %.2f%n",
        timing.perToken(0), timing.perToken(1), timing.perToken(2), timing.perToken(3), timing.perToken(4));
    for (int kilobytes : new int[] {10, 100, 1_000}) {
      Article article = Texts.article("The envoy said that “we will ‘not’ wait” for the allies’ answer. ".repeat(kilobytes * 16));
      begin = now();
      int all = annotator.annotate(article).tokens().size();
      System.out.printf(Locale.ROOT, "one paragraph of %d KB: %.1f µs a token%n", kilobytes, (now() - begin) / 1e3 / all);
    }
    articles = List.of();
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(Locale.ROOT, "heap with models: %d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    models.annotator();
  }

  private static void printWithAttribution(List<Article> articles, LanguageAnnotator annotator) {
    AttributionExtractor extractor = AttributionExtractor.load();
    long words = articles.stream().mapToLong(article -> article.text().strip().split("\\s+").length).sum();
    for (int round = 1; round <= 3; round++) {
      long language = 0;
      long attribution = 0;
      for (Article article : articles) {
        long begin = now();
        AnnotatedArticle annotated = annotator.annotate(article);
        long between = now();
        extractor.attributions(annotated);
        language += between - begin;
        attribution += now() - between;
      }
      System.out.printf(Locale.ROOT, "round %d: ms for 800 words: language %.1f, attribution %.1f%n", round, language * 800 / 1e6 / words,
          attribution * 800 / 1e6 / words);
    }
  }

  private double perToken(int stage) {
    return spent[stage] / 1e3 / tokens;
  }

  private void add(Article article, LanguageModels models) {
    Abbreviations abbreviations = Abbreviations.english();
    RuleTokenizer tokenizer = new RuleTokenizer(abbreviations);
    RuleSentenceDetector detector = new RuleSentenceDetector(tokenizer, abbreviations);
    PerceptronTagger tagger = models.tagger();
    DependencyParser parser = models.parser();
    long begin = now();
    new QuotationScanner().scan(article);
    spent[2] += now() - begin;
    for (Block block : article.blocks()) {
      String text = block.span().in(article.text());
      begin = now();
      String[] sentences = detector.sentDetect(text);
      spent[1] += now() - begin;
      for (String sentence : sentences) {
        begin = now();
        String[] forms = tokenizer.tokenize(sentence);
        spent[0] += now() - begin;
        tokens += forms.length;
        begin = now();
        Words words = Words.asPrinted(forms, models.classes());
        String[] tags = tagger.tags(words);
        spent[3] += now() - begin;
        begin = now();
        parser.parse(new TaggedWords(words, tags), 0);
        spent[4] += now() - begin;
      }
    }
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static List<Article> read(Path file, int most) throws IOException {
    List<Article> articles = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines = new BufferedReader(
        new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null && articles.size() < most; line = lines.readLine()) {
        String text = json.readTree(line).path("text").asText();
        articles.add(Texts.article(text.lines().filter(paragraph -> !paragraph.isBlank()).map(String::strip).toArray(String[]::new)));
      }
    }
    return articles;
  }
}
