package org.fedsllm.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fedsllm.model.algorithm.Aggregation;
import org.fedsllm.model.algorithm.AlgorithmSpec;
import org.fedsllm.model.algorithm.LabelPlacement;
import org.fedsllm.model.algorithm.ParticipationSpec;
import org.fedsllm.model.algorithm.Scheme;
import org.fedsllm.model.project.WeightOptimizerSpec;
import org.fedsllm.model.project.WeightOptimizerSpec.Kind;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.model.run.RoundRecord;
import org.fedsllm.model.workload.ClientDesign;
import org.fedsllm.model.workload.TransformerWorkload;
import org.fedsllm.training.checkpoint.LanguageModel;
import org.fedsllm.training.data.ClientData;
import org.fedsllm.training.network.LoraWeights;
import org.fedsllm.training.resume.CheckpointFile;
import org.fedsllm.training.resume.RunCheckpoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A run that stopped and went on is the run that did not stop, bit for bit. */
class ResumeTest {
  private static final WeightOptimizerSpec ADAM = new WeightOptimizerSpec(Kind.ADAM_W, 3e-3, 0.01);
  private static final int ROUNDS = 4;

  private static LanguageModel model;
  private static List<ClientData> clients;

  @TempDir private Path folder;

  @BeforeAll
  static void load() throws IOException {
    model = GoldenGpt2.model();
    clients = new ArrayList<>();
    for (int k = 0; k < GoldenGpt2.CLIENTS; k++) {
      clients.add(GoldenGpt2.clientData(model, k));
    }
  }

  @AfterAll
  static void close() {
    model.close();
  }

  static Stream<TrainingSetup> setups() {
    AlgorithmSpec paper = AlgorithmSpec.FEDSLLM;
    return Stream.of(
        setup(ADAM, paper, 32, 1),
        setup(new WeightOptimizerSpec(Kind.SGD, 0.1, 0), paper, 8, 1),
        setup(ADAM, paper.withActivationNoise(0.02), 16, 1),
        setup(ADAM, paper.withScheme(Scheme.SPLIT_FED_V2), 32, 1),
        setup(ADAM, paper.withLabels(LabelPlacement.ON_CLIENT), 16, 1),
        setup(ADAM, paper.withScheme(Scheme.FEDERATED), 32, 1),
        setup(ADAM, paper.withScheme(Scheme.CENTRALISED), 32, 1),
        setup(ADAM, paper.withAggregation(Aggregation.FFA_LORA), 32, 1),
        setup(ADAM, paper.withAggregation(Aggregation.FLORA), 32, 1),
        setup(ADAM, paper.withAggregation(Aggregation.HET_LORA), 32, 1),
        setup(ADAM, paper.withParticipation(new ParticipationSpec(0.7, 0.4, null)), 32, 1),
        mixed(paper.withAggregation(Aggregation.HET_LORA)),
        mixed(
            paper
                .withAggregation(Aggregation.FLORA)
                .withParticipation(new ParticipationSpec(0.7, 0.4, null))));
  }

  @ParameterizedTest
  @MethodSource("setups")
  void resumedRunIsTheUninterruptedOneBitForBit(TrainingSetup setup) throws IOException {
    Keeper straight = new Keeper(null);
    TrainingOutcome whole = train(setup, plan(ROUNDS), straight);
    Path file = folder.resolve("run.safetensors");
    train(setup, plan(2), new Keeper(file));

    Keeper after = new Keeper(null);
    TrainingOutcome resumed = resume(setup, CheckpointFile.read(file), plan(ROUNDS), after);

    assertThat(after.exact).isTrue();
    assertThat(resumed.adapter().values()).containsExactly(whole.adapter().values());
    assertThat(withoutWallTime(resumed.rounds())).isEqualTo(withoutWallTime(whole.rounds()));
    assertThat(after.last.state().allLongs())
        .usingRecursiveComparison()
        .isEqualTo(straight.last.state().allLongs());
    assertThat(after.last.state().allFloats())
        .usingRecursiveComparison()
        .isEqualTo(straight.last.state().allFloats());
  }

  @Test
  void wallTimeGoesOnWhereItStopped() throws IOException {
    TrainingSetup setup = setup(ADAM, AlgorithmSpec.FEDSLLM, 32, 1);
    Keeper first = new Keeper(null);
    train(setup, plan(2), first);
    TrainingOutcome resumed = resume(setup, first.last, plan(3), new Keeper(null));
    assertThat(resumed.last().wallS()).isGreaterThan(first.last.last().wallS());
  }

  @Test
  void checkpointOfOtherInputsIsRefusedByName() throws IOException {
    Keeper kept = new Keeper(null);
    train(setup(ADAM, AlgorithmSpec.FEDSLLM, 32, 1), plan(1), kept);
    TrainingSetup otherSeed = setup(ADAM, AlgorithmSpec.FEDSLLM, 32, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> resume(otherSeed, kept.last, plan(2), TrainingMonitor.NONE))
        .withMessageContaining("other inputs (seed)");
    TrainingSetup otherBits = setup(ADAM, AlgorithmSpec.FEDSLLM, 8, 1);
    TrainingPlan other = new TrainingPlan(3, 2, (round, iterations) -> 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> resume(otherBits, kept.last, other, TrainingMonitor.NONE))
        .withMessageContaining("other inputs (local iterations, workload)");
  }

  @Test
  void otherBaseModelIsRecognisedByItsLoss() {
    TrainingSetup setup = setup(ADAM, AlgorithmSpec.FEDSLLM, 32, 1);
    Keeper kept = new Keeper(null);
    train(setup, plan(1), kept);
    RoundRecord last = kept.last.last();
    RoundRecord ofAnotherModel =
        new RoundRecord(1, 2, 2, 1, 1, 1.01 * last.evaluationLoss(), List.of(1.0), last.bytes());
    RunCheckpoint foreign =
        new RunCheckpoint(
            kept.last.inputs(),
            List.of(kept.last.rounds().get(0), ofAnotherModel),
            kept.last.state());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> resume(setup, foreign, plan(2), TrainingMonitor.NONE))
        .withMessageContaining("base model is another one");
  }

  @Test
  void divergenceIsExplainedAndTheLastGoodRoundCanBeResumed() throws IOException {
    TrainingSetup wild =
        setup(new WeightOptimizerSpec(Kind.SGD, 1e30, 0), AlgorithmSpec.FEDSLLM, 32, 1);
    Keeper kept = new Keeper(null);
    TrainingOutcome outcome = train(wild, plan(3), kept);
    assertThat(outcome.end()).isEqualTo(TrainingOutcome.End.DIVERGED);
    assertThat(kept.last.last()).isEqualTo(outcome.last());
    assertThat(outcome.divergence().orElseThrow().explanation())
        .contains("c0", "local iteration 2 of round 1", "learningRate of 1.0E30", "Lower");
    for (float value : kept.last.state().floats("adapter/values")) {
      assertThat(value).isFinite();
    }
  }

  private static TrainingOutcome train(
      TrainingSetup setup, TrainingPlan plan, TrainingMonitor monitor) {
    try (SplitFederatedTrainer trainer = new SplitFederatedTrainer(setup)) {
      return trainer.train(plan, monitor);
    }
  }

  private static TrainingOutcome resume(
      TrainingSetup setup, RunCheckpoint saved, TrainingPlan plan, TrainingMonitor monitor) {
    try (SplitFederatedTrainer trainer = new SplitFederatedTrainer(setup)) {
      return trainer.resume(saved, plan, monitor);
    }
  }

  private static TrainingPlan plan(int rounds) {
    return new TrainingPlan(2, rounds, (round, iterations) -> 1.0 / (2 + round));
  }

  private static TrainingSetup setup(
      WeightOptimizerSpec optimizer, AlgorithmSpec algorithm, int bits, long seed) {
    LoraWeights start = GoldenGpt2.adapter(model, "adapter");
    int length = clients.get(0).training().get(0).length();
    return new TrainingSetup(
        model,
        new TransformerWorkload(model.spec(), 2, start.layout().lora(), 2, length, bits, 32),
        clients,
        start,
        optimizer,
        new SeedTree(seed),
        algorithm);
  }

  /** The first client has a rank and a split of its own. */
  private static TrainingSetup mixed(AlgorithmSpec algorithm) {
    TrainingSetup alike = setup(ADAM, algorithm, 32, 1);
    TransformerWorkload workload =
        alike.workload().withDesigns(Map.of(clients.get(0).clientId(), new ClientDesign(1, 2)));
    return new TrainingSetup(
        model,
        workload,
        clients,
        TrainingSetup.freshAdapters(workload, clients, alike.seeds()),
        ADAM,
        alike.seeds(),
        algorithm);
  }

  private static List<RoundRecord> withoutWallTime(List<RoundRecord> rounds) {
    return rounds.stream()
        .map(
            r ->
                new RoundRecord(
                    r.round(),
                    r.localIterations(),
                    r.simulatedS(),
                    0,
                    r.trainingLoss(),
                    r.evaluationLoss(),
                    r.clientEvaluationLoss(),
                    r.bytes(),
                    r.attendance(),
                    r.againstPlan()))
        .toList();
  }

  /** Keeps the last checkpoint, also in a file. */
  private static final class Keeper implements TrainingMonitor {
    private final Path file;
    private RunCheckpoint last;
    private boolean exact;

    Keeper(Path file) {
      this.file = file;
    }

    @Override
    public void checkpoint(Supplier<RunCheckpoint> checkpoint) {
      last = checkpoint.get();
      if (file != null) {
        try {
          CheckpointFile.write(file, last);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }

    @Override
    public void resumed(List<RoundRecord> rounds, LoraWeights adapter, boolean same) {
      exact = same;
    }
  }
}
