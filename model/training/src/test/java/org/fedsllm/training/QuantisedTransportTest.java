package org.fedsllm.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fedsllm.model.algorithm.AlgorithmSpec;
import org.fedsllm.model.project.WeightOptimizerSpec;
import org.fedsllm.model.project.WeightOptimizerSpec.Kind;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.model.run.LinkBytes;
import org.fedsllm.model.run.RoundRecord;
import org.fedsllm.model.workload.TransformerWorkload;
import org.fedsllm.model.workload.Workload;
import org.fedsllm.training.checkpoint.LanguageModel;
import org.fedsllm.training.data.ClientData;
import org.fedsllm.training.network.LoraWeights;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fewer bits cross, and training feels it and still learns. */
class QuantisedTransportTest {
  private static final int ITERATIONS = 4;
  private static final TrainingPlan PLAN =
      new TrainingPlan(ITERATIONS, 3, (round, iterations) -> iterations);

  private static LanguageModel model;
  private static List<ClientData> clients;
  private static List<RoundRecord> exact;

  @BeforeAll
  static void trainWithFloats() throws IOException {
    model = GoldenGpt2.model();
    clients = new ArrayList<>();
    for (int k = 0; k < GoldenGpt2.CLIENTS; k++) {
      clients.add(GoldenGpt2.clientData(model, k));
    }
    exact = train(32, 32, 0);
  }

  @AfterAll
  static void close() {
    model.close();
  }

  @ParameterizedTest
  @CsvSource({"16,32", "8,32", "4,32", "32,16", "8,16"})
  void lossesDifferButFallAndBytesAreThePredictedOnes(int activation, int adapter)
      throws IOException {
    List<RoundRecord> coarse = train(activation, adapter, 0);

    assertThat(losses(coarse).get(0)).isEqualTo(losses(exact).get(0));
    assertThat(losses(coarse).get(3))
        .isNotEqualTo(losses(exact).get(3))
        .isLessThan(losses(coarse).get(0));
    for (RoundRecord round : coarse.subList(1, 4)) {
      assertThat(round.bytes()).isEqualTo(predicted(workload(activation, adapter)));
    }
  }

  @Test
  void coarserValuesDeviateMore() throws IOException {
    double half = deviation(16);
    double bytes = deviation(8);
    double nibbles = deviation(4);
    assertThat(half).isLessThan(bytes);
    assertThat(bytes).isLessThan(nibbles);
  }

  @Test
  void noiseChangesTheLossesTheSameWayEveryTime() throws IOException {
    List<Double> noisy = losses(train(32, 32, 0.05));
    assertThat(noisy).isNotEqualTo(losses(exact)).isEqualTo(losses(train(32, 32, 0.05)));
    assertThat(noisy.get(3)).isLessThan(noisy.get(0));
  }

  private static double deviation(int bits) throws IOException {
    List<RoundRecord> coarse = train(bits, 32, 0);
    return Math.abs(coarse.get(1).trainingLoss() - exact.get(1).trainingLoss());
  }

  private static LinkBytes predicted(TransformerWorkload workload) {
    LinkBytes all = LinkBytes.NONE;
    for (ClientData client : clients) {
      Workload work = workload.of(client.training().size(), 1, 1);
      int tokens = workload.sequences(client.training().size()) * workload.sequenceLength();
      long labels = ITERATIONS * 4L * tokens;
      long up = bytes(ITERATIONS * work.activationBits()) - labels;
      long down = bytes(ITERATIONS * work.gradientBits());
      long adapters = bytes(work.adapterBits());
      all = all.plus(new LinkBytes(up, labels, down, adapters, adapters));
    }
    return all;
  }

  private static long bytes(double bits) {
    assertThat(bits % 8).isZero();
    return (long) (bits / 8);
  }

  private static List<RoundRecord> train(int activation, int adapter, double noise)
      throws IOException {
    TrainingSetup setup =
        new TrainingSetup(
            model,
            workload(activation, adapter),
            clients,
            GoldenGpt2.adapter(model, "adapter"),
            new WeightOptimizerSpec(Kind.ADAM_W, 3e-3, 0),
            new SeedTree(1),
            AlgorithmSpec.FEDSLLM.withActivationNoise(noise));
    try (SplitFederatedTrainer trainer = new SplitFederatedTrainer(setup)) {
      return trainer.train(PLAN, TrainingMonitor.NONE).rounds();
    }
  }

  private static TransformerWorkload workload(int activation, int adapter) {
    LoraWeights start = GoldenGpt2.adapter(model, "adapter");
    int length = clients.get(0).training().get(0).length();
    return new TransformerWorkload(
        model.spec(), 2, start.layout().lora(), 2, length, activation, adapter);
  }

  private static List<Double> losses(List<RoundRecord> rounds) {
    return rounds.stream().map(RoundRecord::evaluationLoss).toList();
  }
}
