package org.fedsllm.app.training;

import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.task.Latest;
import org.fedsllm.model.project.Project;

/** Keeps saying whether the open project can be trained. FX thread only. */
public final class ReadinessViewModel {
  private final ProjectSession session;
  private final Supplier<Path> folder;
  private final Latest<Readiness> latest;
  private final ReadOnlyObjectWrapper<Readiness> readiness =
      new ReadOnlyObjectWrapper<>(Readiness.UNKNOWN);

  /**
   * @param folder that the project's paths are relative to
   */
  public ReadinessViewModel(ProjectSession session, Supplier<Path> folder, Background background) {
    this.session = session;
    this.folder = folder;
    latest =
        new Latest<>(
            background,
            readiness::set,
            fault -> readiness.set(Readiness.refused(Notices.words(fault))));
    session.projectProperty().addListener((property, before, now) -> follow(now));
    session.fileProperty().addListener((property, before, now) -> look());
    look();
  }

  /** Looks again: files that the project names come and go. */
  public void look() {
    follow(session.projectProperty().get());
  }

  /** Never {@code null}. */
  public ReadOnlyObjectProperty<Readiness> readinessProperty() {
    return readiness.getReadOnlyProperty();
  }

  private void follow(Project project) {
    if (project == null) {
      latest.drop();
      readiness.set(Readiness.UNKNOWN);
      return;
    }
    if (session.settled().filter(project::equals).isPresent()) {
      Path from = folder.get();
      latest.ask(() -> Readiness.of(project, from));
    }
  }
}
