package org.fedsllm.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fedsllm.app.optimize.DesignChoice;
import org.fedsllm.app.optimize.PlanComputation;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.algorithm.ParticipationSpec;
import org.fedsllm.model.data.PartitionSpec;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.project.DataSpec;
import org.fedsllm.model.project.LockedShare;
import org.fedsllm.model.project.OptimizerChoice;
import org.fedsllm.model.project.PlanSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.TrainingSpec;
import org.fedsllm.model.project.WeightOptimizerSpec;
import org.fedsllm.model.radio.Fading;
import org.fedsllm.model.radio.RadioSpec;
import org.fedsllm.model.run.Attendance;
import org.fedsllm.model.run.LinkBytes;
import org.fedsllm.model.run.RoundRecord;
import org.fedsllm.model.workload.TransformerWorkload;
import org.fedsllm.optimizer.OptimizerCatalog;
import org.junit.jupiter.api.Test;

class TrainingPlannerTest {
  private static final double ROUNDING = 1e-12;
  private static final double SOLVER = 1e-8;
  private static final double LOCKED_HZ = 3e6;

  private final PlanComputation computation =
      new PlanComputation(OptimizerCatalog.discovered(getClass().getClassLoader()));
  private final TrainingPlanner planner = new TrainingPlanner();

  @Test
  void planIsExecutedWithWholeIterationsAndNoFasterThanItsRelaxation() {
    PlanSnapshot snapshot = solve("fedsllm-exact");

    TimedPlan plan = planner.plan(snapshot).plan();

    assertThat(plan.localIterations()).isPositive();
    assertThat(plan.plan().localIterations())
        .isCloseTo(plan.localIterations(), within(ROUNDING * plan.localIterations()));
    assertThat(plan.plan().totalDelayS()).isGreaterThanOrEqualTo(snapshot.delayS());
  }

  @Test
  void planIsNeverSlowerThanEqualBandwidth() {
    TimedPlans plans = planner.plan(solve("fedsllm-exact"));

    assertThat(plans.plan().plan().totalDelayS())
        .isLessThan(plans.equalBandwidth().plan().totalDelayS());
  }

  @Test
  void fixedIterationsHoldForBothPlans() {
    Project project = project("fedsllm-exact").withTraining(training(3));

    TimedPlans plans = planner.plan(computation.solve(project, Optional.empty()));

    assertThat(plans.plan().localIterations()).isEqualTo(3);
    assertThat(plans.equalBandwidth().localIterations()).isEqualTo(3);
    assertThat(plans.shareTraining()).isTrue();
  }

  @Test
  void anotherOptimizersBandwidthsAreExecutedAsTheyAre() {
    PlanSnapshot snapshot = solve("equal-bandwidth");
    Allocation own = snapshot.allocation().orElseThrow();

    TimedPlan plan = planner.plan(snapshot).plan();

    assertThat(plan.plan().bandwidths().mainBandwidthHz()).isEqualTo(own.mainBandwidthHz());
    assertThat(plan.plan().bandwidths().federatedBandwidthHz())
        .isEqualTo(own.federatedBandwidthHz());
  }

  @Test
  void clockChargesThePlannedRoundWhereNothingFades() {
    TimedPlan plan = planner.plan(solve("fedsllm-exact")).plan();

    double planned = plan.plan().roundDelayS();
    assertThat(plan.roundDelayS(1, plan.localIterations()))
        .isCloseTo(planned, within(ROUNDING * planned));
    assertThat(plan.roundDelayS(17, plan.localIterations()))
        .isEqualTo(plan.roundDelayS(1, plan.localIterations()));
  }

  @Test
  void clockChargesEachRoundAtItsOwnFading() {
    Project still = project("fedsllm-exact");
    RadioSpec radio = still.scenario().radio();
    Project fading =
        still.withScenario(
            still
                .scenario()
                .withRadio(
                    new RadioSpec(
                        radio.band(),
                        radio.noisePsdWPerHz(),
                        radio.pathLoss(),
                        radio.shadowingSigmaDb(),
                        new Fading.Rayleigh(),
                        radio.downlink())));

    TimedPlan plan = planner.plan(computation.solve(fading, Optional.empty())).plan();

    assertThat(plan.roundDelayS(1, 1)).isNotEqualTo(plan.roundDelayS(2, 1));
    assertThat(plan.roundDelayS(2, 1)).isEqualTo(plan.roundDelayS(2, 1));
  }

  @Test
  void sameTrainingKeepsItsLossesOnTheOtherClock() {
    Project project = project("fedsllm-exact").withTraining(training(2));
    TimedPlans plans = planner.plan(computation.solve(project, Optional.empty()));
    List<RoundRecord> rounds = List.of(round(0, 0, 0, 4), round(1, 2, 0.5, 3.5), round(2, 2, 1, 3));

    List<RoundRecord> timed = plans.onEqualBandwidth(rounds);

    double roundS = plans.equalBandwidth().plan().roundDelayS();
    assertThat(timed).extracting(RoundRecord::evaluationLoss).containsExactly(4.0, 3.5, 3.0);
    assertThat(timed.get(0).simulatedS()).isZero();
    assertThat(timed.get(2).simulatedS()).isCloseTo(2 * roundS, within(ROUNDING * roundS * 2));
  }

  @Test
  void aPlanWithItsOwnSplitIsTrainedByAtThatSplit() {
    PlanSnapshot snapshot = solve("best-split");
    int split =
        DesignChoice.of(snapshot.problem(), snapshot.allocation().orElseThrow())
            .orElseThrow()
            .leastSplit();

    TimedPlans plans = planner.plan(snapshot);

    assertThat(((TransformerWorkload) plans.trained().workload()).splitLayer()).isEqualTo(split);
    assertThat(((TransformerWorkload) snapshot.project().workload()).splitLayer())
        .isNotEqualTo(split);
    TimedPlans taken = planner.plan(computation.solve(taken(plans.trained()), Optional.empty()));
    for (int iterations = 1; iterations < 4; iterations++) {
      double plannedS = taken.plan().roundDelayS(1, iterations);
      assertThat(plans.plan().roundDelayS(1, iterations))
          .isCloseTo(plannedS, within(SOLVER * plannedS));
      double equalS = taken.equalBandwidth().roundDelayS(1, iterations);
      assertThat(plans.equalBandwidth().roundDelayS(1, iterations))
          .isCloseTo(equalS, within(ROUNDING * equalS));
    }
  }

  @Test
  void aFixedNumberOfIterationsKeepsTheChosenSplit() {
    Project project = project("best-split").withTraining(training(3));

    TimedPlans plans = planner.plan(computation.solve(project, Optional.empty()));

    assertThat(plans.plan().localIterations()).isEqualTo(3);
    assertThat(plans.plan().plan().bandwidths().design()).isPresent();
    assertThat(plans.equalBandwidth().plan().totalDelayS())
        .isGreaterThan(plans.plan().plan().totalDelayS());
  }

  @Test
  void aPlanWithLessPowerIsTrainedByAsItIs() {
    PlanSnapshot snapshot = solve("deadline-energy");

    TimedPlan plan = planner.plan(snapshot).plan();

    assertThat(plan.plan().bandwidths().design())
        .isEqualTo(snapshot.allocation().orElseThrow().design());
    assertThat(planner.plan(snapshot).trained()).isEqualTo(snapshot.project());
  }

  @Test
  void lockedSharesAreExecuted() {
    Project free = project("fedsllm-exact").withTraining(training(2));
    Project locked =
        free.withPlan(free.plan().locking(new LockedShare("c1", LockedShare.Link.MAIN, LOCKED_HZ)));

    TimedPlans plans = planner.plan(computation.solve(locked, Optional.empty()));

    assertThat(plans.plan().plan().bandwidths().mainBandwidthHz(0)).isEqualTo(LOCKED_HZ);
  }

  @Test
  void aDeadlineGivesEachPlanATrainingOfItsOwn() {
    ParticipationSpec deadline = new ParticipationSpec(1, 0, 60.0);
    TrainingSpec training = training(2);
    Project project =
        project("fedsllm-exact")
            .withTraining(training.withAlgorithm(training.algorithm().withParticipation(deadline)));

    TimedPlans plans = planner.plan(computation.solve(project, Optional.empty()));

    assertThat(plans.plan().localIterations()).isEqualTo(plans.equalBandwidth().localIterations());
    assertThat(plans.shareTraining()).isFalse();
  }

  @Test
  void equalBandwidthIsChargedForThoseWhoWereDrawn() {
    Project project = project("fedsllm-exact").withTraining(training(2));
    TimedPlans plans = planner.plan(computation.solve(project, Optional.empty()));
    TimedPlan equal = plans.equalBandwidth();
    RoundRecord all = round(1, 2, 5, 3);
    RoundRecord one =
        new RoundRecord(
            1,
            2,
            5,
            0,
            3,
            3,
            List.of(),
            LinkBytes.NONE,
            new Attendance(List.of("c2"), List.of(), List.of()),
            null);

    double[] delaysS = equal.clientDelaysS(1, 2, 4);
    assertThat(plans.onEqualBandwidth(List.of(one)).get(0).simulatedS()).isEqualTo(delaysS[1]);
    assertThat(plans.onEqualBandwidth(List.of(all)).get(0).simulatedS())
        .isEqualTo(Arrays.stream(delaysS).max().orElseThrow());
  }

  @Test
  void planThatDividesTheTimeCannotTimeATraining() {
    PlanSnapshot snapshot = solve("tdma");
    assertThatThrownBy(() -> planner.plan(snapshot))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("divides the time")
        .hasMessageContaining("Choose another optimizer");
  }

  @Test
  void unknownOptimizerIsNamed() {
    PlanSnapshot snapshot = solve("no-such-optimizer");
    assertThatThrownBy(() -> planner.plan(snapshot))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no-such-optimizer");
  }

  private static Project taken(Project trained) {
    return trained.withPlan(new PlanSpec(OptimizerChoice.of("fedsllm-exact"), List.of()));
  }

  private PlanSnapshot solve(String optimizer) {
    return computation.solve(project(optimizer), Optional.empty());
  }

  private static Project project(String optimizer) {
    return Projects.ofClients(4).withPlan(new PlanSpec(OptimizerChoice.of(optimizer), List.of()));
  }

  private static TrainingSpec training(int localIterations) {
    return new TrainingSpec(
        TrainingSpec.EMBEDDED_CHECKPOINT,
        new DataSpec.WordNet(List.of("noun.food"), PartitionSpec.IID, 0.1),
        2,
        new WeightOptimizerSpec(WeightOptimizerSpec.Kind.SGD, 0.1, 0),
        localIterations,
        8);
  }

  private static RoundRecord round(int round, int iterations, double simulatedS, double loss) {
    return new RoundRecord(round, iterations, simulatedS, 0, loss, loss, List.of(), LinkBytes.NONE);
  }
}
