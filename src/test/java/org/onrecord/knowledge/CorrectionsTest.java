package org.onrecord.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionsTest {

  @Test
  void readsTheExampleOfTheManual(@TempDir Path folder) throws IOException {
    String manual = Files.readString(Path.of("docs/corrections.md"));
    int begin = manual.indexOf("```turtle\n") + 10;
    Path file = Files.writeString(folder.resolve("corrections.ttl"), manual.substring(begin, manual.indexOf("```", begin)));
    Corrections corrections = Corrections.read(file);
    assertThat(corrections.canonical("person/jens-stoltenburg")).isEqualTo("Q57665");
    assertThat(corrections.notMeant("tallinn", "Q1770")).isTrue();
    assertThat(corrections.meaning("rogers")).contains("Q60736975");
    assertThat(corrections.speakers())
        .containsEntry("https://w3id.org/onrecord/statement/0a1b2c", Optional.of("Q57665"))
        .containsEntry("https://w3id.org/onrecord/statement/3d4e5f", Optional.empty());
    assertThat(corrections.withdrawn("https://w3id.org/onrecord/statement/6a7b8c")).contains("The outlet has corrected its report.");
  }

  @Test
  void saysWhatACorrectionLacks(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(
        folder.resolve("corrections.ttl"), "[] a <" + Corrections.NAMESPACE + "Meaning> ; <" + Corrections.NAMESPACE + "name> \"X\" .");
    assertThatThrownBy(() -> Corrections.read(file)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("entity");
  }
}
