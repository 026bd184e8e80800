package org.onrecord.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnownCountsTest {

  private final KnownCounts counts = new KnownCounts();

  @Test
  void holdForEveryPageOfTheSameStatementsAndForNoOthers() {
    StatementQuery warnings = StatementQuery.having("act", "act:warn");
    counts.put(warnings, "topic", Map.of("topic:escalation", 3));
    assertThat(counts.get(warnings.first(20), "topic")).contains(Map.of("topic:escalation", 3));
    assertThat(counts.get(warnings, "speaker")).isEmpty();
    assertThat(counts.get(StatementQuery.having("act", "act:promise"), "topic")).isEmpty();
  }

  @Test
  void forgetWhatNobodyHasAskedForTheLongest() {
    Map<String, Integer> many = IntStream.range(0, 50_000).boxed().collect(Collectors.toMap(i -> "value" + i, i -> i));
    for (int i = 0; i < 5; i++) {
      counts.put(StatementQuery.having("act", "act" + i), "speaker", many);
      counts.get(StatementQuery.having("act", "act0"), "speaker");
    }
    assertThat(counts.get(StatementQuery.having("act", "act0"), "speaker")).isPresent();
    assertThat(counts.get(StatementQuery.having("act", "act1"), "speaker")).isEmpty();
    assertThat(counts.get(StatementQuery.having("act", "act4"), "speaker")).isPresent();
  }
}
