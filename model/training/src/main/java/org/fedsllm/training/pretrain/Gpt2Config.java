package org.fedsllm.training.pretrain;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.fedsllm.model.workload.TransformerSpec;

/** Writes the {@code config.json} of a GPT2LMHeadModel. */
final class Gpt2Config {

  void write(TransformerSpec spec, Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    ObjectNode root = json.createObjectNode();
    root.putArray("architectures").add("GPT2LMHeadModel");
    root.put("model_type", "gpt2")
        .put("activation_function", "gelu_new")
        .put("n_layer", spec.blocks())
        .put("n_embd", spec.hiddenSize())
        .put("n_head", spec.heads())
        .put("n_inner", spec.mlpSize())
        .put("n_positions", spec.maximumTokens())
        .put("vocab_size", spec.vocabularySize())
        .put("layer_norm_epsilon", 1e-5)
        .put("tie_word_embeddings", true)
        .put("bos_token_id", 0)
        .put("eos_token_id", 0)
        .put("dtype", "float32");
    json.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), root);
  }
}
