package org.onrecord.article;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/**
 * Bytes → text, never mangled: UTF-8, UTF-16 and UTF-32 where their marks say so, else the charset that the bytes themselves betray with
 * enough confidence (ICU), else nothing.
 */
final class TextDecoder {

  /** ICU's confidence (0–100) from which on a guessed charset is believed. */
  private static final int BELIEVED = 30;

  private TextDecoder() {}

  /** The text, or empty where the bytes are no text or in no charset that can be told. */
  static Optional<String> decode(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
      return strict(bytes, "UTF-32LE");
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return strict(bytes, "UTF-16LE");
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return strict(bytes, "UTF-16BE");
    }
    if (isBinary(bytes)) {
      return Optional.empty();
    }
    Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8.name());
    return utf8.isPresent() ? utf8 : guessed(bytes);
  }

  /** Whether the bytes hold what no text holds: NUL, or more than one control character in a hundred. */
  static boolean isBinary(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return false;
    }
    int controls = 0;
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
      if (b > 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
        controls++;
      }
    }
    return controls * 100L > bytes.length;
  }

  private static Optional<String> guessed(byte[] bytes) {
    CharsetMatch match = new CharsetDetector().setText(bytes).detect();
    if (match == null || match.getConfidence() < BELIEVED) {
      return Optional.empty();
    }
    // ICU names the ISO charset; what is on the web under that name is the Windows one, which adds the typographic quotation marks.
    String name = match.getName().equals("ISO-8859-1") ? "windows-1252" : match.getName();
    return strict(bytes, name).filter(text -> text.chars().noneMatch(c -> c >= 0x80 && c < 0xA0));
  }

  private static Optional<String> strict(byte[] bytes, String charset) {
    try {
      return Optional.of(
          Charset.forName(charset)
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
