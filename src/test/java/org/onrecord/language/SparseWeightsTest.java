package org.onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparseWeightsTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 5, 60})
  void addsTheWeightsItKnowsBeforeAndAfterItWasStored(int classes) throws IOException {
    Random random = new Random(3);
    int[] features = random.ints().distinct().filter(key -> key != 0).limit(5_000).toArray();
    byte[] weights = new byte[features.length * classes];
    random.nextBytes(weights);
    SparseWeights made = new SparseWeights(classes, features, weights);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    made.write(new DataOutputStream(bytes));
    SparseWeights read = SparseWeights.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertThat(read.size()).isEqualTo(features.length);
    for (int i = 0; i < features.length; i++) {
      int[] expected = new int[classes];
      for (int c = 0; c < classes; c++) {
        expected[c] = 2 * weights[i * classes + c];
      }
      int[] scores = new int[classes];
      made.addTo(scores, new int[] {features[i]}, 1);
      read.addTo(scores, new int[] {features[i]}, 1);
      assertThat(scores).isEqualTo(expected);
    }
  }

  @org.junit.jupiter.api.Test
  void whatItDoesNotKnowWeighsNothing() {
    SparseWeights weights = new SparseWeights(2, new int[] {7}, new byte[] {1, -1});
    int[] scores = new int[2];
    weights.addTo(scores, new int[] {8, 9, 7 + 64, -7}, 4);
    assertThat(scores).containsOnly(0);
  }
}
