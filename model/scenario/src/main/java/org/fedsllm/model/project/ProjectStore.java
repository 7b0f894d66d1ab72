package org.fedsllm.model.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads and writes project files: one JSON document with a format name and a version.
 *
 * <p>Reading is strict: an unknown field, a duplicate, a number as text or a value out of range is
 * an error that says where it stands and what was expected. Writing is atomic and gives the same
 * bytes for equal projects. Thread-safe.
 */
public final class ProjectStore {
  /** The registered extension of project files. */
  public static final String EXTENSION = ".fedsllm";

  static final String FORMAT = "fedsllm-project";
  static final int VERSION = 1;

  private final ObjectMapper mapper = ProjectJson.mapper();
  private final ObjectWriter writer = ProjectJson.writer(mapper);

  /** The outermost object of a file. */
  private record Document(String format, int version, Project project) {}

  /**
   * The project in {@code file}.
   *
   * @throws ProjectFormatException if the file is not a project, truncated, newer, or has a value
   *     that cannot be
   * @throws IOException if the file cannot be read at all
   */
  public Project load(Path file) throws IOException {
    return parse(read(file), String.valueOf(file.getFileName()));
  }

  /** The project in {@code text}; {@code source} names it in errors. */
  public Project parse(String text, String source) throws ProjectFormatException {
    try {
      requireReadable(mapper.readTree(text), source);
      return mapper.readValue(text, Document.class).project();
    } catch (JsonProcessingException e) {
      throw new ProjectFormatException(ProjectFault.describe(source, e), e);
    }
  }

  /** Replaces {@code file} by {@code project}; on any error the old file stays as it was. */
  public void save(Project project, Path file) throws IOException {
    AtomicFile.write(file, format(project).getBytes(StandardCharsets.UTF_8));
  }

  /** The text of a project file. */
  public String format(Project project) {
    try {
      return writer.writeValueAsString(new Document(FORMAT, VERSION, project)) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Every project can be written as JSON.", e);
    }
  }

  /** The text of a project file without its line breaks. */
  public String formatOnOneLine(Project project) {
    return mapper.<JsonNode>valueToTree(new Document(FORMAT, VERSION, project)).toString();
  }

  /** The {@code project} object of a file, to be changed by the caller. */
  public ObjectNode toTree(Project project) {
    return mapper.valueToTree(project);
  }

  /**
   * The project that {@code tree}, a {@code project} object, describes; as strict as a file.
   *
   * @param source names it in errors
   */
  public Project fromTree(JsonNode tree, String source) throws ProjectFormatException {
    try {
      return mapper.treeToValue(tree, Project.class);
    } catch (JsonProcessingException e) {
      throw new ProjectFormatException(ProjectFault.describe(source, e), e);
    }
  }

  private static String read(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new IOException("There is no file " + file + ". Check the path.", e);
    } catch (CharacterCodingException e) {
      throw new ProjectFormatException(
          file.getFileName() + " is not a text file in UTF-8, so it is no FedsLLM project.", e);
    }
  }

  private static void requireReadable(JsonNode root, String source) throws ProjectFormatException {
    if (!FORMAT.equals(root.path("format").asText())) {
      throw new ProjectFormatException(
          "%s is not a FedsLLM project: its \"format\" should be \"%s\". Open a %s file."
              .formatted(source, FORMAT, EXTENSION),
          null);
    }
    JsonNode version = root.path("version");
    if (!version.isInt() || version.asInt() < 1) {
      throw new ProjectFormatException(
          "%s has the version %s; expected a whole number from 1 to %d."
              .formatted(source, version.isMissingNode() ? "(none)" : version, VERSION),
          null);
    }
    if (version.asInt() > VERSION) {
      throw new ProjectFormatException(
          "%s was written by a newer workbench (format version %d; this one reads up to %d). Update the workbench."
              .formatted(source, version.asInt(), VERSION),
          null);
    }
    if (!root.path("project").isObject()) {
      throw new ProjectFormatException(
          source + " has no \"project\" object. It may have been cut off or edited by hand.", null);
    }
  }
}
