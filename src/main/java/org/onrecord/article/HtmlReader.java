package org.onrecord.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.onrecord.model.ReadResult;

/** Reads a saved web page as one article. */
final class HtmlReader implements ArticleReader {

  @Override
  public boolean reads(ArticleFile file) {
    return file.endsWith(".html", ".htm", ".xhtml") || looksLikeHtml(file.head());
  }

  static boolean looksLikeHtml(byte[] head) {
    String start = new String(head, 0, Math.min(head.length, 1024), StandardCharsets.ISO_8859_1).stripLeading().toLowerCase(Locale.ROOT);
    return start.startsWith("<!doctype html") || start.startsWith("<html");
  }

  @Override
  public void read(ArticleFile file, Consumer<ReadResult> sink) throws IOException {
    byte[] bytes;
    try (InputStream in = file.stream()) {
      bytes = in.readNBytes(HtmlPage.LARGEST + 1);
    }
    try {
      HtmlPage page = HtmlPage.of(bytes, Optional.empty(), file.stated().url().orElse(""));
      sink.accept(new ArticleDraft(file.name(), Optional.empty(), file.stated()).page(page, Optional.empty(), file.place()));
    } catch (IOException e) {
      sink.accept(file.rejected(e.getMessage()));
    }
  }
}
