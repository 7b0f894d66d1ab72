package org.fedsllm.model.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.fedsllm.model.convergence.ConvergenceModel;
import org.fedsllm.model.radio.BandPlan;
import org.junit.jupiter.api.Test;

class DelayModelTest {
  private static final Offset<Double> ROUNDING = within(1e-9);
  private static final double HALF = 0.5; // I = v = 4, R = a / (1/2) = 320

  /** SNR bandwidth equal to the bandwidth: one bit per second and hertz. */
  private static ClientLoads oneClient() {
    return ClientLoads.builder(1)
        .compute(0, 0.3, 0.1)
        .mainLink(0, 2e6, 1e6)
        .federatedLink(0, 3e6, 1e6)
        .downloads(0, 0.05, 0.7)
        .build();
  }

  private static DelayProblem problem(Schedule schedule) {
    return new DelayProblem(
        new ConvergenceModel(160, 4), schedule, new BandPlan.Separate(1e6, 1e6), oneClient());
  }

  private static Allocation wholeBands() {
    return new Allocation(HALF, new double[] {1e6}, new double[] {1e6});
  }

  @Test
  void everyPhaseIsCharged() {
    DelayBreakdown breakdown = DelayModel.evaluate(problem(Schedule.ITERATION), wholeBands());
    RoundDelay round = breakdown.clients().get(0);

    assertThat(breakdown.localIterations()).isEqualTo(4, ROUNDING);
    assertThat(breakdown.globalRounds()).isEqualTo(320, ROUNDING);
    assertThat(round.phaseS(Phase.CLIENT_COMPUTE)).isEqualTo(4 * 0.3, ROUNDING);
    assertThat(round.phaseS(Phase.ACTIVATION_UPLOAD)).isEqualTo(4 * 2.0, ROUNDING);
    assertThat(round.phaseS(Phase.SERVER_COMPUTE)).isEqualTo(4 * 0.1, ROUNDING);
    assertThat(round.phaseS(Phase.GRADIENT_DOWNLOAD)).isEqualTo(4 * 0.05, ROUNDING);
    assertThat(round.phaseS(Phase.ADAPTER_UPLOAD)).isEqualTo(3.0, ROUNDING);
    assertThat(round.phaseS(Phase.ADAPTER_DOWNLOAD)).isEqualTo(0.7, ROUNDING);
    assertThat(breakdown.totalDelayS()).isEqualTo(320 * (4 * 2.45 + 3.7), ROUNDING);
  }

  @Test
  void aRoundIsItsSlowestClientsAndEachClientsGrowsByItsIterations() {
    for (Schedule schedule : Schedule.values()) {
      DelayProblem problem = problem(schedule);
      double[] four = DelayModel.clientDelaysS(problem, wholeBands(), 4);
      double[] none = DelayModel.clientDelaysS(problem, wholeBands(), 0);
      double[] two = DelayModel.clientDelaysS(problem, wholeBands(), 2);

      assertThat(four).hasSize(1);
      assertThat(four[0]).isEqualTo(DelayModel.roundDelayS(problem, wholeBands(), 4));
      assertThat(two[0]).isEqualTo((four[0] + none[0]) / 2, ROUNDING);
    }
  }

  @Test
  void scheduleRoundSendsActivationsOnce() {
    assertThat(DelayModel.totalDelayS(problem(Schedule.ROUND), wholeBands()))
        .isEqualTo(320 * (4 * 0.45 + 2.0 + 3.7), ROUNDING);
  }

  @Test
  void theShortWayAndTheLongOneAgree() {
    for (Schedule schedule : Schedule.values()) {
      assertThat(DelayModel.totalDelayS(problem(schedule), wholeBands()))
          .isEqualTo(DelayModel.evaluate(problem(schedule), wholeBands()).totalDelayS(), ROUNDING);
    }
  }

  @Test
  void executedIterationsAreCharged() {
    assertThat(DelayModel.roundDelayS(problem(Schedule.ITERATION), wholeBands(), 1))
        .isEqualTo(2.45 + 3.7, ROUNDING);
  }

  @Test
  void theSlowestClientDecides() {
    ClientLoads loads =
        ClientLoads.builder(2)
            .compute(0, 1, 0)
            .compute(1, 5, 0)
            .mainLink(0, 0, 1)
            .mainLink(1, 0, 1)
            .federatedLink(0, 0, 1)
            .federatedLink(1, 0, 1)
            .build();
    DelayProblem two =
        new DelayProblem(
            new ConvergenceModel(160, 4), Schedule.ITERATION, new BandPlan.Pooled(1), loads);

    assertThat(DelayModel.totalDelayS(two, Allocation.equalShares(two, HALF)))
        .isEqualTo(320 * 4 * 5, ROUNDING);
  }

  @Test
  void delayFallsWhenBandwidthGrows() {
    DelayProblem problem = problem(Schedule.ITERATION);
    double before = Double.POSITIVE_INFINITY;
    for (double bandwidthHz = 1e4; bandwidthHz < 1e9; bandwidthHz *= 3) {
      Allocation wider =
          new Allocation(HALF, new double[] {bandwidthHz}, new double[] {bandwidthHz});
      double delayS = DelayModel.totalDelayS(problem, wider);
      assertThat(delayS).isLessThan(before);
      before = delayS;
    }
  }

  @Test
  void withoutBandwidthAPayloadNeverArrives() {
    Allocation none = new Allocation(HALF, new double[] {0}, new double[] {1e6});

    assertThat(DelayModel.totalDelayS(problem(Schedule.ITERATION), none)).isInfinite();
  }

  @Test
  void anotherNumberOfClientsIsRefused() {
    Allocation two = new Allocation(HALF, new double[2], new double[2]);

    assertThatThrownBy(() -> DelayModel.evaluate(problem(Schedule.ITERATION), two))
        .hasMessageContaining("for 2 clients, the problem has 1");
  }

  @Test
  void negativePayloadIsNamed() {
    ClientLoads.Builder builder =
        ClientLoads.builder(1).mainLink(0, -5, 1e6).federatedLink(0, 1, 1e6);

    assertThatThrownBy(builder::build)
        .hasMessage(
            "The activationBits (-5.0) of client number 1 must be zero or positive."
                + " It counts bits.");
  }
}
