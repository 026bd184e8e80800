package org.onrecord.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One news article as it was read. Its text never changes, so spans stay true.
 *
 * @param key what identifies the article wherever it is read again: its URL where it has one, else a digest of what it says; IRIs
 *     are derived from it
 * @param text for a plain-text file the file itself, character for character; for other formats the text that was extracted
 * @param title as printed
 * @param publisher the outlet's name as given: "Aljazeera", "RT"
 * @param published the day of publication as the article or its metadata states it; never taken from the clock or the file system
 * @param authors as the byline names them
 * @param language BCP 47: "en"
 * @param origin where it was read
 * @param blocks the layout of the text, in order, without overlaps; text outside of every block is white space
 */
public record Article(
    String key,
    String text,
    Optional<String> title,
    Optional<String> publisher,
    Optional<CalendarDate> published,
    List<String> authors,
    String language,
    Origin origin,
    List<Block> blocks) {

  public Article {
    Objects.requireNonNull(text, "an article needs its text");
    if (key.isBlank()) {
      throw new IllegalArgumentException("an article needs a key");
    }
    authors = List.copyOf(authors);
    blocks = List.copyOf(blocks);
  }

  /**
   * @param file the file's name without its folder: a path of the reader's machine is nobody else's business
   * @param record which record of the file, for a file that holds many: a WARC record id, a line number; empty for a file that is
   *     one article
   * @param url where it was published
   */
  public record Origin(String file, Optional<String> record, Optional<String> url) {}
}
