package org.fedsllm.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fedsllm.model.algorithm.AlgorithmSpec.FEDSLLM;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fedsllm.model.algorithm.AlgorithmSpec;
import org.fedsllm.model.algorithm.LabelPlacement;
import org.fedsllm.model.algorithm.Scheme;
import org.fedsllm.model.run.AgainstPlan;
import org.fedsllm.model.run.LinkBytes;
import org.fedsllm.model.run.RoundRecord;
import org.fedsllm.training.checkpoint.LanguageModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the training algorithms have in common, and where one must equal another. */
class SchemesTest {
  /** Equal in mathematics; in float32 sums may be taken in another order. */
  private static final float ROUNDING = 1e-6f;

  private static final AlgorithmSpec V2 = FEDSLLM.withScheme(Scheme.SPLIT_FED_V2);
  private static final AlgorithmSpec U_SHAPED = FEDSLLM.withLabels(LabelPlacement.ON_CLIENT);
  private static final AlgorithmSpec FEDERATED = FEDSLLM.withScheme(Scheme.FEDERATED);
  private static final AlgorithmSpec CENTRALISED = FEDSLLM.withScheme(Scheme.CENTRALISED);

  private static LanguageModel model;

  @BeforeAll
  static void load() {
    model = GoldenGpt2.model();
  }

  @AfterAll
  static void close() {
    model.close();
  }

  static Stream<AlgorithmSpec> all() {
    return Stream.of(
        FEDSLLM, V2, U_SHAPED, V2.withLabels(LabelPlacement.ON_CLIENT), FEDERATED, CENTRALISED);
  }

  @ParameterizedTest
  @MethodSource("all")
  void everySchemeLearnsAndRepeatsItselfBitForBit(AlgorithmSpec algorithm) throws IOException {
    TrainingOutcome outcome = GoldenRuns.train(model, algorithm, GoldenGpt2.CLIENTS);
    assertThat(outcome.last().evaluationLoss()).isLessThan(outcome.first().evaluationLoss());
    TrainingOutcome again = GoldenRuns.train(model, algorithm, GoldenGpt2.CLIENTS);
    assertThat(losses(again)).isEqualTo(losses(outcome));
    assertThat(again.adapter().values()).containsExactly(outcome.adapter().values());
  }

  @ParameterizedTest
  @MethodSource("all")
  void everySchemeLeavesNoTensorBehind(AlgorithmSpec algorithm) throws IOException {
    int before = model.manager().getManagedArrays().size();
    GoldenRuns.train(model, algorithm, GoldenGpt2.CLIENTS);
    assertThat(model.manager().getManagedArrays()).hasSize(before);
  }

  @ParameterizedTest
  @MethodSource("all")
  void everySchemeReportsAStepForEachClientAndIteration(AlgorithmSpec algorithm)
      throws IOException {
    List<StepProgress> steps = new ArrayList<>();
    try (SplitFederatedTrainer trainer =
        new SplitFederatedTrainer(GoldenRuns.setup(model, algorithm, GoldenGpt2.CLIENTS))) {
      trainer.train(
          GoldenRuns.PLAN,
          new TrainingMonitor() {
            @Override
            public void step(StepProgress progress) {
              steps.add(progress);
            }
          });
    }
    assertThat(steps).hasSize(GoldenRuns.ROUNDS * GoldenRuns.ITERATIONS * GoldenGpt2.CLIENTS);
  }

  @Test
  void versionTwoWithOneClientIsVersionOneWithOneClient() throws IOException {
    assertSame(GoldenRuns.train(model, V2, 1), GoldenRuns.train(model, FEDSLLM, 1));
  }

  @Test
  void versionTwoStepsItsOneServerCopyMoreOften() throws IOException {
    TrainingOutcome one = GoldenRuns.train(model, FEDSLLM, GoldenGpt2.CLIENTS);
    TrainingOutcome two = GoldenRuns.train(model, V2, GoldenGpt2.CLIENTS);
    assertThat(two.last().evaluationLoss()).isLessThan(one.last().evaluationLoss());
  }

  @Test
  void federatedWithOneClientIsCentralised() throws IOException {
    assertSame(GoldenRuns.train(model, FEDERATED, 1), GoldenRuns.train(model, CENTRALISED, 1));
  }

  @Test
  void federatedIsVersionOneWithoutTheSplit() throws IOException {
    assertClose(
        GoldenRuns.train(model, FEDERATED, GoldenGpt2.CLIENTS),
        GoldenRuns.train(model, FEDSLLM, GoldenGpt2.CLIENTS));
  }

  @Test
  void labelsOnTheClientChangeNothingThatIsLearned() throws IOException {
    assertClose(
        GoldenRuns.train(model, U_SHAPED, GoldenGpt2.CLIENTS),
        GoldenRuns.train(model, FEDSLLM, GoldenGpt2.CLIENTS));
  }

  @ParameterizedTest
  @MethodSource("all")
  void countedBytesEqualThePayloadsOfTheDelayModelExactly(AlgorithmSpec algorithm)
      throws IOException {
    LinkBytes predicted =
        GoldenRuns.setup(model, algorithm, GoldenGpt2.CLIENTS)
            .predictedBytes()
            .round(GoldenRuns.ITERATIONS);
    assertThat(GoldenRuns.train(model, algorithm, GoldenGpt2.CLIENTS).last().bytes())
        .isEqualTo(predicted);
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyRoundRecordsWhatThePlanExpected(AlgorithmSpec algorithm) throws IOException {
    TrainingOutcome outcome = GoldenRuns.train(model, algorithm, GoldenGpt2.CLIENTS);
    assertThat(outcome.first().expected()).isEmpty();
    for (RoundRecord round : outcome.rounds().subList(1, outcome.rounds().size())) {
      AgainstPlan plan = round.expected().orElseThrow();
      assertThat(plan.predictedBytes()).isEqualTo(round.bytes());
      assertThat(plan.measuredLossRatio()).isPresent();
    }
  }

  @Test
  void oneLocalIterationMeasuresNoLossRatio() throws IOException {
    try (SplitFederatedTrainer trainer =
        new SplitFederatedTrainer(GoldenRuns.setup(model, FEDSLLM, 1))) {
      TrainingPlan single = new TrainingPlan(1, 1, GoldenRuns.PLAN.clock());
      AgainstPlan plan = trainer.train(single, TrainingMonitor.NONE).last().againstPlan();
      assertThat(plan.measuredLossRatio()).isEmpty();
    }
  }

  @Test
  void lossRatioIsThatOfTheLastStepsToTheFirst() throws IOException {
    List<Double> steps = new ArrayList<>();
    try (SplitFederatedTrainer trainer =
        new SplitFederatedTrainer(GoldenRuns.setup(model, FEDSLLM, 1))) {
      RoundRecord round =
          trainer
              .train(
                  new TrainingPlan(4, 1, GoldenRuns.PLAN.clock()),
                  new TrainingMonitor() {
                    @Override
                    public void step(StepProgress progress) {
                      steps.add(progress.loss());
                    }
                  })
              .last();
      assertThat(round.againstPlan().localLossRatio())
          .isCloseTo(steps.get(3) / steps.get(0), within((double) ROUNDING));
    }
  }

  @Test
  void labelsOnTheClientNeverCross() throws IOException {
    LinkBytes shared = GoldenRuns.train(model, FEDSLLM, GoldenGpt2.CLIENTS).last().bytes();
    LinkBytes kept = GoldenRuns.train(model, U_SHAPED, GoldenGpt2.CLIENTS).last().bytes();
    assertThat(shared.labelsUp()).isPositive();
    assertThat(kept.labelsUp()).isZero();
    assertThat(kept.mainServerUp()).isEqualTo(2 * shared.activationsUp());
    assertThat(kept.mainServerDown()).isEqualTo(2 * shared.gradientsDown());
  }

  @Test
  void withoutASplitOnlyAdaptersCross() throws IOException {
    LinkBytes split = GoldenRuns.train(model, FEDSLLM, GoldenGpt2.CLIENTS).last().bytes();
    LinkBytes whole = GoldenRuns.train(model, FEDERATED, GoldenGpt2.CLIENTS).last().bytes();
    assertThat(whole.adaptersUp()).isEqualTo(2 * split.adaptersUp()); // cut in the middle
    assertThat(whole.total()).isEqualTo(whole.adaptersUp() + whole.adaptersDown());
  }

  @Test
  void centralisedSendsNothing() throws IOException {
    assertThat(GoldenRuns.train(model, CENTRALISED, GoldenGpt2.CLIENTS).last().bytes())
        .isEqualTo(LinkBytes.NONE);
  }

  private static void assertSame(TrainingOutcome one, TrainingOutcome other) {
    assertThat(losses(one)).isEqualTo(losses(other));
    assertThat(one.adapter().values()).containsExactly(other.adapter().values());
  }

  private static void assertClose(TrainingOutcome one, TrainingOutcome other) {
    List<Double> expected = losses(other);
    List<Double> actual = losses(one);
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(actual.get(i)).isCloseTo(expected.get(i), within((double) ROUNDING));
    }
    assertThat(one.adapter().values()).containsExactly(other.adapter().values(), within(ROUNDING));
  }

  private static List<Double> losses(TrainingOutcome run) {
    List<Double> losses = new ArrayList<>();
    run.rounds().forEach(round -> losses.addAll(round.clientEvaluationLoss()));
    run.rounds().stream().skip(1).map(RoundRecord::trainingLoss).forEach(losses::add);
    return losses;
  }
}
