package org.fedsllm.app.export;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.fedsllm.model.unit.Check;

/**
 * What a figure was drawn from.
 *
 * @param project the project's name
 * @param projectSha256 of the project's content, in hexadecimal
 * @param optimizer id of the one that made the plan; empty where no single one did
 * @param run when the training run began, in ISO 8601, which names it; empty for a figure of a plan
 */
public record FigureSource(String project, String projectSha256, String optimizer, String run) {
  public FigureSource {
    String where = "of the figure's source";
    Check.named("project", project, where);
    Check.named("projectSha256", projectSha256, where);
    Check.present("optimizer", optimizer, where);
    Check.present("run", run, where);
  }

  /** A plan of this project, made by {@code optimizer}. */
  public static FigureSource ofPlan(String project, String projectSha256, String optimizer) {
    return new FigureSource(project, projectSha256, optimizer, "");
  }

  /** Whether it shows a training run. */
  @JsonIgnore
  public boolean isOfRun() {
    return !run.isEmpty();
  }

  /** In words. */
  public String describe() {
    String what =
        isOfRun()
            ? "Run of %s of project %s".formatted(run, project)
            : "Plan of project " + project;
    String how = optimizer.isEmpty() ? "" : " by " + optimizer;
    return "%s%s, content SHA-256 %s".formatted(what, how, projectSha256);
  }
}
