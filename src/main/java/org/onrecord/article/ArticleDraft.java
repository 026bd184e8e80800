package org.onrecord.article;

import java.util.List;
import java.util.Optional;
import org.onrecord.model.Article;
import org.onrecord.model.Block;
import org.onrecord.model.CalendarDate;
import org.onrecord.model.ReadResult;

/**
 * An article in the making: where it was read and what is stated of it from outside, which wins over what its text says.
 *
 * @param file its file's name
 * @param record which record of the file
 */
record ArticleDraft(String file, Optional<String> record, StatedMetadata stated) {

  /** An article from what a page's own text and metadata tell. */
  ReadResult page(HtmlPage page, Optional<String> url, String place) {
    if (hasNoParagraph(page.blocks())) {
      return rejected(place, "the page holds no paragraph that could be read");
    }
    PageMetadata metadata = page.metadata();
    return accepted(
        page.text(),
        page.blocks(),
        metadata.title(),
        metadata.publisher(),
        metadata.published(),
        metadata.authors(),
        url.or(metadata::url),
        metadata.language());
  }

  /** An article from plain text and the fields of its record. */
  ReadResult text(String text, LayoutScanner layouts, Fields fields, String place) {
    Layout layout = layouts.scan(text);
    if (hasNoParagraph(layout.blocks())) {
      return rejected(place, text.isBlank() ? "the file is empty" : "the text holds no paragraph that could be read");
    }
    return accepted(
        text,
        layout.blocks(),
        fields.title().or(layout::title),
        fields.source().or(layout::publisher),
        fields.date().or(layout::published),
        layout.authors(),
        fields.url(),
        Optional.empty());
  }

  /** What a record's fields say of its article. */
  record Fields(Optional<String> title, Optional<String> source, Optional<String> url, Optional<CalendarDate> date) {

    /** Nothing. */
    static final Fields NONE = new Fields(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private ReadResult accepted(
      String text,
      List<Block> blocks,
      Optional<String> title,
      Optional<String> publisher,
      Optional<CalendarDate> published,
      List<String> authors,
      Optional<String> url,
      Optional<String> language) {
    Optional<String> saidPublisher = stated.source().or(() -> publisher);
    Optional<CalendarDate> saidPublished = stated.published().or(() -> published);
    Optional<String> saidUrl = stated.url().or(() -> url).filter(ArticleDraft::isWebAddress);
    return new ReadResult.Accepted(
        new Article(
            ArticleKey.of(saidUrl, text, saidPublisher, saidPublished),
            text,
            stated.title().or(() -> title),
            saidPublisher,
            saidPublished,
            authors,
            language.map(tag -> tag.split("[-_]")[0].toLowerCase(java.util.Locale.ROOT)).orElse("en"),
            new Article.Origin(file, record, saidUrl),
            blocks));
  }

  private ReadResult.Rejected rejected(String path, String reason) {
    return new ReadResult.Rejected(path, record.orElse(""), reason);
  }

  private static boolean hasNoParagraph(List<Block> blocks) {
    return blocks.stream().noneMatch(block -> block.kind() == Block.Kind.PARAGRAPH);
  }

  private static boolean isWebAddress(String url) {
    return url.startsWith("http://") || url.startsWith("https://");
  }
}
