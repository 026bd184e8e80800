package org.onrecord.graph;

import org.onrecord.model.Span;

/** Offsets of a text in code points, as they leave the software; inside it they are UTF-16 units. */
public final class CodePoints {

  private final int length;
  /** Begins of surrogate pairs, ascending; empty for nearly every text. */
  private final int[] pairs;

  public CodePoints(String text) {
    this.length = text.length();
    int count = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
        count++;
      }
    }
    pairs = new int[count];
    for (int i = 0, next = 0; next < count; i++) {
      if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
        pairs[next++] = i;
      }
    }
  }

  /** @param offset 0-based, UTF-16 units */
  public int of(int offset) {
    if (offset < 0 || offset > length) {
      throw new IllegalArgumentException("offset " + offset + " in a text of " + length);
    }
    int low = 0;
    int high = pairs.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pairs[middle] < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return offset - low;
  }

  public int begin(Span span) {
    return of(span.begin());
  }

  public int end(Span span) {
    return of(span.end());
  }
}
