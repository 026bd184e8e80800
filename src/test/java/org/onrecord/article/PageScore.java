package org.onrecord.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.model.Article;
import org.onrecord.model.ReadResult;

/**
 * How well web pages are read: {@code java … PageScore FOLDER} with {@code NAME.html} and, beside each, {@code NAME.expected.json} that holds
 * {@code title}, {@code date} and {@code text}. Prints for each page whether title (by its words) and date (by its day) are right, and F1 of the body's words,
 * each counted as often as it stands there.
 */
final class PageScore {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private PageScore() {}

  /** @param bodyF1 from 0 to 1 */
  private record Score(boolean title, boolean date, double bodyF1) {}

  public static void main(String[] arguments) throws IOException {
    List<Path> pages;
    try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
      pages = files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
    double sum = 0;
    int titles = 0;
    int dates = 0;
    for (Path page : pages) {
      Score score = score(page);
      System.out.printf(
          Locale.ROOT, "%.3f  title %s  date %s  %s%n", score.bodyF1(), score.title() ? "right" : "WRONG", score.date() ? "right" : "WRONG", page.getFileName());
      sum += score.bodyF1();
      titles += score.title() ? 1 : 0;
      dates += score.date() ? 1 : 0;
    }
    System.out.printf(Locale.ROOT, "%.3f on average; titles %d, dates %d of %d pages%n", sum / pages.size(), titles, dates, pages.size());
  }

  private static Score score(Path page) throws IOException {
    JsonNode expected = new ObjectMapper().readTree(Files.readString(Path.of(page.toString().replaceAll("\\.html$", ".expected.json"))));
    if (!(new ArticleReaders().read(page).getFirst() instanceof ReadResult.Accepted(Article article))) {
      return new Score(false, false, 0);
    }
    String title = article.title().orElse("");
    String day = article.published().map(Object::toString).orElse("");
    return new Score(
        words(title).equals(words(expected.get("title").asText())), expected.get("date").asText().startsWith(day) && !day.isEmpty(),
        f1(counts(words(body(article, title))), counts(words(expected.get("text").asText()))));
  }

  private static String body(Article article, String title) {
    return article.blocks().stream().map(block -> block.span().in(article.text())).filter(text -> !text.equals(title)).collect(Collectors.joining("\n"));
  }

  private static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
  }

  private static Map<String, Integer> counts(List<String> words) {
    Map<String, Integer> counts = new HashMap<>();
    words.forEach(word -> counts.merge(word, 1, Integer::sum));
    return counts;
  }

  private static double f1(Map<String, Integer> read, Map<String, Integer> expected) {
    int shared = read.entrySet().stream().mapToInt(entry -> Math.min(entry.getValue(), expected.getOrDefault(entry.getKey(), 0))).sum();
    return 2.0 * shared / (sum(read) + sum(expected));
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
