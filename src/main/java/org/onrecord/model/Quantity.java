package org.onrecord.model;

/**
 * How many: "14" is 14–14, "dozens of" a range.
 *
 * @param least at least so many
 * @param most at most so many
 */
public record Quantity(long least, long most) {

  public Quantity {
    if (least < 0 || most < least) {
      throw new IllegalArgumentException("quantity " + least + "–" + most);
    }
  }

  public static Quantity of(long number) {
    return new Quantity(number, number);
  }

  public boolean exact() {
    return least == most;
  }
}
