package org.onrecord.attribution.learned;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * An attribution model as a compact file: hashed features in rising order as differences, weights as one byte each, all of it gzipped.
 *
 * <p>Nothing in it is text: neither words nor sentences can be read back.
 */
public final class ModelFile {

  private static final int MAGIC = 0x4F524131;
  private static final int STEPS = 127;

  private ModelFile() {}

  /** @throws IOException if the stream cannot be written */
  public static void write(AttributionModel model, OutputStream out) throws IOException {
    var data = new DataOutputStream(new GZIPOutputStream(out, 1 << 16));
    data.writeInt(MAGIC);
    int[] words = model.words().words();
    data.writeInt(words.length);
    for (int word : words) {
      data.writeInt(word);
    }
    data.write(model.words().levels());
    write(model.tagger(), data);
    write(model.reader(), data);
    write(model.judge(), data);
    data.close();
  }

  /** @throws IOException if the stream cannot be read or is no such model */
  public static AttributionModel read(InputStream in) throws IOException {
    var data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16));
    if (data.readInt() != MAGIC) {
      throw new IOException("not an attribution model");
    }
    int[] words = new int[data.readInt()];
    for (int i = 0; i < words.length; i++) {
      words[i] = data.readInt();
    }
    byte[] levels = data.readNBytes(words.length);
    return new AttributionModel(ReportingWords.of(words, levels), chain(data), chain(data), chain(data));
  }

  private static void write(ChainModel chain, DataOutputStream data) throws IOException {
    int labels = chain.labels();
    int[] features = chain.features();
    float[] weights = chain.weights();
    float most = 0;
    for (float weight : weights) {
      most = Math.max(most, Math.abs(weight));
    }
    float step = most == 0 ? 1 : most / STEPS;
    long[] order = new long[features.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = (features[i] & 0xFFFFFFFFL) << 32 | i;
    }
    Arrays.parallelSort(order);
    int kept = 0;
    for (int i = 0; i < order.length; i++) {
      boolean matters = false;
      for (int y = 0; y < labels; y++) {
        matters |= Math.round(weights[(int) order[i] * labels + y] / step) != 0;
      }
      order[kept] = order[i];
      kept += matters ? 1 : 0;
    }
    data.writeInt(labels);
    data.writeInt(chain.edgeClasses());
    data.writeInt(kept);
    data.writeFloat(step);
    int previous = Integer.MIN_VALUE;
    for (int i = 0; i < kept; i++) {
      int key = (int) (order[i] >> 32);
      number((long) key - previous, data);
      previous = key;
    }
    for (int y = 0; y < labels; y++) {
      for (int i = 0; i < kept; i++) {
        data.writeByte(Math.round(weights[(int) order[i] * labels + y] / step));
      }
    }
    for (float transition : chain.transitions()) {
      data.writeFloat(transition);
    }
  }

  private static ChainModel chain(DataInputStream data) throws IOException {
    int labels = data.readInt();
    int edgeClasses = data.readInt();
    int size = data.readInt();
    float step = data.readFloat();
    int[] features = new int[size];
    long key = Integer.MIN_VALUE;
    for (int i = 0; i < size; i++) {
      key += number(data);
      features[i] = (int) key;
    }
    float[] weights = new float[size * labels];
    for (int y = 0; y < labels; y++) {
      byte[] column = data.readNBytes(size);
      for (int i = 0; i < size; i++) {
        weights[i * labels + y] = column[i] * step;
      }
    }
    float[] transitions = new float[edgeClasses * labels * labels];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = data.readFloat();
    }
    return new ChainModel(labels, edgeClasses, features, weights, transitions);
  }

  /** Seven bits a byte, the lowest first. */
  private static void number(long value, DataOutputStream data) throws IOException {
    long rest = value;
    while (rest >= 128) {
      data.writeByte((int) (rest & 127 | 128));
      rest >>>= 7;
    }
    data.writeByte((int) rest);
  }

  private static long number(DataInputStream data) throws IOException {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      int next = data.readUnsignedByte();
      value |= (long) (next & 127) << shift;
      if (next < 128) {
        return value;
      }
    }
  }
}
