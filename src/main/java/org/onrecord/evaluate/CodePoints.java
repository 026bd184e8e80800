package org.onrecord.evaluate;

import org.onrecord.model.Span;

/** Turns code-point offsets, as files have them, into the text's UTF-16 offsets and back. */
final class CodePoints {

  private final int[] utf16;

  CodePoints(String text) {
    int count = text.codePointCount(0, text.length());
    utf16 = new int[count + 1];
    int offset = 0;
    for (int i = 0; i < count; i++) {
      utf16[i] = offset;
      offset += Character.charCount(text.codePointAt(offset));
    }
    utf16[count] = text.length();
  }

  int toUtf16(int codePoint) {
    return utf16[Math.min(Math.max(codePoint, 0), utf16.length - 1)];
  }

  /** Whether the two offsets hold at least one character between them. */
  boolean holds(int begin, int end) {
    return toUtf16(begin) < toUtf16(end);
  }

  /** @param begin code points  @param end one past the last, code points */
  Span span(int begin, int end) {
    return new Span(toUtf16(begin), toUtf16(end));
  }

  int fromUtf16(int offset) {
    int at = java.util.Arrays.binarySearch(utf16, offset);
    return at >= 0 ? at : -at - 2;
  }
}
