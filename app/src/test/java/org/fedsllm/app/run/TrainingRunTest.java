package org.fedsllm.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fedsllm.app.optimize.PlanComputation;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.run.PlanRun;
import org.fedsllm.model.run.Provenance;
import org.fedsllm.model.run.RoundRecord;
import org.fedsllm.model.run.RunRecord;
import org.fedsllm.optimizer.OptimizerCatalog;
import org.fedsllm.optimizer.execution.ExecutablePlanner;
import org.fedsllm.training.TrainingMonitor;
import org.fedsllm.training.TrainingSession;
import org.fedsllm.training.network.LoraWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingRunTest {
  private static final double ROUNDING = 1e-9;

  private final PlanComputation computation =
      new PlanComputation(OptimizerCatalog.discovered(getClass().getClassLoader()));

  @Test
  void oneTrainingIsDrawnOnBothClocksWhereIterationsAgree() throws IOException {
    Project project = SmallTraining.project(2);
    TimedPlans plans = plans(project, 1, 1);
    List<String> trained = new ArrayList<>();

    TrainingRun run = execute(project, plans, trained);

    PlanRun other = run.runs().get(1);
    assertThat(trained).containsExactly(plans.plan().name());
    assertThat(run.main().origin()).isEqualTo(PlanRun.Origin.TRAINED);
    assertThat(other.origin()).isEqualTo(PlanRun.Origin.SAME_TRAINING_OTHER_CLOCK);
    assertThat(losses(other)).isEqualTo(losses(run.main()));
    assertThat(other.last().simulatedS()).isGreaterThan(run.main().last().simulatedS());
    double roundS = run.main().plannedRoundS();
    assertThat(run.main().last().simulatedS()).isCloseTo(2 * roundS, within(ROUNDING * roundS));
  }

  @Test
  void eachPlanIsTrainedWhereIterationsDiffer() throws IOException {
    Project project = SmallTraining.project(1);
    TimedPlans plans = plans(project, 1, 2);
    List<String> trained = new ArrayList<>();

    TrainingRun run = execute(project, plans, trained);

    assertThat(trained).containsExactly(plans.plan().name(), plans.equalBandwidth().name());
    assertThat(run.runs()).extracting(PlanRun::origin).containsOnly(PlanRun.Origin.TRAINED);
    assertThat(run.runs()).extracting(PlanRun::localIterations).containsExactly(1, 2);
    assertThat(losses(run.runs().get(1)).get(0)).isEqualTo(losses(run.main()).get(0));
    assertThat(losses(run.runs().get(1)).get(1)).isNotEqualTo(losses(run.main()).get(1));
  }

  @Test
  void interruptedTrainingOfTheSecondPlanGoesOnWhereItStopped(@TempDir Path folder)
      throws IOException {
    Project project = SmallTraining.project(2);
    TimedPlans plans = plans(project, 1, 2);
    TrainingRun straight = execute(project, plans, new ArrayList<>());
    RunFolder first = RunFolder.prepare(folder.resolve("first"));

    TrainingRun stopped =
        kept(
            project,
            plans,
            first,
            PlanCheckpoints.NONE,
            new StopAfterRound(plans.equalBandwidth(), 1));
    SavedRun saved = SavedRun.open(first.folder());
    RunFolder second = RunFolder.prepare(folder.resolve("second"));
    TrainingRun resumed =
        kept(project, plans, second, saved.checkpoints(), plan -> TrainingMonitor.NONE);

    assertThat(stopped.runs().get(1).end()).isEqualTo(PlanRun.End.CANCELLED);
    assertThat(saved.record().runs())
        .extracting(PlanRun::end)
        .containsExactly(PlanRun.End.FINISHED, PlanRun.End.UNFINISHED);
    assertThat(saved.checkpoints().equalBandwidth().orElseThrow().last().round()).isEqualTo(1);
    assertThat(losses(resumed.main())).isEqualTo(losses(straight.main()));
    assertThat(losses(resumed.runs().get(1))).isEqualTo(losses(straight.runs().get(1)));
    assertThat(SavedRun.open(second.folder()).record().runs())
        .extracting(run -> run.last().simulatedS())
        .containsExactlyElementsOf(
            straight.runs().stream().map(run -> run.last().simulatedS()).toList());
  }

  private static TrainingRun kept(
      Project project,
      TimedPlans plans,
      RunFolder folder,
      PlanCheckpoints start,
      Function<TimedPlan, TrainingMonitor> monitors)
      throws IOException {
    int rounds = project.trainable().orElseThrow().rounds();
    folder.begin(project);
    try (TrainingSession session = TrainingSession.open(project, Path.of(""))) {
      Provenance provenance = Program.provenance(project, Clock.systemUTC());
      RunJournal journal =
          new RunJournal(
              folder,
              plans,
              runs -> new RunRecord(project.name(), provenance, runs, null, null, null));
      return TrainingRun.execute(
          session, plans, rounds, start, plan -> journal.follow(plan, monitors.apply(plan)));
    }
  }

  /** Lets one plan's training run a number of rounds. */
  private record StopAfterRound(TimedPlan which, int rounds)
      implements Function<TimedPlan, TrainingMonitor> {
    @Override
    public TrainingMonitor apply(TimedPlan plan) {
      return new TrainingMonitor() {
        private int done;

        @Override
        public void round(RoundRecord record, LoraWeights adapter) {
          done = record.round();
        }

        @Override
        public boolean cancelled() {
          return plan.equals(which) && done == rounds;
        }
      };
    }
  }

  private TimedPlans plans(Project project, int own, int equal) {
    PlanSnapshot snapshot = computation.solve(project, Optional.empty());
    TimedPlan plan =
        new TrainingPlanner().plan(computation.solve(fixed(project, own), Optional.empty())).plan();
    return new TimedPlans(
        plan,
        new TimedPlan(
            "equal bandwidth",
            project,
            snapshot.models(),
            equal,
            new ExecutablePlanner().equalBandwidth(snapshot.problem(), equal)));
  }

  private static Project fixed(Project project, int iterations) {
    return project.withTraining(project.trainable().orElseThrow().withLocalIterations(iterations));
  }

  private static TrainingRun execute(Project project, TimedPlans plans, List<String> trained) {
    int rounds = project.trainable().orElseThrow().rounds();
    try (TrainingSession session = TrainingSession.open(project, Path.of(""))) {
      return TrainingRun.execute(
          session,
          plans,
          rounds,
          plan -> {
            trained.add(plan.name());
            return TrainingMonitor.NONE;
          });
    }
  }

  private static List<Double> losses(PlanRun run) {
    return run.rounds().stream().map(RoundRecord::evaluationLoss).toList();
  }
}
