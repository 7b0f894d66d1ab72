package org.fedsllm.model.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fedsllm.model.convergence.ConvergenceModel;
import org.fedsllm.model.radio.BandPlan;
import org.junit.jupiter.api.Test;

class DesignTest {
  private static final ConvergenceModel PAPERS = new ConvergenceModel(160, 4);

  private static ClientLoads loads(double computeS, double bits) {
    ClientLoads.Builder loads = ClientLoads.builder(2);
    for (int k = 0; k < 2; k++) {
      loads.compute(k, computeS, 0).mainLink(k, bits, 1e6).federatedLink(k, bits, 1e6);
    }
    return loads.build();
  }

  private static DelayProblem problem() {
    return new DelayProblem(PAPERS, Schedule.ITERATION, new BandPlan.Pooled(4e6), loads(9, 9e6))
        .withCandidates(
            List.of(
                new Candidate(1, 4, 1, loads(1, 2e6)), new Candidate(2, 8, 1.5, loads(2, 1e6))));
  }

  private static Allocation shares() {
    return Allocation.equalShares(problem(), 0.5);
  }

  @Test
  void withoutADesignTheProjectsOwnLoadsCount() {
    DelayProblem plain = problem().withCandidates(List.of());

    assertThat(DelayModel.totalDelayS(problem(), shares()))
        .isEqualTo(DelayModel.totalDelayS(plain, shares()));
  }

  @Test
  void eachClientHasItsOwnCandidate() {
    Allocation mixed = shares().withDesign(Design.of(new int[] {0, 1}));
    DelayBreakdown breakdown = DelayModel.evaluate(problem(), mixed);

    assertThat(breakdown.clients().get(0).clientComputeS()).isEqualTo(4, within(1e-12));
    assertThat(breakdown.clients().get(1).clientComputeS()).isEqualTo(8, within(1e-12));
    assertThat(breakdown.clients().get(0).adapterUploadS()).isEqualTo(2, within(1e-12));
    assertThat(breakdown.globalRounds()).isEqualTo(1.5 * 320, within(1e-9));
    assertThat(DelayModel.totalDelayS(problem(), mixed)).isEqualTo(breakdown.totalDelayS());
  }

  @Test
  void aClientMayKeepTheProjectsOwnSplit() {
    Allocation mixed = shares().withDesign(Design.of(new int[] {Design.OWN, 0}));
    DelayBreakdown breakdown = DelayModel.evaluate(problem(), mixed);

    assertThat(breakdown.clients().get(0).clientComputeS()).isEqualTo(36, within(1e-12));
    assertThat(breakdown.clients().get(1).clientComputeS()).isEqualTo(4, within(1e-12));
  }

  @Test
  void theProjectsOwnCandidateIsFoundByItsLoads() {
    assertThat(problem().ownCandidate()).isEqualTo(Design.OWN);
    assertThat(
            problem()
                .withCandidates(
                    List.of(
                        new Candidate(1, 1, 1, loads(1, 1)), new Candidate(2, 1, 1, loads(9, 9e6))))
                .ownCandidate())
        .isEqualTo(1);
  }

  @Test
  void aCandidateThatIsNotListedIsRefused() {
    assertThatThrownBy(() -> problem().under(Design.uniform(2, 2)))
        .hasMessage(
            "The design chooses candidate number 2, the problem lists 2. Solve the problem anew.");
  }

  @Test
  void lessPowerIsSlower() {
    Allocation full = shares().withDesign(Design.uniform(2, 0));
    Allocation half =
        shares().withDesign(new Design(new int[2], new double[] {0.5, 0.5}, new double[] {1, 1}));

    assertThat(DelayModel.totalDelayS(problem(), half))
        .isGreaterThan(DelayModel.totalDelayS(problem(), full));
  }

  @Test
  void powerBeyondTheDevicesIsRefused() {
    assertThatThrownBy(() -> new Design(new int[1], new double[] {1.2}, new double[] {1}))
        .hasMessage(
            "The mainPowerShare (1.2) of client number 1 must be in (0, 1]. 1 is full power.");
  }
}
