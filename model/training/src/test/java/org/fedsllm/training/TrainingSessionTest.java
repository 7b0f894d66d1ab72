package org.fedsllm.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.WeightOptimizerSpec;
import org.fedsllm.model.project.WeightOptimizerSpec.Kind;
import org.fedsllm.model.run.RoundRecord;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.training.TrainingOutcome.End;
import org.fedsllm.training.checkpoint.PeftAdapter;
import org.fedsllm.training.data.ClientShare;
import org.fedsllm.training.network.LoraWeights;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quickstart project trains on real text, in a few rounds. */
class TrainingSessionTest {
  private static final double SECONDS_PER_ITERATION = 2.5;
  private static final TrainingPlan PLAN =
      new TrainingPlan(6, 2, (round, iterations) -> SECONDS_PER_ITERATION * iterations + round);

  private static final Project PROJECT = Quickstart.small();
  private static TrainingSession session;
  private static TrainingOutcome outcome;
  private static final List<StepProgress> STEPS = new ArrayList<>();

  @BeforeAll
  static void train() {
    session = TrainingSession.open(PROJECT, Quickstart.FOLDER);
    outcome =
        session.train(
            PLAN,
            new TrainingMonitor() {
              @Override
              public void step(StepProgress progress) {
                STEPS.add(progress);
              }
            });
  }

  @AfterAll
  static void close() {
    session.close();
  }

  @Test
  void everyClientHoldsAsManySequencesAsTheScenarioSays() {
    assertThat(session.shares())
        .extracting(ClientShare::trainingSequences)
        .containsExactlyElementsOf(
            PROJECT.scenario().clients().stream().map(Client::samples).toList());
    assertThat(session.shares())
        .extracting(ClientShare::heldOutSequences)
        .containsOnly(PROJECT.training().evaluationSequences());
    assertThat(session.shares().get(0).sources()).containsExactly("noun.animal");
  }

  @Test
  void perplexityOfHeldOutTextFalls() {
    assertThat(outcome.end()).isEqualTo(End.FINISHED);
    assertThat(outcome.rounds()).extracting(RoundRecord::round).containsExactly(0, 1, 2);
    assertThat(outcome.last().perplexity()).isLessThan(0.95 * outcome.first().perplexity());
    assertThat(outcome.last().trainingLoss()).isLessThan(outcome.rounds().get(1).trainingLoss());
  }

  @Test
  void evaluationLossIsTheMeanOverTheClientsTokens() {
    // Every client holds out equally many tokens here, so the weights are equal.
    RoundRecord round = outcome.last();
    double mean =
        round.clientEvaluationLoss().stream().mapToDouble(loss -> loss).average().orElseThrow();
    assertThat(round.evaluationLoss()).isCloseTo(mean, within(1e-12));
    assertThat(round.clientEvaluationLoss()).hasSize(8);
  }

  @Test
  void simulatedClockChargesWhatWasExecuted() {
    assertThat(outcome.rounds())
        .extracting(RoundRecord::simulatedS)
        .containsExactly(0.0, 16.0, 33.0);
    assertThat(outcome.rounds()).extracting(RoundRecord::localIterations).containsExactly(0, 6, 6);
  }

  @Test
  void everyStepOfEveryClientIsReported() {
    assertThat(STEPS).hasSize(2 * 6 * 8);
    assertThat(STEPS.get(0)).extracting(StepProgress::round, StepProgress::step).contains(1);
    assertThat(STEPS.get(STEPS.size() - 1).fraction()).isEqualTo(1);
  }

  @Test
  void sameSeedGivesTheSameLossesBitForBitAndAnotherSeedOthers() {
    TrainingPlan shorter = new TrainingPlan(1, 2, PLAN.clock());
    List<Double> first = losses(session.train(shorter, TrainingMonitor.NONE));
    List<Double> again;
    try (TrainingSession same = TrainingSession.open(PROJECT, Quickstart.FOLDER)) {
      again = losses(same.train(shorter, TrainingMonitor.NONE));
    }
    assertThat(again).isEqualTo(first);
    try (TrainingSession other = TrainingSession.open(PROJECT.withSeed(99), Quickstart.FOLDER)) {
      assertThat(losses(other.train(shorter, TrainingMonitor.NONE))).isNotEqualTo(first);
    }
  }

  @Test
  void cancelAnswersWithinOneStepAndKeepsFinishedRounds() {
    int[] steps = {0};
    TrainingOutcome cancelled =
        session.train(
            new TrainingPlan(1, 5, PLAN.clock()),
            new TrainingMonitor() {
              @Override
              public void step(StepProgress progress) {
                steps[0]++;
              }

              @Override
              public boolean cancelled() {
                return steps[0] == 11;
              }
            });
    assertThat(steps[0]).isEqualTo(11);
    assertThat(cancelled.end()).isEqualTo(End.CANCELLED);
    assertThat(cancelled.rounds()).extracting(RoundRecord::round).containsExactly(0, 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void divergenceEndsTheRunWithTheLastGoodAdapter(int localIterations) {
    WeightOptimizerSpec absurd = new WeightOptimizerSpec(Kind.SGD, 1e30, 0);
    Project project = PROJECT.withTraining(PROJECT.training().withWeightOptimizer(absurd));
    try (TrainingSession wild = TrainingSession.open(project, Quickstart.FOLDER)) {
      TrainingOutcome diverged =
          wild.train(new TrainingPlan(localIterations, 3, PLAN.clock()), TrainingMonitor.NONE);
      assertThat(diverged.end()).isEqualTo(End.DIVERGED);
      assertThat(diverged.last().evaluationLoss()).isFinite();
      for (float value : diverged.adapter().values()) {
        assertThat(value).isFinite();
      }
    }
  }

  @Test
  void generationContinuesThePromptAndIsRepeatable() {
    Sampling sampling = new Sampling(12, 0.9, 3);
    String prompt = "olive oil: an";
    String text = session.generate(prompt, sampling, outcome.adapter());
    assertThat(text).isNotBlank();
    assertThat(session.generate(prompt, sampling, outcome.adapter())).isEqualTo(text);
    String greedy = session.generate(prompt, Sampling.greedy(12), outcome.adapter());
    assertThat(session.generate(prompt, new Sampling(12, 0, 77), outcome.adapter()))
        .isEqualTo(greedy);
  }

  @Test
  void exportedAdapterReadsBackInPeftLayout(@TempDir Path folder) throws IOException {
    session.exportAdapter(outcome.adapter(), folder);
    LoraWeights read = PeftAdapter.read(folder, Quickstart.workload().transformer());
    assertThat(read.values()).containsExactly(outcome.adapter().values());
    assertThat(read.layout().lora()).isEqualTo(Quickstart.workload().lora());
  }

  private static List<Double> losses(TrainingOutcome run) {
    List<Double> losses = new ArrayList<>();
    run.rounds().forEach(round -> losses.addAll(round.clientEvaluationLoss()));
    run.rounds().stream().skip(1).forEach(round -> losses.add(round.trainingLoss()));
    return losses;
  }
}
