package org.fedsllm.plugin.sflllm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.fedsllm.model.delay.DelayModel;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.optimizer.OptimizerSettings;
import org.fedsllm.optimizer.SolveMonitor;
import org.junit.jupiter.api.Test;

class PowerControlTest {
  private static final int DRAWS = 3000;
  private static final double ROUNDING = 1e-9;

  private static Setting setting(double cap) {
    return Setting.of(
        OptimizerSettings.defaults().with("mainPowerCap", cap).with("federatedPowerCap", cap),
        PaperSetting.CLIENTS);
  }

  private static Decision start(DelayProblem problem, SubchannelGrid grid, Setting setting) {
    int size = problem.size();
    Decision empty =
        new Decision(
            problem.ownCandidate(),
            0.5,
            new int[size],
            new int[size],
            new double[size],
            new double[size]);
    return new GreedySubchannels(
            Uplinks.of(problem, problem.ownCandidate(), grid),
            PowerControl.equalShares(setting, empty),
            SolveMonitor.none())
        .assign();
  }

  /** Random powers that use both caps up are never better, near the optimum or far from it. */
  @Test
  void noDrawnPowersAreFaster() {
    Setting setting = setting(0.4);
    for (int seed = 1; seed <= 3; seed++) {
      DelayProblem problem = PaperSetting.drop(seed);
      SubchannelGrid grid = SubchannelGrid.of(problem.band(), 20, 20);
      Decision start = start(problem, grid, setting);
      Decision best =
          new PowerControl(
                  Uplinks.of(problem, start.candidate(), grid), setting, start, SolveMonitor.none())
              .best();
      double bestS = DelayModel.totalDelayS(problem, best.allocation(grid));
      Random random = new Random(seed);

      assertThat(bestS).isLessThan(DelayModel.totalDelayS(problem, start.allocation(grid)));
      for (int i = 0; i < DRAWS; i++) {
        double spread = Math.pow(10, -4 * random.nextDouble());
        Decision drawn =
            start.withPower(
                near(best.mainPower(), spread, random),
                near(best.federatedPower(), spread, random));
        assertThat(DelayModel.totalDelayS(problem, drawn.allocation(grid)))
            .isGreaterThan(bestS * (1 - ROUNDING));
      }
    }
  }

  /** Shares around {@code shares} with the same sum, and not above 1. */
  private static double[] near(double[] shares, double spread, Random random) {
    double[] drawn = new double[shares.length];
    double sum = 0;
    double drawnSum = 0;
    for (int k = 0; k < shares.length; k++) {
      drawn[k] = shares[k] * Math.exp(spread * random.nextGaussian());
      sum += shares[k];
      drawnSum += drawn[k];
    }
    for (int k = 0; k < shares.length; k++) {
      drawn[k] = Math.min(1, drawn[k] * sum / drawnSum);
    }
    return drawn;
  }

  @Test
  void withoutCapsFullPowerIsBest() {
    DelayProblem problem = PaperSetting.drop(1);
    SubchannelGrid grid = SubchannelGrid.of(problem.band(), 20, 20);
    Decision start = start(problem, grid, setting(0.4));
    Decision best =
        new PowerControl(
                Uplinks.of(problem, start.candidate(), grid),
                setting(1),
                start,
                SolveMonitor.none())
            .best();

    assertThat(best.mainPower()).containsOnly(1);
    assertThat(best.federatedPower()).containsOnly(1);
  }

  @Test
  void aLooserCapIsNeverSlower() {
    DelayProblem problem = PaperSetting.drop(5);
    SubchannelGrid grid = SubchannelGrid.of(problem.band(), 20, 20);
    double beforeS = Double.POSITIVE_INFINITY;
    for (double cap = 0.1; cap <= 1; cap += 0.1) {
      Decision best =
          new PowerControl(
                  Uplinks.of(problem, problem.ownCandidate(), grid),
                  setting(cap),
                  PowerControl.equalShares(setting(cap), start(problem, grid, setting(1))),
                  SolveMonitor.none())
              .best();
      double nowS = DelayModel.totalDelayS(problem, best.allocation(grid));
      assertThat(nowS).isLessThanOrEqualTo(beforeS * (1 + ROUNDING));
      beforeS = nowS;
    }
  }
}
