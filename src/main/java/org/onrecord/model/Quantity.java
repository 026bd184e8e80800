package org.onrecord.model;

/**
 * How many: "14" is 14–14, "dozens of" a range.
 *
 * @param least at least so many
 * @param most at most so many; {@link #OPEN} where the text sets no upper end: "at least 31"
 */
public record Quantity(long least, long most) {

  /** The upper end of "more than 300". */
  public static final long OPEN = Long.MAX_VALUE;

  public Quantity {
    if (least < 0 || most < least) {
      throw new IllegalArgumentException("quantity " + least + "–" + most);
    }
  }

  public static Quantity of(long number) {
    return new Quantity(number, number);
  }

  public static Quantity atLeast(long number) {
    return new Quantity(number, OPEN);
  }

  /** Whether there is an upper end. */
  public boolean bounded() {
    return most != OPEN;
  }

  public boolean exact() {
    return least == most;
  }
}
