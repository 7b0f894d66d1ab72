package org.fedsllm.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fedsllm.app.cli.Terminal.Printed;
import org.fedsllm.app.optimize.PlanComputation;
import org.fedsllm.app.run.SmallTraining;
import org.fedsllm.app.run.TimedPlan;
import org.fedsllm.app.run.TrainingPlanner;
import org.fedsllm.model.algorithm.AlgorithmSpec;
import org.fedsllm.model.algorithm.ParticipationSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.model.radio.Fading;
import org.fedsllm.model.run.Attendance;
import org.fedsllm.model.run.PlanRun;
import org.fedsllm.model.run.RoundRecord;
import org.fedsllm.model.run.RunRecord;
import org.fedsllm.optimizer.OptimizerCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A deadline between the clients' delays under fading, the whole way from the command line. */
class TrainDeadlineTest {
  private static final int ROUNDS = 2;
  private static final double ROUNDING = 1e-9;

  @TempDir Path folder;

  @Test
  void theRoundEndsAtTheDeadlineWithThoseWhoMadeIt() throws IOException {
    Project fading = fadingWithTwoIterations(SmallTraining.project(ROUNDS));
    TimedPlan equal = equalBandwidth(fading);
    double deadlineS = betweenTheClients(equal);
    AlgorithmSpec algorithm =
        AlgorithmSpec.FEDSLLM.withParticipation(new ParticipationSpec(1, 0, deadlineS));
    Path file = folder.resolve("cell.fedsllm");
    Path out = folder.resolve("run");
    new ProjectStore().save(fading.withTraining(fading.training().withAlgorithm(algorithm)), file);

    Printed printed = Terminal.run("train", file, "--out", out);

    assertThat(printed.exitCode()).as(printed.err()).isZero();
    RunRecord record =
        new ObjectMapper().readValue(out.resolve("run.json").toFile(), RunRecord.class);
    PlanRun run = record.runs().get(1);
    assertThat(run.plan()).isEqualTo(TrainingPlanner.EQUAL_BANDWIDTH);
    assertThat(run.finished()).isTrue();
    assertThat(lateIn(equal, fading, 1, deadlineS)).hasSize(1);
    for (int round = 1; round <= ROUNDS; round++) {
      roundGoesOn(run, round, equal, lateIn(equal, fading, round, deadlineS), deadlineS);
    }
    assertThat(run.last().evaluationLoss()).isFinite().isNotEqualTo(run.first().evaluationLoss());
    assertThat(Files.readString(out.resolve("rounds.csv"))).contains("late");
  }

  private static void roundGoesOn(
      PlanRun run, int number, TimedPlan plan, List<String> late, double deadlineS) {
    RoundRecord round = run.rounds().get(number);
    double tookS = round.simulatedS() - run.rounds().get(number - 1).simulatedS();
    double slowestS = plan.roundDelayS(number, plan.localIterations());
    assertThat(round.absences().map(Attendance::late).orElse(List.of())).isEqualTo(late);
    assertThat(tookS).isCloseTo(Math.min(slowestS, deadlineS), within(ROUNDING * slowestS));
    assertThat(round.bytes()).isEqualTo(round.againstPlan().predictedBytes());
  }

  private static List<String> lateIn(TimedPlan plan, Project project, int round, double deadlineS) {
    List<String> ids = project.scenario().clients().stream().map(client -> client.id()).toList();
    double[] delaysS = plan.clientDelaysS(round, plan.localIterations(), ids.size());
    return ids.stream().filter(id -> delaysS[ids.indexOf(id)] > deadlineS).toList();
  }

  /** Above the faster and below the slower client of the first round. */
  private static double betweenTheClients(TimedPlan plan) {
    double[] delaysS = plan.clientDelaysS(1, plan.localIterations(), 2);
    assertThat(delaysS[0]).isNotEqualTo(delaysS[1]);
    return (delaysS[0] + delaysS[1]) / 2;
  }

  private TimedPlan equalBandwidth(Project project) {
    PlanComputation computation =
        new PlanComputation(OptimizerCatalog.discovered(getClass().getClassLoader()));
    return new TrainingPlanner()
        .plan(computation.solve(project, Optional.empty()))
        .equalBandwidth();
  }

  private static Project fadingWithTwoIterations(Project project) {
    var radio = project.scenario().radio().withFading(new Fading.Rayleigh());
    return project
        .withScenario(project.scenario().withRadio(radio))
        .withTraining(project.training().withLocalIterations(2));
  }
}
