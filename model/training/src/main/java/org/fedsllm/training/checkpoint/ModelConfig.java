package org.fedsllm.training.checkpoint;

import java.io.InputStream;
import org.fedsllm.model.workload.ModelFamily;
import org.fedsllm.model.workload.TransformerSpec;
import org.fedsllm.training.network.RotarySpec;

/**
 * What a {@code config.json} of Hugging Face says.
 *
 * @param normEpsilon of the layer norms or RMS norms
 * @param endOfText id of the token that ends a text
 * @param tiedHead whether the token table serves as the head too
 * @param rotary the positions, or null for a model that learned them
 */
public record ModelConfig(
    TransformerSpec transformer,
    float normEpsilon,
    long endOfText,
    boolean tiedHead,
    RotarySpec rotary) {

  /**
   * @param name of the file, for messages
   * @throws IllegalArgumentException if it is no configuration of a supported model
   */
  static ModelConfig read(InputStream stream, String name) {
    ConfigFile file = ConfigFile.read(stream, name);
    String type = file.text("model_type", "(none)");
    return switch (type) {
      case "gpt2" -> Gpt2Reader.read(file);
      case "llama" -> LlamaReader.read(file, ModelFamily.LLAMA);
      case "qwen2" -> LlamaReader.read(file, ModelFamily.QWEN2);
      default ->
          throw new IllegalArgumentException(
              "The model_type (%s) of %s is not supported. Choose a gpt2, llama or qwen2 model."
                  .formatted(type, name));
    };
  }
}
