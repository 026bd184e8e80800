package org.onrecord.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttributionTrainingTest {

  private static final List<String> SPEAKERS = List.of("Holm", "The mayor", "Two officials", "She", "Kowalska", "The ministry", "He", "Okafor");
  private static final List<String> CUES = List.of("said", "announced", "warned");

  @TempDir Path folder;

  @Test
  void givesTheSameWeightsForAnyNumberOfThreads() throws IOException {
    writeCorpus();
    Path one = folder.resolve("one.bin.gz");
    Path three = folder.resolve("three.bin.gz");
    AttributionTraining.run(folder, one, 1, line -> {});
    AttributionTraining.run(folder, three, 3, line -> {});
    assertThat(three).hasSameBinaryContentAs(one);
  }

  @Test
  void skipsMarksThatDoNotParse() throws IOException {
    writeCorpus();
    Files.writeString(folder.resolve("attributions/d0_0b0b.ann"), "T1\tSource x y\tHolm\nE1\tAttribution:T9 Source:T1 Cue:T7\nnonsense\n");
    Files.delete(folder.resolve("attributions/d0_0a0a.ann"));
    assertThat(PolnearCorpus.read(folder).getFirst().attributions()).isEmpty();
  }

  @Test
  void saysThatAFolderHoldsNoArticle() throws IOException {
    Files.createDirectories(folder.resolve("attributions"));
    assertThatThrownBy(() -> AttributionTraining.run(folder, folder.resolve("none.bin.gz"), 1, line -> {})).isInstanceOf(IOException.class);
  }

  /** Articles of one sentence each under a headline, with its marks. */
  private void writeCorpus() throws IOException {
    Files.createDirectories(folder.resolve("text"));
    Files.createDirectories(folder.resolve("attributions"));
    int number = 0;
    for (String speaker : SPEAKERS) {
      for (String cue : CUES) {
        String headline = "The bridge\n\n";
        String text = headline + speaker + " " + cue + " that the bridge would open in spring. It rained.";
        int source = headline.length();
        int cueBegin = source + speaker.length() + 1;
        int content = cueBegin + cue.length() + 1;
        int end = text.indexOf(". It");
        Files.writeString(folder.resolve("text/d" + number + ".txt"), text);
        Files.writeString(folder.resolve("attributions/d" + number + "_0a0a.ann"),
            "T1\tSource %d %d\tx\nT2\tCue %d %d\tx\nT3\tContent %d %d\tx\nT4\tAttribution %d %d\tx\nE1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n"
                .formatted(source, cueBegin - 1, cueBegin, content - 1, content, end, cueBegin, content - 1));
        number++;
      }
    }
  }
}
