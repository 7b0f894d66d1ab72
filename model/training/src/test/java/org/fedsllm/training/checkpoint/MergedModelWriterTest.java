package org.fedsllm.training.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.fedsllm.model.workload.LoraSpec;
import org.fedsllm.model.workload.Projection;
import org.fedsllm.training.Golden;
import org.fedsllm.training.ModelExport;
import org.fedsllm.training.metric.Evaluator;
import org.fedsllm.training.network.LoraLayout;
import org.fedsllm.training.network.LoraWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A merged model alone must compute what model and adapter computed together. */
class MergedModelWriterTest {
  private static final double LOSS_TOLERANCE = 1e-5;

  /** bfloat16 keeps 8 bits of each weight. */
  private static final double BRAIN_LOSS_TOLERANCE = 0.02;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Golden.class)
  void lossesOfTheMergedModelAreThoseUnderTheAdapter(Golden golden) throws IOException {
    Path merged = folder.resolve("merged");
    ModelExport.merge(
        golden.folder().toString(), folder, golden.folder().resolve("adapter"), merged);
    assertLosses(golden, merged, LOSS_TOLERANCE);
    assertThat(merged.resolve("tokenizer_config.json")).exists();
  }

  @Test
  void mergedWeightsKeepTheTypeOfTheCheckpoint() throws IOException {
    Path brain = folder.resolve("brain");
    Files.createDirectories(brain);
    Checkpoint golden = new HuggingFaceDirectory(Golden.LLAMA.folder());
    golden.copyCompanions(brain);
    try (Weights weights = golden.openWeights()) {
      SafetensorsWriter writer = new SafetensorsWriter();
      for (String tensor : weights.names()) {
        writer.add(tensor, ValueType.BF16, () -> narrow(weights, tensor), weights.shape(tensor));
      }
      writer.write(brain.resolve("model.safetensors"));
    }
    Path merged = folder.resolve("merged");
    ModelExport.merge("brain", folder, Golden.LLAMA.folder().resolve("adapter"), merged);
    try (Weights weights = new HuggingFaceDirectory(merged).openWeights()) {
      assertThat(weights.names())
          .isNotEmpty()
          .allMatch(tensor -> weights.type(tensor) == ValueType.BF16);
    }
    assertLosses(Golden.LLAMA, merged, BRAIN_LOSS_TOLERANCE);
  }

  @Test
  void theEmbeddedModelMergesToo() throws IOException {
    Checkpoint embedded = new EmbeddedCheckpoint();
    LoraLayout layout =
        LoraLayout.whole(
            embedded.config().transformer(),
            new LoraSpec(4, 8, java.util.Set.of(Projection.QUERY_KEY_VALUE)));
    Path adapter = folder.resolve("adapter");
    PeftAdapterWriter.write(adapter, LoraWeights.fresh(layout, new Random(1)));
    Path merged = folder.resolve("merged");
    ModelExport.merge("embedded", folder, adapter, merged);
    try (Weights before = embedded.openWeights();
        Weights after = new HuggingFaceDirectory(merged).openWeights()) {
      String tensor = "transformer.h.0.attn.c_attn.weight";
      long[] shape = before.shape(tensor);
      assertThat(after.read(tensor, shape))
          .as("a fresh adapter changes nothing")
          .isEqualTo(before.read(tensor, shape));
    }
  }

  @Test
  void aFolderWithFilesIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "mine");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ModelExport.merge(
                    Golden.GPT2.folder().toString(),
                    folder,
                    Golden.GPT2.folder().resolve("adapter"),
                    folder))
        .withMessageContainingAll("is not empty", "Choose a new one");
    assertThat(folder).isDirectoryContaining("glob:**mine.txt");
  }

  private static byte[] narrow(Weights weights, String tensor) {
    FloatBuffer values = weights.read(tensor, weights.shape(tensor)).asFloatBuffer();
    float[] copy = new float[values.remaining()];
    values.get(copy);
    return ValueType.BF16.narrow(copy);
  }

  private static void assertLosses(Golden golden, Path merged, double tolerance)
      throws IOException {
    JsonNode expected = golden.expected().get("adapterLoss");
    try (LanguageModel model = LanguageModel.load(new HuggingFaceDirectory(merged))) {
      Evaluator evaluator = new Evaluator(model.manager(), model.network());
      for (int k = 0; k < Golden.CLIENTS; k++) {
        assertThat(evaluator.loss(golden.sequences(model, k), null).nats())
            .isCloseTo(expected.get(k).asDouble(), within(tolerance));
      }
    }
  }
}
