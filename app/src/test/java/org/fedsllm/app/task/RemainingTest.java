package org.fedsllm.app.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RemainingTest {
  private static final long SECOND = 1_000_000_000L;
  private static final double ROUNDING = 1e-9;

  private final Remaining remaining = new Remaining();

  @Test
  void theRestGoesAsFastAsWhatIsDone() {
    remaining.afterS(0, 5 * SECOND);
    assertThat(remaining.afterS(0.25, 15 * SECOND)).isCloseTo(30, within(ROUNDING));
    assertThat(remaining.afterS(1, 45 * SECOND)).isZero();
  }

  @Test
  void whatIsDoneBeforeTheFirstReportDoesNotCount() {
    remaining.afterS(-1, 0);
    remaining.afterS(0.5, 100 * SECOND); // a resumed run starts in the middle
    assertThat(remaining.afterS(0.75, 110 * SECOND)).isCloseTo(10, within(ROUNDING));
  }

  @Test
  void nothingIsSaidWithoutProgress() {
    assertThat(remaining.afterS(-1, SECOND)).isNaN();
    assertThat(remaining.afterS(0, 2 * SECOND)).isNaN();
    assertThat(remaining.afterS(0.001, 3 * SECOND)).isNaN();
  }
}
