package org.fedsllm.app.recovery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.fedsllm.model.project.AtomicFile;
import org.fedsllm.model.project.ProjectStore;

/** A recovery file: the text of a project file, whose place it was to take, and when. */
final class RecoveryFile {
  private static final int VERSION = 1;

  private final ObjectMapper mapper = new ObjectMapper();
  private final ProjectStore store = new ProjectStore();

  /**
   * What stands in the file.
   *
   * @param file that saving would replace, {@code null} for none
   * @param savedAt in ISO 8601
   * @param project the text of a project file
   */
  private record Document(int version, String file, String savedAt, String project) {}

  void write(Path target, UnsavedState state, Instant now) throws IOException {
    Document document =
        new Document(
            VERSION,
            state.file().map(file -> file.toAbsolutePath().toString()).orElse(null),
            now.toString(),
            store.format(state.project()));
    AtomicFile.write(target, mapper.writeValueAsString(document).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads {@code source}.
   *
   * @throws IOException if it cannot be read, or is no recovery file that this workbench knows
   */
  LeftBehind read(Path source) throws IOException {
    try {
      Document document = mapper.readValue(Files.readString(source), Document.class);
      if (document.version() != VERSION || document.project() == null) {
        throw new IOException(source + " was kept by another version of the workbench.");
      }
      UnsavedState state =
          new UnsavedState(
              store.parse(document.project(), "the project in " + source.getFileName()),
              Optional.ofNullable(document.file()).map(Path::of));
      return new LeftBehind(source, state, Instant.parse(document.savedAt()));
    } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
      throw new IOException(source + " is not a recovery file: " + e.getMessage(), e);
    }
  }
}
