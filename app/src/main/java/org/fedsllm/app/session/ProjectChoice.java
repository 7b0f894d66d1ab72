package org.fedsllm.app.session;

import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import org.fedsllm.model.project.Project;

/**
 * One of a few alternatives in the open project: it follows the project, and choosing another is an
 * edit that can be undone. FX thread only.
 *
 * <p>The session does not keep it: a choice lives as long as whoever shows it, by its property or
 * by {@link #choose}, so that forms of plug-ins go with their plug-in.
 *
 * @param <T> the alternatives
 */
public final class ProjectChoice<T> {
  private final ProjectSession session;
  private final String editName;
  private final Function<Project, T> read;
  private final BiFunction<Project, T, Project> write;
  private final ReadOnlyObjectWrapper<T> value = new ReadOnlyObjectWrapper<>(this, "value");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error");
  private final ChangeListener<Project> following = (property, before, now) -> follow(now);

  /**
   * @param editName what the undo menu calls a change
   * @param read what the project has; {@code null} where the question does not arise
   * @param write the project with another choice; may throw {@link IllegalArgumentException}
   */
  public ProjectChoice(
      ProjectSession session,
      String editName,
      Function<Project, T> read,
      BiFunction<Project, T, Project> write) {
    this.session = session;
    this.editName = editName;
    this.read = read;
    this.write = write;
    session.projectProperty().addListener(new WeakChangeListener<>(following));
    follow(session.projectProperty().get());
  }

  /** Changes the project, unless it already has {@code other}. */
  public void choose(T other) {
    if (Objects.equals(other, value.get())) {
      return;
    }
    try {
      session.apply(new Edit(editName, project -> write.apply(project, other)));
    } catch (IllegalArgumentException refused) {
      error.set(refused.getMessage());
    }
  }

  /** What the project has. */
  public ReadOnlyObjectProperty<T> valueProperty() {
    return value.getReadOnlyProperty();
  }

  /** Why the last choice was refused; {@code null} if it was not. */
  public ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  private void follow(Project project) {
    error.set(null);
    value.set(project == null ? null : read.apply(project));
  }
}
