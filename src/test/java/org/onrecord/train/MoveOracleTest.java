package org.onrecord.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.language.ParserState;

class MoveOracleTest {

  /** "The minister said Berlin would wait .": the root is word 7. */
  private static final int[] HEADS = {1, 2, 7, 5, 5, 2, 2};

  private final ParserState state = new ParserState();

  @Test
  void followingItRebuildsTheTree() {
    state.begin(HEADS.length);
    while (!state.done()) {
      move(cheapest(HEADS));
    }
    for (int i = 0; i < HEADS.length; i++) {
      assertThat(state.head(i)).isEqualTo(HEADS[i]);
    }
  }

  @Test
  void countsWhatAWrongMoveCosts() {
    state.begin(HEADS.length);
    move(ParserState.SHIFT);
    assertThat(MoveOracle.cost(state, HEADS, ParserState.LEFT)).isZero();
    assertThat(MoveOracle.cost(state, HEADS, ParserState.SHIFT)).isEqualTo(1);
  }

  @Test
  void anyWalkEndsInOneTree() {
    Random random = new Random(5);
    for (int round = 0; round < 200; round++) {
      int words = 1 + random.nextInt(20);
      state.begin(words);
      while (!state.done()) {
        int move = random.nextInt(ParserState.MOVES);
        if (state.allows(move)) {
          move(move);
        }
      }
      int roots = 0;
      for (int i = 0; i < words; i++) {
        assertThat(state.head(i)).isBetween(0, words);
        roots += state.head(i) == words ? 1 : 0;
      }
      assertThat(roots).isEqualTo(1);
    }
  }

  private int cheapest(int[] heads) {
    int best = -1;
    for (int move = 0; move < ParserState.MOVES; move++) {
      if (state.allows(move) && (best < 0 || MoveOracle.cost(state, heads, move) < MoveOracle.cost(state, heads, best))) {
        best = move;
      }
    }
    assertThat(MoveOracle.cost(state, heads, best)).isZero();
    return best;
  }

  private void move(int move) {
    if (move == ParserState.SHIFT) {
      state.shift();
    } else {
      state.attach(move, 1);
    }
  }
}
