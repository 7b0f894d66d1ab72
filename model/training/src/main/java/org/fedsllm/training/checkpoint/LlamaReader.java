package org.fedsllm.training.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import org.fedsllm.model.workload.ModelFamily;
import org.fedsllm.model.workload.TransformerSpec;

/** Reads the configuration of a Llama or a Qwen2, whose fields have the same names. */
final class LlamaReader {
  private LlamaReader() {}

  static ModelConfig read(ConfigFile file, ModelFamily family) {
    requireSupported(file);
    int width = file.integer("hidden_size");
    int heads = file.integer("num_attention_heads");
    if (file.isAbsent("head_dim") && width % heads != 0) {
      throw new IllegalArgumentException(
          "The hidden_size (%d) of %s must be a multiple of its num_attention_heads (%d)."
              .formatted(width, file.name(), heads));
    }
    TransformerSpec spec =
        new TransformerSpec(
            family,
            file.integer("num_hidden_layers"),
            width,
            heads,
            file.integer("num_key_value_heads", heads),
            file.integer("head_dim", width / heads),
            file.integer("intermediate_size"),
            file.integer("vocab_size"),
            file.integer("max_position_embeddings"));
    file.requireThat(spec.headSize() % 2 == 0, "head_dim", spec.headSize());
    return new ModelConfig(
        spec,
        (float) file.path("rms_norm_eps").asDouble(1e-6),
        file.endOfText(),
        file.flag("tie_word_embeddings", false),
        RotaryReader.read(file));
  }

  private static void requireSupported(ConfigFile file) {
    String activation = file.text("hidden_act", "silu");
    file.requireThat(activation.equals("silu"), "hidden_act", activation);
    for (String variant : new String[] {"attention_bias", "mlp_bias", "use_sliding_window"}) {
      file.requireThat(!file.flag(variant, false), variant, true);
    }
    for (JsonNode layer : file.path("layer_types")) {
      file.requireThat(layer.asText().equals("full_attention"), "layer_types", layer.asText());
    }
  }
}
