package org.onrecord.meaning;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ActReaderTest {

  @TestFactory
  Stream<DynamicTest> readsWhatASpeakerDoesBySayingIt() throws IOException {
    return Sentences.tests("acts.txt", ActReaderTest::acts);
  }

  private static String acts(String text) {
    return Sentences.read(text).statements().stream()
        .findFirst()
        .map(statement -> String.join(" ", statement.acts()))
        .orElse("(no statement)");
  }
}
