package org.fedsllm.model.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.fedsllm.model.convergence.ConvergenceModel;
import org.fedsllm.model.radio.BandPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeasibilityTest {

  private static DelayProblem problem(BandPlan band) {
    ClientLoads.Builder loads = ClientLoads.builder(2);
    for (int k = 0; k < 2; k++) {
      loads.mainLink(k, 1, 1).federatedLink(k, 1, 1);
    }
    return new DelayProblem(new ConvergenceModel(160, 4), Schedule.ITERATION, band, loads.build());
  }

  private static Feasibility of(BandPlan band, double... mainThenFederated) {
    double[] main = {mainThenFederated[0], mainThenFederated[1]};
    double[] federated = {mainThenFederated[2], mainThenFederated[3]};
    return Feasibility.of(problem(band), new Allocation(0.5, main, federated));
  }

  @ParameterizedTest
  @CsvSource({"10, 20", "10, 10", "7, 1e6"})
  void equalSharesAlwaysFit(double first, double second) {
    for (BandPlan band :
        new BandPlan[] {
          new BandPlan.Separate(first, second),
          new BandPlan.Pooled(first),
          new BandPlan.Shared(second)
        }) {
      DelayProblem problem = problem(band);
      Feasibility feasibility = Feasibility.of(problem, Allocation.equalShares(problem, 0.5));

      assertThat(feasibility.holds()).as("%s", band).isTrue();
      assertThat(feasibility.excess()).isZero();
    }
  }

  @Test
  void eachRegimeCountsItsOwnSums() {
    assertThat(of(new BandPlan.Separate(10, 4), 5, 5, 2, 2).holds()).isTrue();
    assertThat(of(new BandPlan.Separate(10, 4), 5, 5, 2, 3).excess()).isEqualTo(0.25);
    assertThat(of(new BandPlan.Pooled(14), 5, 5, 2, 2).holds()).isTrue();
    assertThat(of(new BandPlan.Pooled(10), 5, 5, 2, 2).excess()).isCloseTo(0.4, within(1e-15));
    assertThat(of(new BandPlan.Shared(10), 5, 5, 5, 5).holds()).isTrue();
    assertThat(of(new BandPlan.Shared(10), 5, 5, 5, 6).excess()).isCloseTo(0.1, within(1e-15));
  }

  @Test
  void negativeOrUnknownBandwidthIsInfeasible() {
    assertThat(of(new BandPlan.Pooled(10), -1, 5, 2, 2).holds()).isFalse();
    assertThat(of(new BandPlan.Pooled(10), Double.NaN, 5, 2, 2).holds()).isFalse();
  }
}
