package org.fedsllm.training.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.fedsllm.model.data.Columns;

/** Rows that are JSON objects. */
final class JsonRows {
  /** Templates of Stanford Alpaca (Taori et al. 2023, Apache-2.0). */
  private static final String WITH_INPUT =
      """
      Below is an instruction that describes a task, paired with an input that provides further \
      context. Write a response that appropriately completes the request.

      ### Instruction:
      %s

      ### Input:
      %s

      ### Response:""";

  private static final String WITHOUT_INPUT =
      """
      Below is an instruction that describes a task. Write a response that appropriately \
      completes the request.

      ### Instruction:
      %s

      ### Response:""";

  private JsonRows() {}

  /** One object a line; empty lines are skipped. */
  static RowSet lines(Path file, String content, Columns columns) {
    ObjectMapper json = new ObjectMapper();
    RowSet.Collector rows = new RowSet.Collector();
    String[] lines = content.split("\\R");
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        JsonNode row = parse(json, lines[i], "Line %d of the data file %s".formatted(i + 1, file));
        String label = columns.label() == null ? null : text(row, columns.label());
        if (columns.text() != null) {
          rows.add("", text(row, columns.text()), label);
        } else {
          rows.add(text(row, columns.prompt()), text(row, columns.completion()), label);
        }
      }
    }
    return rows.rows();
  }

  /** One array of {@code instruction}, {@code input} (may be missing or empty), {@code output}. */
  static RowSet alpaca(Path file, String content) {
    JsonNode array = parse(new ObjectMapper(), content, "The data file " + file);
    if (!array.isArray()) {
      throw new IllegalArgumentException(
          "The data file %s is not a JSON array of instructions. Choose the format jsonl for lines."
              .formatted(file));
    }
    RowSet.Collector rows = new RowSet.Collector();
    for (JsonNode row : array) {
      rows.add(alpacaPrompt(row), text(row, "output"), null);
    }
    return rows.rows();
  }

  private static String alpacaPrompt(JsonNode row) {
    String instruction = text(row, "instruction");
    String input = text(row, "input");
    if (instruction == null) {
      return null;
    }
    return input == null || input.isBlank()
        ? WITHOUT_INPUT.formatted(instruction)
        : WITH_INPUT.formatted(instruction, input);
  }

  /** Numbers and truth values read as they are written; null where there is no such value. */
  private static String text(JsonNode row, String column) {
    JsonNode value = row.path(column);
    return value.isValueNode() && !value.isNull() ? value.asText() : null;
  }

  private static JsonNode parse(ObjectMapper json, String text, String where) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "%s is not JSON (%s).".formatted(where, e.getOriginalMessage()), e);
    }
  }
}
