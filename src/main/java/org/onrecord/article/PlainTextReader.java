package org.onrecord.article;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.onrecord.model.Article;
import org.onrecord.model.Block;
import org.onrecord.model.CalendarDate;
import org.onrecord.model.ReadResult;

/**
 * Reads a plain-text file as one article: the text is the file, character for character.
 *
 * <p>Metadata lines at the top (" date 2023-01-21 [Source: Aljazeera]", "News Source: RT"), a title line or none, a byline, sub-headlines,
 * further stories below the first, share and comment lines: {@link Layout} tells them apart. It misses the border of a further story
 * that has no headline of its own.
 */
final class PlainTextReader implements ArticleReader {

  /** A text beyond this many bytes is refused: no article is as long, and the reader holds it in memory. */
  private static final int LARGEST = 64 << 20;

  private final LayoutScanner layouts = new LayoutScanner(Boilerplate.load());

  @Override
  public boolean reads(ArticleFile file) {
    return !TextDecoder.isBinary(file.head());
  }

  @Override
  public void read(ArticleFile file, Consumer<ReadResult> sink) throws IOException {
    byte[] bytes;
    try (InputStream in = file.stream()) {
      bytes = in.readNBytes(LARGEST + 1);
    }
    if (bytes.length > LARGEST) {
      sink.accept(file.rejected("the text is larger than " + (LARGEST >> 20) + " MiB"));
      return;
    }
    Optional<String> text = TextDecoder.decode(bytes);
    sink.accept(text.isPresent() ? article(file, text.get()) : file.rejected("the file is not text in UTF-8 or a charset that can be told"));
  }

  private ReadResult article(ArticleFile file, String text) {
    Layout layout = layouts.scan(text);
    if (layout.blocks().stream().noneMatch(block -> block.kind() == Block.Kind.PARAGRAPH)) {
      return file.rejected(text.isBlank() ? "the file is empty" : "the file holds no paragraph that could be read");
    }
    StatedMetadata stated = file.stated();
    Optional<String> publisher = stated.source().or(layout::publisher);
    Optional<CalendarDate> published = stated.published().or(layout::published);
    return new ReadResult.Accepted(
        new Article(
            ArticleKey.of(stated.url(), text, publisher, published),
            text,
            stated.title().or(layout::title),
            publisher,
            published,
            layout.authors(),
            "en",
            new Article.Origin(file.name(), Optional.empty(), stated.url()),
            layout.blocks()));
  }
}
