package org.onrecord.model;

/**
 * A stretch of an article's text.
 *
 * @param begin 0-based, UTF-16 units
 * @param end one past the last, UTF-16 units
 */
public record Span(int begin, int end) implements Comparable<Span> {

  public Span {
    if (begin < 0 || end <= begin) {
      throw new IllegalArgumentException("span [" + begin + "," + end + ")");
    }
  }

  public int length() {
    return end - begin;
  }

  public String in(String text) {
    return text.substring(begin, end);
  }

  public boolean contains(int offset) {
    return begin <= offset && offset < end;
  }

  public boolean covers(Span other) {
    return begin <= other.begin && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return begin < other.end && other.begin < end;
  }

  /** The smallest span that covers both. */
  public Span and(Span other) {
    return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
  }

  /** By begin, then the shorter first. */
  @Override
  public int compareTo(Span other) {
    return begin != other.begin ? Integer.compare(begin, other.begin) : Integer.compare(end, other.end);
  }
}
