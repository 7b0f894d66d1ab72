package org.fedsllm.app.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fedsllm.app.session.EditHistory;
import org.fedsllm.app.session.EditStep;
import org.fedsllm.app.session.Notices;
import org.fedsllm.model.history.Changes;
import org.fedsllm.model.history.ProjectScript;
import org.fedsllm.model.history.ProjectStep;
import org.fedsllm.model.project.AtomicFile;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;

/**
 * The history of a project in a script beside its file, so that undo reaches back before the
 * project was opened. The project never depends on it. Thread-safe; not for the FX thread.
 */
public final class HistoryFile {
  /** Steps that are kept; older ones are part of the script's first project. */
  static final int KEPT = 200;

  static final String OUTSIDE = "Changed outside";

  private final ProjectStore store;
  private final Changes changes;

  /**
   * A project with its history.
   *
   * @param trouble why the history begins anew; empty where it does not
   */
  public record Opened(EditHistory history, String trouble) {}

  public HistoryFile(ProjectStore store) {
    this.store = store;
    changes = new Changes(store);
  }

  /** Where the history of {@code project} is kept. */
  public static Path of(Path project) {
    return project.resolveSibling(project.getFileName() + HistoryViewModel.EXTENSION);
  }

  /**
   * The history that ends in {@code opened}, what {@code project} holds now. Where someone changed
   * that file without the window, that is the last step.
   */
  public Opened load(Path project, Project opened) {
    Path file = of(project);
    if (Files.notExists(file)) {
      return new Opened(EditHistory.of(opened), "");
    }
    try {
      String name = String.valueOf(file.getFileName());
      ProjectScript script = ProjectScript.parse(Files.readString(file), name, store);
      return new Opened(rebuilt(script, opened), "");
    } catch (IOException | IllegalArgumentException e) {
      return new Opened(EditHistory.of(opened), "The history begins anew. " + Notices.words(e));
    }
  }

  /**
   * Keeps what was done and not undone beside {@code project}. A project without a history gets no
   * file.
   */
  public void save(EditHistory history, Path project) throws IOException {
    Path file = of(project);
    if (history.position() > 0 || Files.exists(file)) {
      String script = history.last(KEPT).script(changes).format(store);
      AtomicFile.write(file, script.getBytes(StandardCharsets.UTF_8));
    }
  }

  private EditHistory rebuilt(ProjectScript script, Project opened) throws IOException {
    List<EditStep> steps = new ArrayList<>();
    Project now = script.begin();
    for (ProjectStep step : script.steps()) {
      now = changes.apply(now, step.changes());
      steps.add(new EditStep(step.name(), Optional.empty(), now));
    }
    if (!now.equals(opened)) {
      steps.add(new EditStep(OUTSIDE, Optional.empty(), opened));
    }
    return new EditHistory(script.begin(), steps, steps.size());
  }
}
