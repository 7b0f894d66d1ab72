package org.fedsllm.optimizer.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.util.stream.Stream;
import org.fedsllm.model.parameter.Parameter;
import org.fedsllm.optimizer.OptimizerCatalog;
import org.fedsllm.optimizer.OptimizerProvider;
import org.fedsllm.optimizer.conformance.ConformanceKit;
import org.fedsllm.optimizer.conformance.ConformanceReport;
import org.fedsllm.optimizer.conformance.PromiseResult.Verdict;
import org.fedsllm.optimizer.conformance.StandardProblems;
import org.fedsllm.optimizer.guard.GuardLimits;
import org.fedsllm.optimizer.guard.Watchdog;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The tests that every optimizer passes: the promises of the conformance kit, which {@code fedsllm
 * plugin check} runs too. Extend it and name the provider.
 */
public abstract class OptimizerContract {
  /** Against a hang of the tests only. */
  private static final GuardLimits PATIENT =
      new GuardLimits(Duration.ofMinutes(2), Duration.ofMinutes(1));

  /** Who is tested. */
  protected abstract OptimizerProvider provider();

  @TestFactory
  Stream<DynamicTest> keepsItsPromises() {
    OptimizerCatalog builtIn =
        OptimizerCatalog.discovered(OptimizerContract.class.getClassLoader());
    ConformanceReport report =
        new ConformanceKit(
                StandardProblems.all(),
                builtIn.require("fedsllm-exact").create(),
                new Watchdog(Thread::new, PATIENT))
            .check(provider());
    assertThat(report.measurements()).hasSameSizeAs(StandardProblems.all());
    return report.promises().stream()
        .map(
            result ->
                dynamicTest(
                    result.promise().words(),
                    () ->
                        assertThat(result.verdict())
                            .as(String.join("\n", result.faults()))
                            .isNotEqualTo(Verdict.BROKEN)));
  }

  @Test
  void acceptsItsOwnDefaults() {
    for (Parameter parameter : provider().parameters()) {
      assertThat(parameter.checked(parameter.defaultValue())).isEqualTo(parameter.defaultValue());
    }
  }
}
