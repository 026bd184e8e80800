package org.onrecord.language;

import java.util.Arrays;

/**
 * A sentence on its way to a tree, in the arc-hybrid system: a stack, the words still to come, the arcs so far.
 *
 * <p>SHIFT moves the next word onto the stack; LEFT makes the next word the head of the stack's top; RIGHT makes the word under the top
 * its head. The artificial root stands behind the last word, so a sentence of n words takes 2n moves.
 */
public final class ParserState {

  public static final int SHIFT = 0;
  public static final int LEFT = 1;
  public static final int RIGHT = 2;
  /** How many moves there are. */
  public static final int MOVES = 3;

  static final int NOBODY = -1;

  private int size;
  private int[] stack = new int[64];
  private int depth;
  private int next;
  private int[] heads = new int[64];
  private int[] labels = new int[64];
  private int[] firstLeft = new int[64];
  private int[] secondLeft = new int[64];
  private int[] lastRight = new int[64];
  private int[] secondRight = new int[64];
  private int[] lefts = new int[64];
  private int[] rights = new int[64];
  private long[] childLabels = new long[64];

  /** Begins a sentence of so many words. */
  public void begin(int words) {
    size = words;
    if (heads.length <= words) {
      int room = words + words / 2 + 1;
      stack = new int[room];
      heads = new int[room];
      labels = new int[room];
      firstLeft = new int[room];
      secondLeft = new int[room];
      lastRight = new int[room];
      secondRight = new int[room];
      lefts = new int[room];
      rights = new int[room];
      childLabels = new long[room];
    }
    depth = 0;
    next = 0;
    Arrays.fill(heads, 0, words + 1, NOBODY);
    Arrays.fill(labels, 0, words + 1, NOBODY);
    Arrays.fill(firstLeft, 0, words + 1, NOBODY);
    Arrays.fill(secondLeft, 0, words + 1, NOBODY);
    Arrays.fill(lastRight, 0, words + 1, NOBODY);
    Arrays.fill(secondRight, 0, words + 1, NOBODY);
    Arrays.fill(lefts, 0, words + 1, 0);
    Arrays.fill(rights, 0, words + 1, 0);
    Arrays.fill(childLabels, 0, words + 1, 0L);
  }

  public int size() {
    return size;
  }

  public boolean done() {
    return next == size && depth == 0;
  }

  /** Whether a move is possible; only the last word on the stack may hang on the root. */
  public boolean allows(int move) {
    return switch (move) {
      case SHIFT -> next < size;
      case LEFT -> depth > 0 && (next < size || depth == 1);
      case RIGHT -> depth > 1;
      default -> throw new IllegalArgumentException("move " + move);
    };
  }

  /** The head that a LEFT or RIGHT would give to the top of the stack. */
  public int headBy(int move) {
    return move == LEFT ? next : stack[depth - 2];
  }

  public void shift() {
    stack[depth++] = next++;
  }

  /** Hangs the top of the stack on its head by LEFT or RIGHT. */
  public void attach(int move, int label) {
    int head = headBy(move);
    int child = stack[--depth];
    heads[child] = head;
    labels[child] = label;
    childLabels[head] |= 1L << label;
    if (move == LEFT) {
      secondLeft[head] = firstLeft[head];
      firstLeft[head] = child;
      lefts[head]++;
    } else {
      secondRight[head] = lastRight[head];
      lastRight[head] = child;
      rights[head]++;
    }
  }

  /** The word so far under the top of the stack (0 = the top), or -1. */
  public int stack(int below) {
    return below < depth ? stack[depth - 1 - below] : NOBODY;
  }

  /** The next word to come; {@link #size()} where only the root is left. */
  public int next() {
    return next;
  }

  /** Words on the stack. */
  public int depth() {
    return depth;
  }

  /** Index of a word's head; {@link #size()} for the root. */
  public int head(int word) {
    return heads[word];
  }

  public int label(int word) {
    return word < 0 ? NOBODY : labels[word];
  }

  int firstLeft(int word) {
    return word < 0 ? NOBODY : firstLeft[word];
  }

  int secondLeft(int word) {
    return word < 0 ? NOBODY : secondLeft[word];
  }

  int lastRight(int word) {
    return word < 0 ? NOBODY : lastRight[word];
  }

  int secondRight(int word) {
    return word < 0 ? NOBODY : secondRight[word];
  }

  int lefts(int word) {
    return word < 0 ? NOBODY : Math.min(lefts[word], 4);
  }

  int rights(int word) {
    return word < 0 ? NOBODY : Math.min(rights[word], 4);
  }

  int childLabels(int word) {
    return word < 0 ? NOBODY : (int) (childLabels[word] ^ (childLabels[word] >>> 32) * 31);
  }
}
