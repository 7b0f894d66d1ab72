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
            .writeValueAsBytes(config(weights.layout().lora()));
    AtomicFile.write(folder.resolve(PeftAdapter.CONFIG), config);

    SafetensorsWriter writer = new SafetensorsWriter();
    float[] values = weights.values();
    for (Piece piece : weights.layout().pieces()) {
      ByteBuffer bytes =
          ByteBuffer.allocate(piece.size() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      bytes.asFloatBuffer().put(values, piece.offset(), piece.size());
      writer.add(PeftNames.tensor(piece), bytes.array(), piece.rows(), piece.columns());
    }
    writer.write(folder.resolve(PeftAdapter.WEIGHTS));
  }

  private static ObjectNode config(LoraSpec lora) {
    ObjectNode config =
        new ObjectMapper()
            .createObjectNode()
            .put("peft_type", "LORA")
            .put("task_type", "CAUSAL_LM")
            .put("r", lora.rank())
            .put("lora_alpha", lora.alpha())
            .put("lora_dropout", 0.0)
            .put("bias", "none")
            .put("fan_in_fan_out", true) // GPT-2 stores its projections as (in, out)
            .put("inference_mode", true)
            .put("init_lora_weights", true)
            .putNull("base_model_name_or_path");
    PeftNames.modules(lora.targets()).forEach(config.withArray("target_modules")::add);
    return config;
  }
}
