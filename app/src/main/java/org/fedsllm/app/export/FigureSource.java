package org.fedsllm.app.export;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Collectors;
import org.fedsllm.model.unit.Check;

/**
 * What a figure was drawn from.
 *
 * @param project the project's name
 * @param projectSha256 of the project's content, in hexadecimal
 * @param optimizer id of the one that made the plan; empty where no single one did
 * @param run when the training run began, in ISO 8601, which names it; empty for a figure of a plan
 * @param beside further runs that it shows; empty unless it compares runs
 */
public record FigureSource(
    String project,
    String projectSha256,
    String optimizer,
    String run,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OtherRun> beside) {

  /**
   * A run that is shown with another one.
   *
   * @param run when it began, in ISO 8601
   * @param projectSha256 of the content of the project that it trained
   */
  public record OtherRun(String run, String projectSha256) {
    public OtherRun {
      Check.named("run", run, "of a compared run");
      Check.named("projectSha256", projectSha256, "of a compared run");
    }
  }

  public FigureSource {
    String where = "of the figure's source";
    Check.named("project", project, where);
    Check.named("projectSha256", projectSha256, where);
    Check.present("optimizer", optimizer, where);
    Check.present("run", run, where);
    beside = beside == null ? List.of() : List.copyOf(beside); // notes of plans leave it out
  }

  /** A run of this project, whose plan {@code optimizer} made. */
  public static FigureSource ofRun(
      String project, String projectSha256, String optimizer, String run) {
    return new FigureSource(project, projectSha256, optimizer, run, List.of());
  }

  /** The same run compared with {@code others}. */
  public FigureSource beside(List<OtherRun> others) {
    return new FigureSource(project, projectSha256, optimizer, run, others);
  }

  /** A plan of this project, made by {@code optimizer}. */
  public static FigureSource ofPlan(String project, String projectSha256, String optimizer) {
    return new FigureSource(project, projectSha256, optimizer, "", List.of());
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
    String others =
        beside.stream()
            .map(
                other ->
                    "; beside the run of %s, content %s"
                        .formatted(other.run(), other.projectSha256()))
            .collect(Collectors.joining());
    return "%s%s, content SHA-256 %s%s".formatted(what, how, projectSha256, others);
  }
}
