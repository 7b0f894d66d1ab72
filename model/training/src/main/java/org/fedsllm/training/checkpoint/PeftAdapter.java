package org.fedsllm.training.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fedsllm.model.workload.LoraSpec;
import org.fedsllm.model.workload.TransformerSpec;
import org.fedsllm.training.network.LoraLayout;
import org.fedsllm.training.network.LoraLayout.Piece;
import org.fedsllm.training.network.LoraWeights;

/** Reads an adapter directory in the layout of the PEFT library. */
public final class PeftAdapter {
  static final String CONFIG = "adapter_config.json";
  static final String WEIGHTS = "adapter_model.safetensors";

  /** Each of them changes what an adapter computes. */
  private static final List<String> UNSUPPORTED = List.of("use_dora", "use_rslora", "lora_bias");

  private PeftAdapter() {}

  /**
   * @param transformer the model that the adapter must fit
   * @throws IllegalArgumentException if the directory is missing, damaged or of another model
   */
  public static LoraWeights read(Path folder, TransformerSpec transformer) {
    JsonNode config = readConfig(folder.resolve(CONFIG));
    LoraLayout layout = LoraLayout.whole(transformer, lora(config, folder));
    float[] values = new float[layout.parameters()];
    try (Safetensors weights = Safetensors.open(folder.resolve(WEIGHTS))) {
      for (Piece piece : layout.pieces()) {
        FloatBuffer floats =
            weights.read(PeftNames.tensor(piece), piece.rows(), piece.columns()).asFloatBuffer();
        floats.get(values, piece.offset(), piece.size());
      }
      if (weights.names().size() != layout.pieces().size()) {
        throw new IllegalArgumentException(
            "The adapter %s has %d tensors; expected %d for this model. It belongs to another."
                .formatted(folder, weights.names().size(), layout.pieces().size()));
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("Cannot read the adapter " + folder, e);
    }
    return new LoraWeights(layout, values);
  }

  private static JsonNode readConfig(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          "There is no adapter at %s. Its directory must hold %s and %s."
              .formatted(file.getParent(), CONFIG, WEIGHTS));
    }
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "%s is not JSON (%s). Save the adapter again.".formatted(file, e.getMessage()), e);
    }
  }

  private static LoraSpec lora(JsonNode config, Path folder) {
    String type = config.path("peft_type").asText("(none)");
    boolean plain = type.equals("LORA") && config.path("bias").asText("none").equals("none");
    for (String option : UNSUPPORTED) {
      plain &= !config.path(option).asBoolean(false);
    }
    plain &= config.path("rank_pattern").isEmpty() && config.path("alpha_pattern").isEmpty();
    if (!plain) {
      throw new IllegalArgumentException(
          "The adapter %s (%s) is not plain LoRA with one rank and without biases."
              .formatted(folder, type));
    }
    List<String> modules = new ArrayList<>();
    config.path("target_modules").forEach(module -> modules.add(module.asText()));
    return new LoraSpec(
        config.path("r").asInt(),
        config.path("lora_alpha").asDouble(),
        PeftNames.projections(modules));
  }
}
