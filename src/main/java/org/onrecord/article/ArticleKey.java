package org.onrecord.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.onrecord.model.CalendarDate;

/**
 * What identifies an article wherever it is read again: its URL, else a digest of what it says, by whom it was published and when. The
 * file's name is no part of it: a file that is moved stays the same article, and the same words of two outlets stay two.
 */
final class ArticleKey {

  private ArticleKey() {}

  static String of(Optional<String> url, String text, Optional<String> publisher, Optional<CalendarDate> published) {
    return url.orElseGet(
        () -> digest(text + "\u0000" + publisher.orElse("") + "\u0000" + published.map(CalendarDate::toString).orElse("")));
  }

  /** The first 128 bits of the text's SHA-256, in hexadecimal digits. */
  private static String digest(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
