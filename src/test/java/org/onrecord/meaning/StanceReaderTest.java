package org.onrecord.meaning;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.onrecord.model.Stance;

class StanceReaderTest {

  @TestFactory
  Stream<DynamicTest> readsWhereASpeakerStands() throws IOException {
    return Sentences.tests("stances.txt", StanceReaderTest::stances);
  }

  private static String stances(String text) {
    return Sentences.read(text).statements().stream()
        .findFirst()
        .map(statement -> statement.stances().stream().map(StanceReaderTest::line).sorted().collect(Collectors.joining("; ")))
        .map(line -> line.isEmpty() ? "(none)" : line)
        .orElse("(no statement)");
  }

  private static String line(Stance stance) {
    return stance.issue() + " " + stance.side().name().toLowerCase(Locale.ROOT);
  }
}
