package org.onrecord.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as they are printed, the same in JSON and RDF. */
final class Decimals {

  private Decimals() {}

  /** Three digits after the point at most: "0.91". */
  static String confidence(double probability) {
    BigDecimal rounded = BigDecimal.valueOf(probability).setScale(3, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.scale() < 1 ? rounded.setScale(1, RoundingMode.UNNECESSARY).toPlainString() : rounded.toPlainString();
  }
}
