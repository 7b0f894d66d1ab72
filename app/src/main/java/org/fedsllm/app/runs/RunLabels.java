package org.fedsllm.app.runs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.fedsllm.app.run.RunFolder;
import org.fedsllm.model.project.AtomicFile;

/**
 * What the user wrote on a run: beside the record, which nobody changes.
 *
 * @param tags single words, without doubles
 * @param note may be empty
 */
public record RunLabels(List<String> tags, String note) {
  static final RunLabels NONE = new RunLabels(List.of(), "");

  public RunLabels {
    tags = tags == null ? List.of() : tags.stream().distinct().toList();
    note = note == null ? "" : note;
  }

  /** Of tags as they are typed, with spaces or commas between them. */
  static RunLabels typed(String tags, String note) {
    return new RunLabels(
        Arrays.stream(tags.split("[\\s,;]+")).filter(tag -> !tag.isEmpty()).toList(), note.strip());
  }

  /** Those of the run in {@code folder}; labels that cannot be read are none. */
  static RunLabels in(Path folder) throws IOException {
    Path file = new RunFolder(folder).labels();
    if (!Files.exists(file)) {
      return NONE;
    }
    try {
      return new ObjectMapper().readValue(file.toFile(), RunLabels.class);
    } catch (JsonProcessingException e) {
      throw new IOException(
          "%s does not hold labels (%s). Delete it, and label the run anew."
              .formatted(file, e.getOriginalMessage()),
          e);
    }
  }

  /** Replaces those of the run in {@code folder}. */
  void write(Path folder) throws IOException {
    String text = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(this);
    AtomicFile.write(
        new RunFolder(folder).labels(), (text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** The tags as they are typed. */
  String tagsTyped() {
    return String.join(" ", tags);
  }
}
