package org.fedsllm.training.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A user's texts: the {@code text} of every row of a {@code .jsonl} file, or the paragraphs of any
 * other file.
 *
 * @param rows whether the texts are rows of a JSONL file
 */
public record TextFile(Path file, List<String> texts, boolean rows) {
  private static final String COLUMN = "text";

  /**
   * @throws IllegalArgumentException if the file is missing, empty, or not what its name says
   */
  public static TextFile read(Path file) {
    boolean rows = isJsonLines(file);
    String content = Utf8File.read(file);
    List<String> texts = rows ? rows(file, content) : paragraphs(content);
    if (texts.isEmpty()) {
      throw new IllegalArgumentException(
          "The data file %s holds no text. Choose another file.".formatted(file));
    }
    return new TextFile(file, texts, rows);
  }

  static boolean isJsonLines(Path file) {
    return file.toString().endsWith(".jsonl");
  }

  static List<String> paragraphs(String content) {
    return Arrays.stream(content.split("\\R\\s*\\R"))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static List<String> rows(Path file, String content) {
    ObjectMapper json = new ObjectMapper();
    List<String> texts = new ArrayList<>();
    String[] lines = content.split("\\R");
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        texts.add(row(json, file, i + 1, lines[i]));
      }
    }
    return texts;
  }

  private static String row(ObjectMapper json, Path file, int number, String line) {
    try {
      JsonNode text = json.readTree(line).path(COLUMN);
      if (text.isTextual()) {
        return text.asText();
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "Line %d of the data file %s is not JSON (%s)."
              .formatted(number, file, e.getOriginalMessage()),
          e);
    }
    throw new IllegalArgumentException(
        "Line %d of the data file %s has no \"%s\". Each line must be {\"%s\": \"…\"}."
            .formatted(number, file, COLUMN, COLUMN));
  }
}
