package org.fedsllm.training.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;

/**
 * Fields of a {@code config.json}; a fault names the file and the field.
 *
 * @param name of the file, for messages
 */
record ConfigFile(JsonNode root, String name) {

  static ConfigFile read(InputStream stream, String name) {
    try {
      return new ConfigFile(new ObjectMapper().readTree(stream), name);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "%s is not JSON (%s). Download it again.".formatted(name, e.getMessage()), e);
    }
  }

  JsonNode path(String field) {
    return root.path(field);
  }

  int integer(String field) {
    if (!path(field).isInt()) {
      throw new IllegalArgumentException(
          "The %s of %s is missing or no whole number. Download the file again."
              .formatted(field, name));
    }
    return path(field).asInt();
  }

  int integer(String field, int otherwise) {
    return isAbsent(field) ? otherwise : integer(field);
  }

  /** The end-of-text token; models with several of them name the one that ends a text first. */
  long endOfText() {
    JsonNode first = path("eos_token_id").path(0);
    return first.isInt() ? first.asLong() : integer("eos_token_id");
  }

  boolean isAbsent(String field) {
    return path(field).isMissingNode() || path(field).isNull();
  }

  String text(String field, String otherwise) {
    return path(field).asText(otherwise);
  }

  boolean flag(String field, boolean otherwise) {
    return path(field).asBoolean(otherwise);
  }

  /** Refuses a variant that would load and then compute something else. */
  void requireThat(boolean holds, String field, Object value) {
    if (!holds) {
      throw new IllegalArgumentException(
          "The %s (%s) of %s is not supported. Choose a plain %s model."
              .formatted(field, value, name, text("model_type", "gpt2")));
    }
  }
}
