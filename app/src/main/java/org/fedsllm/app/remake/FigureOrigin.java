package org.fedsllm.app.remake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fedsllm.app.export.FigureSource;
import org.fedsllm.app.optimize.PlanComputation;
import org.fedsllm.app.optimize.PlanEdits;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.run.NamedFigure;
import org.fedsllm.app.run.Program;
import org.fedsllm.app.run.ProjectFigures;
import org.fedsllm.app.run.RunFolder;
import org.fedsllm.app.run.SavedRun;
import org.fedsllm.app.run.TrainingPlanner;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.model.run.RunRecord;

/**
 * What figures can be drawn from: a project, or a run of it with its record.
 *
 * @param record of the run; empty for a project
 */
public record FigureOrigin(Project project, Optional<RunRecord> record) {

  /** A project that was never trained, or whose runs do not matter here. */
  public static FigureOrigin of(Project project) {
    return new FigureOrigin(project, Optional.empty());
  }

  /**
   * The project file or the run folder at {@code path}.
   *
   * @throws IOException if it cannot be read, in words for the user
   */
  public static FigureOrigin open(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return of(new ProjectStore().load(path));
    }
    RunFolder run = new RunFolder(path);
    if (!Files.exists(run.record())) {
      throw new IllegalArgumentException(
          "The folder %s holds no run: it has no %s. Name a project file, or the folder of a run."
              .formatted(path, run.record().getFileName()));
    }
    Project project = new ProjectStore().load(run.project());
    return new FigureOrigin(project, Optional.of(SavedRun.recordIn(path)));
  }

  /** What a file of its figures says. */
  public FigureSource source() {
    return record
        .map(run -> Program.source(project, run.provenance()))
        .orElseGet(() -> Program.source(project));
  }

  /** The figures that are exported unless one is asked for by its id. */
  public List<NamedFigure> figures(PlanComputation computation, PlanSnapshot snapshot) {
    return record
        .map(
            run ->
                ProjectFigures.ofRun(
                    snapshot, new TrainingPlanner().plan(snapshot).plan(), run.runs()))
        .orElseGet(() -> ProjectFigures.ofPlan(snapshot, computation));
  }

  /** All figures: those, and the same curves over other axes. */
  public List<NamedFigure> all(PlanComputation computation, PlanSnapshot snapshot) {
    List<NamedFigure> all = new ArrayList<>(figures(computation, snapshot));
    record.ifPresent(
        run ->
            ProjectFigures.learningOverAllAxes(run.runs()).stream()
                .filter(figure -> all.stream().noneMatch(has -> same(has, figure)))
                .forEach(all::add));
    return List.copyOf(all);
  }

  private static boolean same(NamedFigure one, NamedFigure other) {
    return one.fileName().equals(other.fileName());
  }

  /** The same with {@code optimizer} making the plan; empty for the project's own. */
  FigureOrigin plannedBy(String optimizer) {
    return optimizer.isEmpty()
        ? this
        : new FigureOrigin(
            PlanEdits.planWith(optimizer, optimizer).change().apply(project), record);
  }
}
