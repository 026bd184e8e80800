package org.onrecord.attribution.learned;

import java.util.Arrays;

/**
 * The features of one token, each a hashed number.
 *
 * <p>"the word before is 'said'" → template 12, value hash("said") → one int. Two features may share a number; with a few million of
 * them in 2³² that is too rare to measure.
 */
public final class FeatureBuffer {

  private int[] keys = new int[128];
  private long[] fetched = new long[128];
  private int size;

  public void clear() {
    size = 0;
  }

  public int size() {
    return size;
  }

  public int get(int index) {
    return keys[index];
  }

  /** The features so far, copied. */
  public int[] toArray() {
    return Arrays.copyOf(keys, size);
  }

  /** From now on holds the table's rows of the features it knows, until it is cleared. */
  void becomeRows(FeatureTable table) {
    size = table.replaceByRows(keys, size, fetched);
  }

  void add(int template) {
    put(mix(template * 0x9E3779B1));
  }

  void add(int template, int a) {
    put(mix(a * 0x85EBCA6B + template * 0x9E3779B1));
  }

  void add(int template, int a, int b) {
    put(mix(mix(a * 0x85EBCA6B + template * 0x9E3779B1) + b * 0xC2B2AE35));
  }

  void add(int template, int a, int b, int c) {
    put(mix(mix(mix(a * 0x85EBCA6B + template * 0x9E3779B1) + b * 0xC2B2AE35) + c * 0x27D4EB2F));
  }

  void add(int template, int a, int b, int c, int d) {
    put(mix(mix(mix(mix(a * 0x85EBCA6B + template * 0x9E3779B1) + b * 0xC2B2AE35) + c * 0x27D4EB2F) + d * 0x165667B1));
  }

  private void put(int key) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      fetched = new long[2 * size];
    }
    keys[size++] = key;
  }

  /** Spreads the bits of a number over all 32; 0 is kept free for "no feature". */
  static int mix(int h) {
    h ^= h >>> 16;
    h *= 0x7FEB352D;
    h ^= h >>> 15;
    h *= 0x846CA68B;
    h ^= h >>> 16;
    return h == 0 ? 1 : h;
  }
}
