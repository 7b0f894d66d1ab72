package org.fedsllm.training.checkpoint;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fedsllm.model.project.AtomicFile;
import org.fedsllm.model.workload.LoraSpec;
import org.fedsllm.model.workload.ModelFamily;
import org.fedsllm.training.network.LoraLayout;
import org.fedsllm.training.network.LoraLayout.Piece;
import org.fedsllm.training.network.LoraWeights;

/** Writes an adapter directory that the PEFT library loads. */
public final class PeftAdapterWriter {
  private PeftAdapterWriter() {}

  /**
   * @param folder is made if it is not there
   * @param weights of the whole model
   */
  public static void write(Path folder, LoraWeights weights) throws IOException {
    Files.createDirectories(folder);
    byte[] config =
        new ObjectMapper()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsBytes(config(weights.layout()));
    AtomicFile.write(folder.resolve(PeftConfig.FILE), config);

    ModuleNames names = ModuleNames.of(weights.layout().transformer().family());
    SafetensorsWriter writer = new SafetensorsWriter();
    float[] values = weights.values();
    for (Piece piece : weights.layout().pieces()) {
      ByteBuffer bytes =
          ByteBuffer.allocate(piece.size() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      bytes.asFloatBuffer().put(values, piece.offset(), piece.size());
      writer.add(tensor(piece, names), bytes.array(), piece.rows(), piece.columns());
    }
    writer.write(folder.resolve(PeftAdapter.WEIGHTS));
  }

  /** What PEFT calls a matrix of an adapter. */
  static String tensor(Piece piece, ModuleNames names) {
    return "base_model.model.%s.lora_%s.weight"
        .formatted(names.module(piece.block(), piece.projection()), piece.factor());
  }

  private static ObjectNode config(LoraLayout layout) {
    LoraSpec lora = layout.lora();
    ModelFamily family = layout.transformer().family();
    ObjectNode config =
        new ObjectMapper()
            .createObjectNode()
            .put("peft_type", "LORA")
            .put("task_type", "CAUSAL_LM")
            .put("r", lora.rank())
            .put("lora_alpha", lora.alpha())
            .put("lora_dropout", lora.dropout())
            .put("bias", "none")
            .put("fan_in_fan_out", family == ModelFamily.GPT2) // it stores projections as (in, out)
            .put("inference_mode", true)
            .put("init_lora_weights", true)
            .putNull("base_model_name_or_path");
    ModuleNames names = ModuleNames.of(family);
    lora.targets().forEach(t -> config.withArray("target_modules").add(names.target(t)));
    return config;
  }
}
