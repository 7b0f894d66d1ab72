package org.fedsllm.model.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Pattern;

/** The spelling of a change's line. */
final class LineParts {
  /** A path may have spaces within quotes; the value is the rest of the line. */
  static final Pattern PATTERN =
      Pattern.compile(
          "(?<verb>set|append|remove)\\s+(?<path>(?:\"(?:[^\"\\\\]|\\\\.)*\"|[^\\s\"])+)(?:\\s+(?<value>.+))?");

  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9 _-]*");
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private LineParts() {}

  /**
   * The value that {@code text} spells: JSON, or a word that stands for itself.
   *
   * @throws IllegalArgumentException if it is neither
   */
  static JsonNode value(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      if (WORD.matcher(text).matches()) {
        return TextNode.valueOf(text);
      }
      throw new IllegalArgumentException(
          "The value %s is no JSON. Write a number, true, false, a word, or \"text\" in quotes."
              .formatted(text),
          e);
    }
  }
}
