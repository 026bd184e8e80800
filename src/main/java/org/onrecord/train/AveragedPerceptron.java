package org.onrecord.train;

import java.util.Arrays;
import org.onrecord.language.SparseWeights;

/**
 * Learns a linear classifier over hashed features from its mistakes; the result is the mean of all its states, which generalises
 * better than the last one.
 *
 * <p>After Freund and Schapire (1999); the mean is kept by a second sum weighted with time (Daumé 2006).
 */
final class AveragedPerceptron {

  /** Of 127: features that weigh less for every class decide nothing. */
  private static final int LEAST_WEIGHT = 3;

  private final int classes;
  private int[] keys = new int[1 << 18];
  private int[] rows = new int[1 << 18];
  private int size;
  private float[] weights;
  private float[] weighted;
  private int[] updates;
  private long time = 1;

  AveragedPerceptron(int classes) {
    this.classes = classes;
    this.weights = new float[classes << 16];
    this.weighted = new float[classes << 16];
    this.updates = new int[1 << 16];
  }

  /** Fills in the score of every class. */
  void score(int[] features, int count, float[] scores) {
    Arrays.fill(scores, 0f);
    for (int i = 0; i < count; i++) {
      int row = find(features[i]);
      if (row >= 0) {
        int at = row * classes;
        for (int c = 0; c < classes; c++) {
          scores[c] += weights[at + c];
        }
      }
    }
  }

  /** Moves the weights of the features towards one class and away from another. */
  void update(int[] features, int count, int right, int wrong) {
    for (int i = 0; i < count; i++) {
      int row = findOrAdd(features[i]);
      updates[row]++;
      int at = row * classes;
      weights[at + right] += 1f;
      weighted[at + right] += time;
      weights[at + wrong] -= 1f;
      weighted[at + wrong] -= time;
    }
  }

  /** Tells the time: once for each example, right or wrong. */
  void tick() {
    time++;
  }

  private int find(int key) {
    int mask = keys.length - 1;
    int slot = key & mask;
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        return rows[slot];
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  private int findOrAdd(int key) {
    int row = find(key);
    if (row >= 0) {
      return row;
    }
    if (size * 2 >= keys.length) {
      rehash();
    }
    if (size == updates.length) {
      int room = size + (size >> 1);
      weights = Arrays.copyOf(weights, room * classes);
      weighted = Arrays.copyOf(weighted, room * classes);
      updates = Arrays.copyOf(updates, room);
    }
    put(key, size);
    return size++;
  }

  private void put(int key, int row) {
    int mask = keys.length - 1;
    int slot = key & mask;
    while (keys[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    rows[slot] = row;
  }

  private void rehash() {
    int[] oldKeys = keys;
    int[] oldRows = rows;
    keys = new int[oldKeys.length * 2];
    rows = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        put(oldKeys[i], oldRows[i]);
      }
    }
  }

  /**
   * The mean of all states, in eight bits a weight.
   *
   * @param least features that were updated less often are left out
   */
  SparseWeights mean(int least) {
    int[] kept = new int[size];
    int[] keptRows = new int[size];
    int count = 0;
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0 && updates[rows[i]] >= least) {
        kept[count] = keys[i];
        keptRows[count++] = rows[i];
      }
    }
    float[] mean = new float[count * classes];
    for (int i = 0; i < count; i++) {
      for (int c = 0; c < classes; c++) {
        int at = keptRows[i] * classes + c;
        mean[i * classes + c] = weights[at] - weighted[at] / time;
      }
    }
    float scale = 127f / Math.max(1e-6f, nearlyLargest(mean));
    byte[] small = new byte[mean.length];
    for (int i = 0; i < mean.length; i++) {
      small[i] = (byte) Math.clamp(Math.round(mean[i] * scale), -127, 127);
    }
    return withoutZeros(Arrays.copyOf(kept, count), small);
  }

  /** The size that all but one in ten thousand weights stay under: the few larger ones are cut to it. */
  private static float nearlyLargest(float[] mean) {
    float[] sizes = new float[mean.length];
    int n = 0;
    for (float weight : mean) {
      if (weight != 0) {
        sizes[n++] = Math.abs(weight);
      }
    }
    Arrays.sort(sizes, 0, n);
    return n == 0 ? 1f : sizes[(int) ((n - 1) * 0.9999)];
  }

  private SparseWeights withoutZeros(int[] features, byte[] small) {
    int count = 0;
    for (int i = 0; i < features.length; i++) {
      boolean zero = true;
      for (int c = 0; c < classes; c++) {
        zero &= Math.abs(small[i * classes + c]) < LEAST_WEIGHT;
      }
      if (!zero) {
        features[count] = features[i];
        System.arraycopy(small, i * classes, small, count * classes, classes);
        count++;
      }
    }
    return new SparseWeights(classes, Arrays.copyOf(features, count), Arrays.copyOf(small, count * classes));
  }
}
