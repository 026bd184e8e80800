package org.onrecord.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.article.ArticleReaders;
import org.onrecord.model.Article;
import org.onrecord.model.ReadResult;

/**
 * As many articles as a measurement asks for, in one file of JSON Lines. Where there are fewer, they come again with changed words: one small
 * word in a dozen is another of the same length from the same articles, so that no two texts are alike and all are news.
 */
final class Corpus {

  private static final Pattern WORD = Pattern.compile("(?<![\\p{L}'’-])\\p{Ll}{4,}(?![\\p{L}'’-])");
  private static final int ONE_IN = 12;

  private final ObjectMapper json = new ObjectMapper();
  private final List<Article> articles = new ArrayList<>();
  private final Map<Integer, List<String>> words = new TreeMap<>();

  /** @param most articles that are kept @throws IllegalArgumentException if the paths hold none */
  Corpus(List<Path> paths, int most) {
    ArticleReaders readers = new ArticleReaders();
    for (Path path : paths) {
      readers.read(path, result -> {
        if (articles.size() < most && result instanceof ReadResult.Accepted(Article article)) {
          articles.add(article);
        }
      });
    }
    if (articles.isEmpty()) {
      throw new IllegalArgumentException(paths + ": no articles here");
    }
    for (Article article : articles) {
      WORD.matcher(article.text()).results().forEach(
          word -> words.computeIfAbsent(word.end() - word.start(), length -> new ArrayList<>()).add(word.group()));
    }
  }

  /** How many there are before any comes again. */
  int originals() {
    return articles.size();
  }

  /** Writes so many articles. @return the file */
  Path write(Path file, int count) {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < count; i++) {
        out.write(line(articles.get(i % articles.size()), i, i / articles.size()));
        out.write('\n');
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be written", e);
    }
  }

  private String line(Article article, int number, int round) {
    ObjectNode line = json.createObjectNode();
    line.put("id", Integer.toString(number));
    line.put("url", "https://bench.example/" + number);
    article.title().ifPresent(title -> line.put("title", title));
    article.publisher().ifPresent(publisher -> line.put("source", publisher));
    article.published().ifPresent(date -> line.put("date", date.toString()));
    line.put("text", round == 0 ? article.text() : changed(article.text(), new Random(number)));
    return line.toString();
  }

  private String changed(String text, Random random) {
    return WORD.matcher(text).replaceAll(word -> {
      List<String> others = words.get(word.end() - word.start());
      return Matcher.quoteReplacement(random.nextInt(ONE_IN) > 0 ? word.group() : others.get(random.nextInt(others.size())));
    });
  }
}
