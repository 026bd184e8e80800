package org.onrecord.attribution.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ModelFileTest {

  private final ChainModel chain = new ChainModel(2, 1, new int[] {-5, 7, 3}, new float[] {1, -1, 0, 0, 0.5f, 1}, new float[] {0, 1, 2, 3});
  private final AttributionModel model = new AttributionModel(ReportingWords.of(Map.of(9, (byte) 4)), chain, chain, chain);

  @Test
  void readsBackWhatItWrote() throws IOException {
    AttributionModel read = ModelFile.read(new ByteArrayInputStream(written()));
    assertThat(read.words().words()).containsExactly(9);
    assertThat(read.words().levels()).containsExactly(4);
    assertThat(read.reader().features()).containsExactly(-5, 3);
    assertThat(read.reader().weights()[0]).isEqualTo(1);
    assertThat(read.reader().transitions()).containsExactly(0, 1, 2, 3);
  }

  @Test
  void writesTheSameBytesAgainFromWhatItRead() throws IOException {
    byte[] once = written();
    var twice = new ByteArrayOutputStream();
    ModelFile.write(ModelFile.read(new ByteArrayInputStream(once)), twice);
    assertThat(twice.toByteArray()).isEqualTo(once);
  }

  @Test
  void refusesAnotherSortOfFile() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(new byte[] {1, 2, 3, 4});
    }
    assertThatThrownBy(() -> ModelFile.read(new ByteArrayInputStream(bytes.toByteArray()))).isInstanceOf(IOException.class);
  }

  private byte[] written() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ModelFile.write(model, bytes);
    return bytes.toByteArray();
  }
}
