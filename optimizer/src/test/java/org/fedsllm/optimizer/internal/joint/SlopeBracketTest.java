package org.fedsllm.optimizer.internal.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlopeBracketTest {
  private static final double PRECISE = 1e-13;
  private static final int MOST_LOOKS = 160;

  @ParameterizedTest
  @ValueSource(doubles = {-20, -3, 0.1, 3})
  void findsTheRootOfASmoothSlopeFromAnywhere(double start) {
    int looks = search(start, x -> Math.tanh(x + 1.7), -1.7);

    assertThat(looks).isLessThan(40);
  }

  @Test
  void findsAJump() {
    search(0, x -> x < -2.5 ? -0.01 : 0.9, -2.5);
  }

  @Test
  void findsAJumpBesideAFlatPiece() {
    search(0, x -> x < -2.5 ? -0.01 + 1e-9 * (x + 2.5) : 1e-6 * (x + 2.6), -2.5);
  }

  @Test
  void endsAtTheEndOfTheRangeWhereTheSlopeNeverChangesSign() {
    SlopeBracket bracket = new SlopeBracket(0);
    for (int i = 0; i < MOST_LOOKS && !bracket.narrow(); i++) {
      bracket.add(bracket.next(), 0.5, 0.1);
    }

    assertThat(bracket.narrow()).isTrue();
    assertThat(bracket.latest()).isCloseTo(Math.log(1e-12), within(PRECISE * 30));
  }

  private static int search(double start, DoubleUnaryOperator slope, double root) {
    SlopeBracket bracket = new SlopeBracket(start);
    int looks = 0;
    while (!bracket.narrow() && looks < MOST_LOOKS) {
      double at = bracket.next();
      bracket.add(at, slope.applyAsDouble(at), 0.5);
      looks++;
    }
    assertThat(bracket.narrow()).isTrue();
    assertThat(bracket.latest()).isCloseTo(root, within(PRECISE));
    return looks;
  }
}
