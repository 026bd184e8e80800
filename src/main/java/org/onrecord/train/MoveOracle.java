package org.onrecord.train;

import org.onrecord.language.ParserState;

/**
 * Says of every move how many of a tree's arcs it makes impossible, in any state, also after mistakes.
 *
 * <p>The dynamic oracle of Goldberg and Nivre (2013) for the arc-hybrid system.
 */
final class MoveOracle {

  private MoveOracle() {}

  /**
   * @param heads the true heads; the number of words for the root
   */
  static int cost(ParserState state, int[] heads, int move) {
    return switch (move) {
      case ParserState.SHIFT -> shiftCost(state, heads);
      case ParserState.LEFT -> leftCost(state, heads);
      default -> rightCost(state, heads);
    };
  }

  /** The next word goes under: it loses its children on the stack, and its head there unless that is the top. */
  private static int shiftCost(ParserState state, int[] heads) {
    int next = state.next();
    int cost = 0;
    for (int i = 0; i < state.depth(); i++) {
      int word = state.stack(i);
      if (heads[word] == next || (i > 0 && heads[next] == word)) {
        cost++;
      }
    }
    return cost;
  }

  /** The top goes: it loses its children to come, and its head unless that is the next word. */
  private static int leftCost(ParserState state, int[] heads) {
    int top = state.stack(0);
    int cost = childrenToCome(state, heads, top);
    int head = heads[top];
    return head == state.stack(1) || head > state.next() ? cost + 1 : cost;
  }

  private static int rightCost(ParserState state, int[] heads) {
    int top = state.stack(0);
    int cost = childrenToCome(state, heads, top);
    return heads[top] >= state.next() ? cost + 1 : cost;
  }

  private static int childrenToCome(ParserState state, int[] heads, int word) {
    int cost = 0;
    for (int i = state.next(); i < state.size(); i++) {
      if (heads[i] == word) {
        cost++;
      }
    }
    return cost;
  }
}
