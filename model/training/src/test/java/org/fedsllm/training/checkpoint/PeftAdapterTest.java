package org.fedsllm.training.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.fedsllm.model.workload.LoraSpec;
import org.fedsllm.model.workload.Projection;
import org.fedsllm.model.workload.TransformerSpec;
import org.fedsllm.training.Golden;
import org.fedsllm.training.network.LoraLayout.Factor;
import org.fedsllm.training.network.LoraLayout.Piece;
import org.fedsllm.training.network.LoraWeights;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways in which PEFT may name modules and give them ranks and scales of their own. */
class PeftAdapterTest {
  private static final float TOLERANCE = 1e-6f;
  private static final TransformerSpec LLAMA =
      new HuggingFaceDirectory(Golden.LLAMA.folder()).config().transformer();

  @TempDir private Path folder;
  private final ObjectMapper json = new ObjectMapper();
  private final SafetensorsWriter tensors = new SafetensorsWriter();
  private ObjectNode config;

  @BeforeEach
  void readGoldenConfiguration() throws IOException {
    Path golden = Golden.LLAMA.folder().resolve("adapter/adapter_config.json");
    config = (ObjectNode) json.readTree(golden.toFile());
  }

  @Test
  void modulesAreNamedByARegularExpression() throws IOException {
    config.put("target_modules", ".*\\.self_attn\\.(q|v)_proj");
    copyGoldenWeights();
    assertThat(read().values())
        .containsExactly(
            PeftAdapter.read(Golden.LLAMA.folder().resolve("adapter"), LLAMA).values());
  }

  @Test
  void allLinearModulesAreThoseOfTheBlocks() throws IOException {
    config.put("target_modules", "all-linear");
    for (int block = 0; block < LLAMA.blocks(); block++) {
      for (var shape : LLAMA.projections()) {
        String module = ModuleNames.of(LLAMA.family()).module(block, shape.projection());
        add(module, 4, shape.inputSize(), shape.outputSize());
      }
    }
    assertThat(read().layout().lora().targets()).hasSize(LLAMA.projections().size());
  }

  @Test
  void rankStabilisedScaleIsAlphaOverTheRootOfTheRank() throws IOException {
    config.put("use_rslora", true);
    copyGoldenWeights();
    assertThat(read().layout().lora().scale()).isCloseTo(8 / Math.sqrt(4), within(1e-12));
  }

  @Test
  void patternsOfRankAndAlphaKeepTheProductOfEachModule() throws IOException {
    config.putObject("rank_pattern").put("v_proj", 2).put("layers.1.self_attn.q_proj", 3);
    config.putObject("alpha_pattern").put("layers.0.self_attn.v_proj", 5);
    float[][] v0 = null;
    float[][] q1 = null;
    for (int block = 0; block < LLAMA.blocks(); block++) {
      float[][] q = add(module(block, "q_proj"), block == 1 ? 3 : 4, 32, 32);
      float[][] v = add(module(block, "v_proj"), 2, 32, 16);
      v0 = block == 0 ? v : v0;
      q1 = block == 1 ? q : q1;
    }
    LoraWeights read = read();
    LoraSpec lora = read.layout().lora();
    assertThat(lora.rank()).isEqualTo(4);
    assertThat(lora.targets()).isEqualTo(Set.of(Projection.QUERY, Projection.VALUE));
    assertThat(product(read, 0, Projection.VALUE))
        .containsExactly(product(v0, 2, 32, 16, 5 / 2.0), within(TOLERANCE));
    assertThat(product(read, 1, Projection.QUERY))
        .containsExactly(product(q1, 3, 32, 32, 8 / 3.0), within(TOLERANCE));
  }

  @Test
  void blocksWithoutAnAdapterStayAsTheyAre() throws IOException {
    config.putArray("layers_to_transform").add(2);
    add(module(2, "q_proj"), 4, 32, 32);
    add(module(2, "v_proj"), 4, 32, 16);
    LoraWeights read = read();
    assertThat(product(read, 0, Projection.QUERY)).containsOnly(0);
    assertThat(product(read, 2, Projection.QUERY)).doesNotContain(0);
  }

  @Test
  void variantsThatComputeSomethingElseAreNamed() throws IOException {
    copyGoldenWeights();
    config.put("init_lora_weights", "pissa_niter_4");
    assertFault("init_lora_weights is \"pissa_niter_4\"");
    config.put("init_lora_weights", true).putArray("modules_to_save").add("lm_head");
    assertFault("modules_to_save");
    config.putNull("modules_to_save").put("target_modules", "(q_proj");
    assertFault("(q_proj", "no regular expression");
  }

  @Test
  void aPickledAdapterIsRefused() throws IOException {
    write();
    Files.move(folder.resolve("adapter_model.safetensors"), folder.resolve("adapter_model.bin"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PeftAdapter.read(folder, LLAMA))
        .withMessageContainingAll("adapter_model.bin", "pickle", "save_pretrained()");
  }

  private static String module(int block, String name) {
    return "model.layers.%d.self_attn.%s".formatted(block, name);
  }

  /** Adds random matrices {A, B} of one module. */
  private float[][] add(String module, int rank, int inputs, int outputs) {
    Random random = new Random(module.hashCode());
    float[][] pair = {new float[rank * inputs], new float[outputs * rank]};
    for (float[] matrix : pair) {
      for (int i = 0; i < matrix.length; i++) {
        matrix[i] = (float) random.nextGaussian();
      }
    }
    tensors.add("base_model.model." + module + ".lora_A.weight", bytes(pair[0]), rank, inputs);
    tensors.add("base_model.model." + module + ".lora_B.weight", bytes(pair[1]), outputs, rank);
    return pair;
  }

  private static byte[] bytes(float[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return bytes.array();
  }

  private static float[] product(LoraWeights weights, int block, Projection projection) {
    float[][] pair = new float[2][];
    Piece a = null;
    Piece b = null;
    for (Piece piece : weights.layout().pieces()) {
      if (piece.block() == block && piece.projection() == projection) {
        boolean isA = piece.factor() == Factor.A;
        pair[isA ? 0 : 1] = Arrays.copyOfRange(weights.values(), piece.offset(), piece.end());
        a = isA ? piece : a;
        b = isA ? b : piece;
      }
    }
    return product(pair, a.rows(), a.columns(), b.rows(), weights.layout().lora().scale());
  }

  /** {@code scale · B A} in rows. */
  private static float[] product(float[][] pair, int rank, int inputs, int outputs, double scale) {
    float[] product = new float[outputs * inputs];
    for (int o = 0; o < outputs; o++) {
      for (int i = 0; i < inputs; i++) {
        double sum = 0;
        for (int r = 0; r < rank; r++) {
          sum += (double) pair[1][o * rank + r] * pair[0][r * inputs + i];
        }
        product[o * inputs + i] = (float) (scale * sum);
      }
    }
    return product;
  }

  private void copyGoldenWeights() throws IOException {
    String name = "adapter_model.safetensors";
    Files.copy(Golden.LLAMA.folder().resolve("adapter").resolve(name), folder.resolve(name));
  }

  private void write() throws IOException {
    json.writeValue(folder.resolve("adapter_config.json").toFile(), config);
    if (!Files.exists(folder.resolve("adapter_model.safetensors"))) {
      tensors.write(folder.resolve("adapter_model.safetensors"));
    }
  }

  private LoraWeights read() throws IOException {
    write();
    return PeftAdapter.read(folder, LLAMA);
  }

  private void assertFault(String... parts) {
    assertThatIllegalArgumentException().isThrownBy(this::read).withMessageContainingAll(parts);
  }
}
