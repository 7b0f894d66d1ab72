package org.fedsllm.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fedsllm.model.project.WeightOptimizerSpec;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.model.run.LinkBytes;
import org.fedsllm.model.run.RoundRecord;
import org.fedsllm.model.workload.LoraSpec;
import org.fedsllm.model.workload.TransformerWorkload;
import org.fedsllm.model.workload.Workload;
import org.fedsllm.training.checkpoint.LanguageModel;
import org.fedsllm.training.checkpoint.PeftAdapter;
import org.fedsllm.training.checkpoint.PeftAdapterWriter;
import org.fedsllm.training.data.ClientData;
import org.fedsllm.training.metric.Evaluator;
import org.fedsllm.training.network.Adapter;
import org.fedsllm.training.network.Autograd;
import org.fedsllm.training.network.Batch;
import org.fedsllm.training.network.LoraLayout.Piece;
import org.fedsllm.training.network.LoraWeights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of Hugging Face transformers and PEFT on the same weights, texts and adapter. */
@ParameterizedClass
@EnumSource(Golden.class)
class GoldenModelsTest {
  private static final double LOSS_TOLERANCE = 1e-5;
  private static final double LOGIT_TOLERANCE = 1e-5;
  private static final double GRADIENT_NORM_TOLERANCE = 1e-5;
  private static final double FEDERATED_TOLERANCE = 1e-4;

  @Parameter private Golden golden;
  private LanguageModel model;
  private JsonNode expected;

  @BeforeEach
  void load() throws IOException {
    model = golden.model();
    expected = golden.expected();
  }

  @AfterEach
  void close() {
    model.close();
  }

  @Test
  void tokenIdsAreThoseOfTheReference() throws IOException {
    List<Double> ids = Golden.numbers(expected.get("firstTokenIds"));
    assertThat(golden.sequences(model, 0).get(0).ids())
        .containsExactly(ids.stream().mapToLong(Double::longValue).toArray());
  }

  @Test
  void lossesOfTheBaseModelAgree() throws IOException {
    for (int k = 0; k < Golden.CLIENTS; k++) {
      assertThat(loss(k, null))
          .isCloseTo(expected.get("baseLoss").get(k).asDouble(), within(LOSS_TOLERANCE));
    }
  }

  @Test
  void lossesUnderTheAdapterAgree() throws IOException {
    try (Adapter adapter = startAdapter()) {
      for (int k = 0; k < Golden.CLIENTS; k++) {
        assertThat(loss(k, adapter))
            .isCloseTo(expected.get("adapterLoss").get(k).asDouble(), within(LOSS_TOLERANCE));
      }
    }
  }

  @Test
  void logitsAgreeWithAndWithoutAdapter() throws IOException {
    try (Adapter adapter = startAdapter()) {
      assertLogits(null, expected.get("baseLogitsLastToken"));
      assertLogits(adapter, expected.get("adapterLogitsLastToken"));
    }
  }

  @Test
  void gradientNormsOfTheAdapterOnTheSecondClientAgree() throws IOException {
    try (Adapter adapter = startAdapter();
        NDManager step = model.manager().newSubManager()) {
      Batch batch = new Batch(golden.sequences(model, 1));
      Autograd.backward(Autograd.recorded(() -> model.network().loss(batch, adapter, step)));
      float[] gradient = adapter.gradient(step).toFloatArray();
      JsonNode norms = expected.get("gradNorms");
      assertThat(norms).hasSize(adapter.layout().pieces().size());
      for (Piece piece : adapter.layout().pieces()) {
        String name =
            "base_model.model.%s.lora_%s.default.weight".formatted(module(piece), piece.factor());
        assertThat(norm(gradient, piece))
            .isCloseTo(norms.get(name).asDouble(), within(GRADIENT_NORM_TOLERANCE));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void federatedTrainingAgreesWhereverTheModelIsSplit(int splitLayer) throws IOException {
    TrainingOutcome outcome = trainAsTheReference(splitLayer);
    JsonNode after = expected.get("federated").get("lossAfterRoundByClient");
    for (int round = 1; round <= after.size(); round++) {
      for (int k = 0; k < Golden.CLIENTS; k++) {
        assertThat(outcome.rounds().get(round).clientEvaluationLoss().get(k))
            .isCloseTo(after.get(round - 1).get(k).asDouble(), within(FEDERATED_TOLERANCE));
      }
    }
    float[] reference = golden.adapter(model, "adapter-after").values();
    assertThat(outcome.adapter().values())
        .containsExactly(reference, within((float) FEDERATED_TOLERANCE));
  }

  @Test
  void exportedAdapterReadsBackAsItWas(@TempDir Path folder) throws IOException {
    LoraWeights adapter = golden.adapter(model, "adapter");
    PeftAdapterWriter.write(folder, adapter);
    LoraWeights read = PeftAdapter.read(folder, model.spec());
    assertThat(read.values()).containsExactly(adapter.values());
    assertThat(read.layout().lora()).isEqualTo(adapter.layout().lora());
  }

  @Test
  void countedBytesEqualThePayloadsOfTheWorkloadExactly() throws IOException {
    RoundRecord round = trainAsTheReference(2).rounds().get(1);
    int iterations = round.localIterations();
    double activationsAndLabels = 0;
    double gradients = 0;
    double adapters = 0;
    for (int k = 0; k < Golden.CLIENTS; k++) {
      Workload work = workload(2).of(expected.get("samples").get(k).asInt(), 1, 1);
      activationsAndLabels += iterations * work.activationBits();
      gradients += iterations * work.gradientBits();
      adapters += work.adapterBits();
    }
    LinkBytes bytes = round.bytes();
    assertThat(8.0 * bytes.mainServerUp()).isEqualTo(activationsAndLabels);
    assertThat(8.0 * bytes.gradientsDown()).isEqualTo(gradients);
    assertThat(8.0 * bytes.adaptersUp()).isEqualTo(adapters);
    assertThat(8.0 * bytes.adaptersDown()).isEqualTo(adapters);
  }

  private TrainingOutcome trainAsTheReference(int splitLayer) throws IOException {
    JsonNode federated = expected.get("federated");
    List<ClientData> clients = new ArrayList<>();
    for (int k = 0; k < Golden.CLIENTS; k++) {
      clients.add(golden.clientData(model, k));
    }
    TrainingSetup setup =
        new TrainingSetup(
            model,
            workload(splitLayer),
            clients,
            golden.adapter(model, "adapter"),
            new WeightOptimizerSpec(
                WeightOptimizerSpec.Kind.SGD, federated.get("learningRate").asDouble(), 0),
            new SeedTree(1));
    TrainingPlan plan =
        new TrainingPlan(
            federated.get("localSteps").asInt(),
            federated.get("rounds").asInt(),
            (round, iterations) -> iterations);
    try (SplitFederatedTrainer trainer = new SplitFederatedTrainer(setup)) {
      return trainer.train(plan, TrainingMonitor.NONE);
    }
  }

  /** Batches larger than any client's data, so that each step sees all of it. */
  private TransformerWorkload workload(int splitLayer) {
    LoraSpec lora = golden.adapter(model, "adapter").layout().lora();
    int length = expected.get("sequenceLength").asInt();
    return new TransformerWorkload(model.spec(), splitLayer, lora, 8, length, 32, 32);
  }

  private Adapter startAdapter() {
    return new Adapter(model.manager(), golden.adapter(model, "adapter"));
  }

  private double loss(int client, Adapter adapter) throws IOException {
    return new Evaluator(model.manager(), model.network())
        .loss(golden.sequences(model, client), adapter)
        .nats();
  }

  private void assertLogits(Adapter adapter, JsonNode reference) throws IOException {
    try (NDManager step = model.manager().newSubManager()) {
      Batch batch = Batch.of(golden.sequences(model, 0).get(0));
      float[] logits =
          Autograd.unrecorded(() -> model.network().nextTokenLogits(batch, adapter, step))
              .toFloatArray();
      for (int i = 0; i < reference.size(); i++) {
        assertThat((double) logits[i])
            .isCloseTo(reference.get(i).asDouble(), within(LOGIT_TOLERANCE));
      }
    }
  }

  /** What the reference calls the adapted modules of the golden models. */
  private static String module(Piece piece) {
    return switch (piece.projection()) {
      case QUERY_KEY_VALUE -> "transformer.h.%d.attn.c_attn".formatted(piece.block());
      case QUERY -> "model.layers.%d.self_attn.q_proj".formatted(piece.block());
      case VALUE -> "model.layers.%d.self_attn.v_proj".formatted(piece.block());
      default -> throw new IllegalStateException(piece.toString());
    };
  }

  private static double norm(float[] gradient, Piece piece) {
    double sum = 0;
    for (int i = piece.offset(); i < piece.end(); i++) {
      sum += (double) gradient[i] * gradient[i];
    }
    return Math.sqrt(sum);
  }
}
