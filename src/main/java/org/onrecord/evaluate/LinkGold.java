package org.onrecord.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.article.ArticleReaders;
import org.onrecord.model.ReadResult;

/**
 * Reads names marked by hand from a stand-off file: article file, begin, end (code points), kind, item or NIL, parted by tabs.
 *
 * <p>"a.txt 132 145 state Q30". Every name of its articles is marked.
 */
final class LinkGold {

  private LinkGold() {}

  /** @throws UncheckedIOException if the file or an article cannot be read */
  static List<MarkedArticle> read(Path gold, Path texts) {
    Map<String, List<String[]>> byFile = new LinkedHashMap<>();
    try {
      for (String line : Files.readAllLines(gold)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] cells = line.split("\t");
          byFile.computeIfAbsent(cells[0], file -> new ArrayList<>()).add(cells);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read marked links " + gold + ": " + e.getMessage(), e);
    }
    List<MarkedArticle> articles = new ArrayList<>();
    byFile.forEach((file, rows) -> {
      for (ReadResult result : new ArticleReaders().read(texts.resolve(file))) {
        if (result instanceof ReadResult.Accepted(var article)) {
          CodePoints points = new CodePoints(article.text());
          articles.add(new MarkedArticle(article, rows.stream().map(row -> link(points, row)).toList(), true));
        }
      }
    });
    return articles;
  }

  private static MarkedLink link(CodePoints points, String[] row) {
    return new MarkedLink(
        points.span(Integer.parseInt(row[1]), Integer.parseInt(row[2])), row[4].equals("NIL") ? Set.of() : Set.of(row[4]));
  }
}
