package org.onrecord.server;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first of many in an order, without putting all of them in order. */
final class Leading {

  private Leading() {}

  /** @param most how many, at least 1 */
  static <T> List<T> of(Collection<T> all, int most, Comparator<? super T> order) {
    PriorityQueue<T> lastFirst = new PriorityQueue<>(most, order.reversed());
    for (T one : all) {
      if (lastFirst.size() < most) {
        lastFirst.add(one);
      } else if (order.compare(one, lastFirst.element()) < 0) {
        lastFirst.remove();
        lastFirst.add(one);
      }
    }
    return lastFirst.stream().sorted(order).toList();
  }
}
