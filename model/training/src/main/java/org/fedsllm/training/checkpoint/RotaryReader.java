package org.fedsllm.training.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import org.fedsllm.training.network.RotarySpec;
import org.fedsllm.training.network.RotarySpec.Linear;
import org.fedsllm.training.network.RotarySpec.Llama3;
import org.fedsllm.training.network.RotarySpec.Scaling;
import org.fedsllm.training.network.RotarySpec.Unscaled;

/**
 * Reads rotary positions in both spellings: {@code rope_parameters} of transformers 5, and {@code
 * rope_theta} with {@code rope_scaling} before.
 */
final class RotaryReader {
  private static final double USUAL_THETA = 10_000;

  private RotaryReader() {}

  static RotarySpec read(ConfigFile file) {
    String field = file.isAbsent("rope_parameters") ? "rope_scaling" : "rope_parameters";
    JsonNode rope = file.path(field);
    double olderTheta = file.path("rope_theta").asDouble(USUAL_THETA);
    double theta = rope.path("rope_theta").asDouble(olderTheta);
    double turned = rope.path("partial_rotary_factor").asDouble(1);
    file.requireThat(turned == 1, "partial_rotary_factor", turned);
    return new RotarySpec(theta, scaling(rope, field, file));
  }

  private static Scaling scaling(JsonNode rope, String field, ConfigFile file) {
    String olderType = rope.path("type").asText("default");
    String type = rope.path("rope_type").asText(olderType);
    return switch (type) {
      case "default" -> new Unscaled();
      case "linear" -> new Linear(positive(rope, field, "factor", file));
      case "llama3" ->
          new Llama3(
              positive(rope, field, "factor", file),
              positive(rope, field, "low_freq_factor", file),
              positive(rope, field, "high_freq_factor", file),
              (int) positive(rope, field, "original_max_position_embeddings", file));
      default ->
          throw new IllegalArgumentException(
              "The rope_type (%s) in the %s of %s is not supported. It must be %s."
                  .formatted(type, field, file.name(), "default, linear or llama3"));
    };
  }

  private static double positive(JsonNode rope, String field, String name, ConfigFile file) {
    double value = rope.path(name).asDouble();
    if (!(value > 0)) {
      throw new IllegalArgumentException(
          "The %s (%s) in the %s of %s must be positive. Download the file again."
              .formatted(name, rope.path(name), field, file.name()));
    }
    return value;
  }
}
