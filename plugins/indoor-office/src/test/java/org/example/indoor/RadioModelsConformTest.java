package org.example.indoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.fedsllm.optimizer.conformance.RadioFinding;
import org.fedsllm.optimizer.conformance.RadioFinding.Verdict;
import org.fedsllm.optimizer.conformance.RadioKit;
import org.fedsllm.optimizer.conformance.RadioReport;
import org.fedsllm.optimizer.guard.GuardLimits;
import org.fedsllm.optimizer.guard.Watchdog;
import org.junit.jupiter.api.Test;

/** What {@code fedsllm plugin check} tries. */
class RadioModelsConformTest {
  private static final GuardLimits PATIENT =
      new GuardLimits(Duration.ofMinutes(2), Duration.ofMinutes(1));

  private final RadioKit kit = new RadioKit(new Watchdog(Thread::new, PATIENT));

  @Test
  void theIndoorOfficeKeepsEveryPromise() {
    assertConforms(kit.check(new IndoorOffice()));
  }

  @Test
  void nakagamiFadingKeepsEveryPromise() {
    assertConforms(kit.check(new NakagamiFading()));
  }

  private static void assertConforms(RadioReport report) {
    assertThat(report.findings())
        .as(report.toText())
        .extracting(RadioFinding::verdict)
        .containsOnly(Verdict.KEPT);
  }
}
