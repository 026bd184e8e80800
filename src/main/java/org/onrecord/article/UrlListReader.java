package org.onrecord.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.onrecord.model.ReadResult;

/** Reads a list of web addresses, one a line, and the pages behind them; without a fetcher it only says that it could. */
final class UrlListReader implements ArticleReader {

  private final Optional<PageFetcher> fetcher;

  UrlListReader(Optional<PageFetcher> fetcher) {
    this.fetcher = fetcher;
  }

  @Override
  public boolean reads(ArticleFile file) {
    String head = new String(file.head(), StandardCharsets.UTF_8).strip();
    return file.endsWith(".urls") || !head.isEmpty() && head.lines().limit(5).allMatch(line -> line.isBlank() || line.startsWith("#") || isAddress(line));
  }

  @Override
  public void read(ArticleFile file, Consumer<ReadResult> sink) throws IOException {
    if (fetcher.isEmpty()) {
      sink.accept(file.rejected("the file is a list of web addresses, which are fetched only with --fetch"));
      return;
    }
    int number = 0;
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(file.stream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          sink.accept(page(file, "line " + number + ", " + line.strip(), line.strip(), fetcher.get()));
        }
      }
    }
  }

  private static ReadResult page(ArticleFile file, String place, String url, PageFetcher fetcher) {
    String path = file.place();
    try {
      PageFetcher.Fetched fetched = fetcher.fetch(url);
      HtmlPage page = HtmlPage.of(fetched.body(), fetched.charset(), fetched.url());
      return new ArticleDraft(file.name(), Optional.of(url), StatedMetadata.NONE).page(page, Optional.of(url), path);
    } catch (IOException e) {
      return new ReadResult.Rejected(path, place, JsonLinesReader.firstLine(String.valueOf(e.getMessage())));
    }
  }

  private static boolean isAddress(String line) {
    return line.strip().matches("https?://\\S+");
  }
}
