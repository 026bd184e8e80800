package org.onrecord.attribution;

/**
 * A stretch of tokens.
 *
 * @param first index of its first token
 * @param end index one past its last
 */
record Range(int first, int end) {
  Range {
    if (first < 0 || end <= first) {
      throw new IllegalArgumentException("range [" + first + "," + end + ")");
    }
  }

  boolean contains(int token) {
    return first <= token && token < end;
  }

  boolean overlaps(Range other) {
    return first < other.end && other.first < end;
  }
}
