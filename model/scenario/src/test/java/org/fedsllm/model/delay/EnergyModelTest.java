package org.fedsllm.model.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.fedsllm.model.convergence.ConvergenceModel;
import org.fedsllm.model.radio.BandPlan;
import org.junit.jupiter.api.Test;

class EnergyModelTest {
  private static final Percentage ROUNDING = Percentage.withPercentage(1e-10);
  private static final ConvergenceModel PAPERS = new ConvergenceModel(160, 4);

  private static DelayProblem problem(Schedule schedule, double powerW) {
    ClientLoads.Builder loads = ClientLoads.builder(1);
    loads.compute(0, 2, 5).mainLink(0, 3e6, 1e6).federatedLink(0, 1e6, 1e6);
    loads.device(0, powerW, 1e9);
    return new DelayProblem(PAPERS, schedule, new BandPlan.Separate(1e6, 1e6), loads.build());
  }

  private static Allocation allBandwidth() {
    return new Allocation(0.5, new double[] {1e6}, new double[] {1e6}); // 1 Mbit/s, I = 4, R = 320
  }

  @Test
  void computingCostsTheCubeOfTheSpeed() {
    ClientEnergy energy =
        EnergyModel.evaluate(problem(Schedule.ITERATION, 0.01), allBandwidth()).get(0);

    assertThat(energy.computeJ()).isCloseTo(320 * 4 * 2 * 1e-28 * 1e27, ROUNDING);
  }

  @Test
  void sendingCostsPowerTimesAirTime() {
    ClientEnergy each =
        EnergyModel.evaluate(problem(Schedule.ITERATION, 0.01), allBandwidth()).get(0);
    ClientEnergy once = EnergyModel.evaluate(problem(Schedule.ROUND, 0.01), allBandwidth()).get(0);

    assertThat(each.activationUploadJ()).isCloseTo(320 * 4 * 3 * 0.01, ROUNDING);
    assertThat(once.activationUploadJ()).isCloseTo(320 * 3 * 0.01, ROUNDING);
    assertThat(each.adapterUploadJ()).isCloseTo(320 * 0.01, ROUNDING);
    assertThat(EnergyModel.totalJ(List.of(each, once))).isEqualTo(each.totalJ() + once.totalJ());
  }

  @Test
  void lessPowerIsSlowerAndSavesEnergy() {
    DelayProblem problem = problem(Schedule.ITERATION, 0.01);
    Design half = new Design(new int[] {Design.OWN}, new double[] {0.5}, new double[] {1});
    Allocation slower = allBandwidth().withDesign(half);

    assertThat(DelayModel.totalDelayS(problem, slower))
        .isGreaterThan(DelayModel.totalDelayS(problem, allBandwidth()));
    assertThat(EnergyModel.evaluate(problem, slower).get(0).activationUploadJ())
        .isLessThan(EnergyModel.evaluate(problem, allBandwidth()).get(0).activationUploadJ());
  }

  @Test
  void anUnknownDeviceIsAnErrorAndNotZeroEnergy() {
    assertThatThrownBy(() -> EnergyModel.evaluate(problem(Schedule.ROUND, 0), allBandwidth()))
        .hasMessageContaining("The transmitPowerW (0.0) or processorHz (1.0E9) of client number 1");
  }
}
