package org.fedsllm.training.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.fedsllm.model.workload.ModelFamily;
import org.fedsllm.training.Golden;
import org.fedsllm.training.network.RotarySpec;
import org.fedsllm.training.network.RotarySpec.Linear;
import org.fedsllm.training.network.RotarySpec.Llama3;
import org.fedsllm.training.network.RotarySpec.Unscaled;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The many spellings of a configuration, and the variants that would compute something else. */
class LlamaReaderTest {
  private ObjectNode config;

  @BeforeEach
  void readGoldenConfiguration() throws IOException {
    config =
        (ObjectNode)
            new ObjectMapper().readTree(Golden.LLAMA.folder().resolve("config.json").toFile());
  }

  @Test
  void bothFamiliesAreReadByTheirModelType() {
    assertThat(read().transformer().family()).isEqualTo(ModelFamily.LLAMA);
    config.put("model_type", "qwen2");
    assertThat(read().transformer().family()).isEqualTo(ModelFamily.QWEN2);
  }

  @Test
  void theOlderSpellingOfRotaryPositionsMeansTheSame() {
    RotarySpec newer = read().rotary();
    config.remove("rope_parameters");
    config.put("rope_theta", 10_000.0).putNull("rope_scaling");
    assertThat(read().rotary()).isEqualTo(newer).isEqualTo(new RotarySpec(10_000, new Unscaled()));
  }

  @Test
  void llama3ScalingIsReadInBothSpellings() {
    RotarySpec expected = new RotarySpec(500_000, new Llama3(32, 1, 4, 8192));
    putLlama3(config.putObject("rope_parameters")).put("rope_theta", 500_000.0);
    assertThat(read().rotary()).isEqualTo(expected);

    config.remove("rope_parameters");
    config.put("rope_theta", 500_000.0);
    putLlama3(config.putObject("rope_scaling"));
    assertThat(read().rotary()).isEqualTo(expected);
  }

  @Test
  void theOldestSpellingNamesTheRuleType() {
    config.remove("rope_parameters");
    config.putObject("rope_scaling").put("type", "linear").put("factor", 2.0);
    assertThat(read().rotary()).isEqualTo(new RotarySpec(10_000, new Linear(2)));
  }

  @Test
  void whatIsLeftOutHasTheDefaultsOfTheLibrary() {
    config.remove("head_dim");
    config.remove("num_key_value_heads");
    config.remove("tie_word_embeddings");
    ModelConfig read = read();
    assertThat(read.transformer().headSize()).isEqualTo(8);
    assertThat(read.transformer().keyValueHeads()).isEqualTo(4);
    assertThat(read.tiedHead()).isFalse();
  }

  @Test
  void theFirstOfSeveralEndOfTextTokensCounts() {
    config.putArray("eos_token_id").add(7).add(9);
    assertThat(read().endOfText()).isEqualTo(7);
  }

  @Test
  void variantsThatWouldComputeSomethingElseAreRefused() {
    config.put("attention_bias", true);
    assertFault("attention_bias (true)", "plain llama model");
    config.put("attention_bias", false).put("hidden_act", "gelu");
    assertFault("hidden_act (gelu)");
    config.put("hidden_act", "silu").putArray("layer_types").add("sliding_attention");
    assertFault("layer_types (sliding_attention)");
    config.remove("layer_types");
    config.putObject("rope_parameters").put("rope_type", "yarn");
    assertFault("rope_type (yarn)", "rope_parameters", "default, linear or llama3");
    config.putObject("rope_parameters").put("rope_type", "linear");
    assertFault("factor ()", "must be positive");
  }

  private static ObjectNode putLlama3(ObjectNode rope) {
    return rope.put("rope_type", "llama3")
        .put("factor", 32.0)
        .put("low_freq_factor", 1.0)
        .put("high_freq_factor", 4.0)
        .put("original_max_position_embeddings", 8192);
  }

  private ModelConfig read() {
    byte[] bytes = config.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return ModelConfig.read(new ByteArrayInputStream(bytes), "config.json");
  }

  private void assertFault(String... parts) {
    assertThatIllegalArgumentException().isThrownBy(this::read).withMessageContainingAll(parts);
  }
}
