package org.fedsllm.optimizer.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Design;
import org.fedsllm.model.delay.Schedule;
import org.fedsllm.optimizer.FrequencyDivisionPlan;
import org.fedsllm.optimizer.Multipliers;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.OptimizerCatalog;
import org.fedsllm.optimizer.Plan;
import org.fedsllm.optimizer.SolveInfo;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.SolveStatus;
import org.fedsllm.optimizer.TimeDivisionPlan;
import org.fedsllm.optimizer.internal.design.CutProblems;
import org.fedsllm.optimizer.testing.SmallProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanAuditTest {
  private final DelayProblem problem = SmallProblems.separate(3);

  @ParameterizedTest
  @ValueSource(strings = {"fedsllm-exact", "equal-bandwidth", "tdma", "random-feasible"})
  void findsNoFaultInSoundPlans(String id) {
    assertThat(PlanAudit.fault(problem, builtIn(id))).isEmpty();
  }

  @Test
  void turnsMustBeLongEnoughForThePayloads() {
    TimeDivisionPlan sound = (TimeDivisionPlan) builtIn("tdma").plan().orElseThrow();
    double[] airTimeS = {sound.airTimeS(0), sound.airTimeS(1) / 2, sound.airTimeS(2)};

    assertThat(PlanAudit.fault(problem, solved(withTurns(sound, sound.totalDelayS(), airTimeS))))
        .get()
        .asString()
        .startsWith("gave client number 2 ")
        .contains(" s on the air, its payloads need ");
  }

  @Test
  void turnsMustAddUpToTheDelay() {
    TimeDivisionPlan sound = (TimeDivisionPlan) builtIn("tdma").plan().orElseThrow();
    double[] airTimeS = {sound.airTimeS(0), sound.airTimeS(1), sound.airTimeS(2)};
    double half = sound.totalDelayS() / 2;

    assertThat(PlanAudit.fault(problem, solved(withTurns(sound, half, airTimeS))))
        .get()
        .asString()
        .contains("where taking turns takes");
  }

  @Test
  void aDesignMayChooseAmongTheCandidatesOnly() {
    Allocation equal = Allocation.equalShares(problem, 0.5).withDesign(Design.uniform(3, 7));

    assertThat(PlanAudit.fault(problem, solved(new FrequencyDivisionPlan(equal, 4, 1, 1))))
        .hasValue("gave client number 1 the candidate 7, the problem lists 0.");
  }

  @Test
  void whereOneServerCopyServesAllADesignMayNotMixCandidates() {
    DelayProblem open = CutProblems.drawn(3, CutProblems.band("separate"), Schedule.ITERATION, 1);
    Allocation mixed = Allocation.equalShares(open, 0.5).withDesign(Design.of(new int[] {0, 1, 1}));
    OptimizationResult result = solved(new FrequencyDivisionPlan(mixed, 4, 1, 1));

    assertThat(PlanAudit.fault(open.withCommonDesign(), result))
        .hasValue("gave the clients different candidates, the problem permits one for all.");
    assertThat(PlanAudit.fault(open, result)).get().asString().doesNotContain("candidates");
  }

  @Test
  void thereIsAMultiplierForEachClient() {
    OptimizationResult sound = builtIn("equal-bandwidth");
    OptimizationResult odd =
        new OptimizationResult(
            sound.status(),
            sound.plan(),
            sound.certificate(),
            Optional.of(new Multipliers(new double[] {1})),
            sound.info());

    assertThat(PlanAudit.fault(problem, odd))
        .hasValue("gave multipliers for 1 clients, the problem has 3.");
  }

  @Test
  void anOptimumThatIsProvedHereMayBeCalledSo() {
    OptimizationResult exact = builtIn("fedsllm-exact");

    assertThat(Claims.proved(problem, exact, SolveMonitor.none()).status())
        .isEqualTo(SolveStatus.OPTIMAL);
  }

  private OptimizationResult builtIn(String id) {
    return OptimizerCatalog.discovered(getClass().getClassLoader())
        .require(id)
        .create()
        .optimize(problem);
  }

  private static OptimizationResult solved(Plan plan) {
    return OptimizationResult.of(SolveStatus.SOLVED, plan, new SolveInfo(1, ""));
  }

  private static TimeDivisionPlan withTurns(
      TimeDivisionPlan plan, double totalDelayS, double[] airTimeS) {
    return new TimeDivisionPlan(
        plan.localAccuracy(), plan.localIterations(), plan.roundDelayS(), totalDelayS, airTimeS);
  }
}
