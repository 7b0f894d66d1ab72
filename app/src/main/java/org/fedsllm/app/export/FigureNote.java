package org.fedsllm.app.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.fedsllm.model.unit.Check;

/**
 * What an exported file says about its figure: enough to draw it again.
 *
 * @param figure the figure's id
 * @param title the figure's title
 * @param workbench version of the program that drew it
 * @param commit of that program's source; "unknown" where it was built outside of its repository
 */
public record FigureNote(
    String figure,
    String title,
    FigureSource source,
    String workbench,
    String commit,
    ExportStyle style) {

  /** What the entry of a file's metadata is called. */
  static final String KEY = "FedsLLM-figure";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) // of a newer workbench
          .build();

  public FigureNote {
    String where = "of a figure's note";
    Check.named("figure", figure, where);
    Check.named("title", title, where);
    Check.present("source", source, where);
    Check.named("workbench", workbench, where);
    Check.named("commit", commit, where);
    Check.present("style", style, where);
  }

  /** For whoever reads the file's properties. */
  public String describe() {
    return "%s. Drawn by %s.".formatted(source.describe(), program());
  }

  /** The program that drew it. */
  public String program() {
    return "FedsLLM Workbench %s (%s)".formatted(workbench, commit);
  }

  /** One line of JSON. */
  public String toJson() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Every note can be written as JSON.", e);
    }
  }

  /** The lines at the head of a text file, without the sign that makes them comments. */
  List<String> header() {
    return List.of(oneLine(title), oneLine(describe()), KEY + " " + toJson());
  }

  /**
   * The note that {@link #toJson} wrote.
   *
   * @throws IllegalArgumentException if it is none
   */
  static FigureNote parse(String json) {
    try {
      return JSON.readValue(json, FigureNote.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "The note in the file cannot be read (%s). It may have been edited by hand."
              .formatted(e.getOriginalMessage()),
          e);
    }
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
