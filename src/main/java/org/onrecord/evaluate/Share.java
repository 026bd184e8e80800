package org.onrecord.evaluate;

/** How many of so many: an accuracy. */
public record Share(String name, long hits, long of) {

  public double value() {
    return of == 0 ? 0 : (double) hits / of;
  }
}
