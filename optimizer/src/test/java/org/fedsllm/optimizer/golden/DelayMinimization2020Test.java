package org.fedsllm.optimizer.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.fedsllm.model.delay.DelayProblem;
import org.junit.jupiter.api.Test;

class DelayMinimization2020Test {
  private static final double RELATIVE = 1e-6;
  private static final double MHZ = 1e6;

  private final JsonNode golden = GoldenInstance.read("delay-minimization-2020.json");
  private final PublishedSetting setting = new PublishedSetting(golden.get("setting"));

  @Test
  void curvesOverPowerAreTheReferences() {
    JsonNode sweep = golden.get("powerSweep");
    for (int i = 0; i < sweep.get("transmitPowerDbm").size(); i++) {
      compare(
          sweep,
          i,
          setting.problem(
              sweep.get("transmitPowerDbm").get(i).asDouble(),
              sweep.get("bandwidthHz").asDouble(),
              sweep.get("uploadBits").asDouble()));
    }
  }

  @Test
  void curvesOverBandwidthAreTheReferences() {
    JsonNode sweep = golden.get("bandwidthSweep");
    for (int i = 0; i < sweep.get("bandwidthMhz").size(); i++) {
      compare(
          sweep,
          i,
          setting.problem(
              sweep.get("transmitPowerDbm").asDouble(),
              sweep.get("bandwidthMhz").get(i).asDouble() * MHZ,
              sweep.get("uploadBits").asDouble()));
    }
  }

  private void compare(JsonNode sweep, int i, DelayProblem problem) {
    close(setting.optimumS(problem), sweep.get("optimumDelayS").get(i).asDouble());
    close(
        setting.equalBandwidthS(problem),
        sweep.get("equalBandwidthHalfAccuracyDelayS").get(i).asDouble());
    close(setting.timeDivisionS(problem), sweep.get("tdmaDelayS").get(i).asDouble());
  }

  private static void close(double actualS, double expectedS) {
    assertThat(actualS).isCloseTo(expectedS, within(RELATIVE * expectedS));
  }
}
