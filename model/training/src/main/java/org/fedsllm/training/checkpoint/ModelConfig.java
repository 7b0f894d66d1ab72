package org.fedsllm.training.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.fedsllm.model.workload.ModelFamily;
import org.fedsllm.model.workload.TransformerSpec;

/**
 * What a {@code config.json} of Hugging Face says.
 *
 * @param endOfText id of the token that ends a text
 */
public record ModelConfig(TransformerSpec transformer, float layerNormEpsilon, long endOfText) {

  /**
   * @param name of the file, for messages
   * @throws IllegalArgumentException if it is no configuration of a supported model
   */
  static ModelConfig read(InputStream stream, String name) {
    JsonNode root;
    try {
      root = new ObjectMapper().readTree(stream);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "%s is not JSON (%s). Download it again.".formatted(name, e.getMessage()), e);
    }
    String type = root.path("model_type").asText("(none)");
    if (!type.equals("gpt2")) {
      throw new IllegalArgumentException(
          "The model_type (%s) of %s is not supported. Choose a gpt2 model.".formatted(type, name));
    }
    return gpt2(root, name);
  }

  private static ModelConfig gpt2(JsonNode root, String name) {
    requireSupported(root, name);
    int width = number(root, "n_embd", name);
    int heads = number(root, "n_head", name);
    if (width % heads != 0) {
      throw new IllegalArgumentException(
          "The n_embd (%d) of %s must be a multiple of its n_head (%d)."
              .formatted(width, name, heads));
    }
    int inner = root.path("n_inner").isInt() ? root.path("n_inner").asInt() : 4 * width;
    TransformerSpec spec =
        new TransformerSpec(
            ModelFamily.GPT2,
            number(root, "n_layer", name),
            width,
            heads,
            heads,
            width / heads,
            inner,
            number(root, "vocab_size", name),
            number(root, "n_positions", name));
    float epsilon = (float) root.path("layer_norm_epsilon").asDouble(1e-5);
    return new ModelConfig(spec, epsilon, number(root, "eos_token_id", name));
  }

  /** Variants of GPT-2 that would load and then compute something else. */
  private static void requireSupported(JsonNode root, String name) {
    String activation = root.path("activation_function").asText("gelu_new");
    boolean tanhGelu = activation.equals("gelu_new") || activation.equals("gelu_pytorch_tanh");
    requireThat(tanhGelu, "activation_function", activation, name);
    boolean byLayer = root.path("scale_attn_by_inverse_layer_idx").asBoolean(false);
    requireThat(!byLayer, "scale_attn_by_inverse_layer_idx", true, name);
    boolean scaled = root.path("scale_attn_weights").asBoolean(true);
    requireThat(scaled, "scale_attn_weights", false, name);
    boolean tied = root.path("tie_word_embeddings").asBoolean(true);
    requireThat(tied, "tie_word_embeddings", false, name);
  }

  private static void requireThat(boolean holds, String variable, Object value, String name) {
    if (!holds) {
      throw new IllegalArgumentException(
          "The %s (%s) of %s is not supported. Choose a plain gpt2 model."
              .formatted(variable, value, name));
    }
  }

  private static int number(JsonNode root, String field, String name) {
    JsonNode value = root.path(field);
    if (!value.isInt()) {
      throw new IllegalArgumentException(
          "The %s of %s is missing or no whole number. Download the file again."
              .formatted(field, name));
    }
    return value.asInt();
  }
}
