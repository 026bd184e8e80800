package org.onrecord.article;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.onrecord.model.ReadResult;

/**
 * Reads a plain-text file as one article: the text is the file, character for character.
 *
 * <p>Metadata lines at the top (" date 2023-01-21 [Source: Aljazeera]", "News Source: RT"), a title line or none, a byline, sub-headlines,
 * further stories below the first, share and comment lines: {@link LayoutScanner} tells them apart. It misses the border of a further story
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
    sink.accept(
        text.isPresent()
            ? draft(file).text(text.get(), layouts, ArticleDraft.Fields.NONE, file.place())
            : file.rejected("the file is not text in UTF-8 or a charset that can be told"));
  }

  private static ArticleDraft draft(ArticleFile file) {
    return new ArticleDraft(file.name(), Optional.empty(), file.stated());
  }
}
