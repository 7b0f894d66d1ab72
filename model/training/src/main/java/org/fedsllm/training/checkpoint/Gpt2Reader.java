package org.fedsllm.training.checkpoint;

import org.fedsllm.model.workload.ModelFamily;
import org.fedsllm.model.workload.TransformerSpec;

/** Reads the configuration of a GPT-2. */
final class Gpt2Reader {
  private Gpt2Reader() {}

  static ModelConfig read(ConfigFile file) {
    requireSupported(file);
    int width = file.integer("n_embd");
    int heads = file.integer("n_head");
    if (width % heads != 0) {
      throw new IllegalArgumentException(
          "The n_embd (%d) of %s must be a multiple of its n_head (%d)."
              .formatted(width, file.name(), heads));
    }
    TransformerSpec spec =
        new TransformerSpec(
            ModelFamily.GPT2,
            file.integer("n_layer"),
            width,
            heads,
            heads,
            width / heads,
            file.integer("n_inner", 4 * width),
            file.integer("vocab_size"),
            file.integer("n_positions"));
    float epsilon = (float) file.path("layer_norm_epsilon").asDouble(1e-5);
    return new ModelConfig(spec, epsilon, file.endOfText(), true, null);
  }

  private static void requireSupported(ConfigFile file) {
    String activation = file.text("activation_function", "gelu_new");
    boolean tanhGelu = activation.equals("gelu_new") || activation.equals("gelu_pytorch_tanh");
    file.requireThat(tanhGelu, "activation_function", activation);
    boolean byLayer = file.flag("scale_attn_by_inverse_layer_idx", false);
    file.requireThat(!byLayer, "scale_attn_by_inverse_layer_idx", true);
    boolean scaled = file.flag("scale_attn_weights", true);
    file.requireThat(scaled, "scale_attn_weights", false);
    boolean tied = file.flag("tie_word_embeddings", true);
    file.requireThat(tied, "tie_word_embeddings", false);
  }
}
