package org.onrecord.language;

/** Turns a feature, a template's number and what it saw, into one well-mixed 32-bit key; the same on every machine. */
public final class FeatureHash {

  private FeatureHash() {}

  public static int of(int template, int a) {
    return finish(step(template * 0x9E3779B1, a));
  }

  public static int of(int template, int a, int b) {
    return finish(step(step(template * 0x9E3779B1, a), b));
  }

  public static int of(int template, int a, int b, int c) {
    return finish(step(step(step(template * 0x9E3779B1, a), b), c));
  }

  public static int of(int template, int a, int b, int c, int d) {
    return finish(step(step(step(step(template * 0x9E3779B1, a), b), c), d));
  }

  /** A string's own code, from its characters. */
  public static int of(CharSequence text) {
    int h = 0x811C9DC5;
    for (int i = 0; i < text.length(); i++) {
      h = (h ^ text.charAt(i)) * 0x01000193;
    }
    return finish(h);
  }

  private static int step(int h, int v) {
    int k = v * 0xCC9E2D51;
    k = (k << 15) | (k >>> 17);
    h ^= k * 0x1B873593;
    h = (h << 13) | (h >>> 19);
    return h * 5 + 0xE6546B64;
  }

  /** Never 0, which means "no feature". */
  private static int finish(int h) {
    h ^= h >>> 16;
    h *= 0x85EBCA6B;
    h ^= h >>> 13;
    h *= 0xC2B2AE35;
    h ^= h >>> 16;
    return h == 0 ? 1 : h;
  }
}
