package org.onrecord.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeadingTest {

  @Test
  void givesWhatSortingAllWouldGiveFirst() {
    Random random = new Random(3);
    Comparator<Integer> byTensThenLargest = Comparator.comparing((Integer number) -> number / 10).thenComparing(Comparator.reverseOrder());
    for (int size = 0; size < 60; size++) {
      List<Integer> numbers = IntStream.range(0, size).mapToObj(i -> random.nextInt(100)).toList();
      assertThat(Leading.of(numbers, 12, byTensThenLargest)).isEqualTo(numbers.stream().sorted(byTensThenLargest).limit(12).toList());
    }
  }
}
