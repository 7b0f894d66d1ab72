package org.fedsllm.app.runs;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fedsllm.app.manager.FolderOpener;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.task.Latest;
import org.fedsllm.model.project.Project;

/** The kept runs of the open project, and the one that is looked at. FX thread only. */
public final class RunsViewModel {
  private final ProjectSession session;
  private final Background background;
  private final Notices notices;
  private final FolderOpener opener;
  private final Latest<List<KeptRun>> finding;
  private final ReadOnlyObjectWrapper<List<KeptRun>> runs = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<KeptRun> shown = new ReadOnlyObjectWrapper<>();

  public RunsViewModel(
      ProjectSession session, Background background, Notices notices, FolderOpener opener) {
    this.session = session;
    this.background = background;
    this.notices = notices;
    this.opener = opener;
    finding = new Latest<>(background, runs::set, fault -> runs.set(List.of()));
    session
        .projectProperty()
        .addListener(
            (property, before, now) -> {
              if (before == null || now == null || !before.name().equals(now.name())) {
                refresh();
              }
            });
    session.fileProperty().addListener((property, before, now) -> refresh());
  }

  /** Looks for runs anew: some may have come or gone. */
  public void refresh() {
    Path file = session.fileProperty().get();
    Project project = session.projectProperty().get();
    if (file == null || project == null) {
      finding.drop();
      runs.set(List.of());
      return;
    }
    Path folder = file.toAbsolutePath().getParent();
    finding.ask(() -> KeptRuns.in(folder, project.name()));
  }

  /** Newest first; empty while the project has no file. */
  public ReadOnlyObjectProperty<List<KeptRun>> runsProperty() {
    return runs.getReadOnlyProperty();
  }

  /** The run that is looked at; {@code null} for none. */
  public ReadOnlyObjectProperty<KeptRun> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Looks at the run in {@code folder}, if it is one of {@link #runsProperty}. */
  public void show(Path folder) {
    runs.get().stream()
        .filter(run -> run.folder().equals(folder))
        .findFirst()
        .ifPresent(shown::set);
  }

  /** Shows the folder of the run that is looked at in the file manager. */
  public void openFolder() {
    KeptRun run = shown.get();
    if (run == null) {
      return;
    }
    new Latest<Path>(
            background,
            opened -> {},
            fault -> notices.fail("Not opened. " + Notices.words(fault), fault))
        .ask(
            () -> {
              opener.open(run.folder());
              return run.folder();
            });
  }
}
