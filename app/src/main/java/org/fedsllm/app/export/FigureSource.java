package org.fedsllm.app.export;

import org.fedsllm.model.unit.Check;

/**
 * Where a figure comes from, as its file says.
 *
 * @param project the project's name
 * @param version of the workbench
 * @param projectSha256 of the project's text, in hexadecimal
 */
public record FigureSource(String project, String version, String projectSha256) {
  public FigureSource {
    String where = "of the figure's source";
    Check.named("project", project, where);
    Check.named("version", version, where);
    Check.named("projectSha256", projectSha256, where);
  }

  /** One line for the file's metadata. */
  public String describe() {
    return "Project %s (SHA-256 %s), FedsLLM Workbench %s"
        .formatted(project, projectSha256, version);
  }
}
