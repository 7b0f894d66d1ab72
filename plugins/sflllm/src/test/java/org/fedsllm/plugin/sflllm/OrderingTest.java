package org.fedsllm.plugin.sflllm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fedsllm.optimizer.OptimizerSettings;
import org.junit.jupiter.api.Test;

/** The paper's finding: whatever is left to chance costs delay, and all of it costs most. */
class OrderingTest {
  private static final int DROPS = 10;

  @Test
  void jointIsBelowEachPartlyRandomBaselineUnderPowerCaps() {
    checkOrdering(PaperSetting.settings());
  }

  @Test
  void jointIsBelowEachPartlyRandomBaselineWithoutCaps() {
    checkOrdering(OptimizerSettings.defaults());
  }

  private static void checkOrdering(OptimizerSettings settings) {
    List<OrderingStudy.Row> rows = OrderingStudy.rows(DROPS, settings);
    OrderingStudy.Row joint = rows.get(0);
    OrderingStudy.Row allRandom = rows.get(rows.size() - 1);
    List<OrderingStudy.Row> partlyRandom = rows.subList(1, rows.size() - 1);

    assertThat(partlyRandom).hasSameSizeAs(OrderingStudy.DECISIONS);
    for (OrderingStudy.Row baseline : partlyRandom) {
      assertThat(baseline.meanDelayS()).as(baseline.baseline()).isGreaterThan(joint.meanDelayS());
      assertThat(baseline.meanRatio()).as(baseline.baseline()).isGreaterThan(1);
      assertThat(baseline.meanDelayS()).as(baseline.baseline()).isLessThan(allRandom.meanDelayS());
    }
  }
}
