package org.fedsllm.app.session;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.fedsllm.model.project.Project;

/**
 * The open project with its history. FX thread only.
 *
 * <p>{@link #projectProperty} is what every view shows. During a gesture it runs ahead by {@link
 * #preview}: shown and solved, but neither saved nor in the history until {@link #apply} ends the
 * gesture as one edit, or {@link #cancelPreview} drops it.
 */
public final class ProjectSession {
  private final ReadOnlyObjectWrapper<Project> project = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Path> file = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper();
  private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper();
  private final UndoHistory<Project> history = new UndoHistory<>();

  /** The project without any preview. */
  private Project settled;

  /** What is on the disk, or was opened; {@code null} if never saved. */
  private Project saved;

  /**
   * Opens {@code opened} in place of the present project; its history starts here.
   *
   * @param source its file, or {@code null} for a new project
   */
  public void open(Project opened, Path source) {
    history.clear();
    saved = source == null ? null : opened;
    file.set(source);
    show(Objects.requireNonNull(opened, "opened"));
  }

  /**
   * Opens {@code opened}, which has no file but loses nothing when it is given up: a sample or a
   * template.
   */
  public void openUnnamed(Project opened) {
    history.clear();
    saved = Objects.requireNonNull(opened, "opened");
    file.set(null);
    show(opened);
  }

  /**
   * Opens edits that were never saved: they are unsaved from the start.
   *
   * @param target the file that saving replaces, or {@code null} if there is none yet
   */
  public void openUnsaved(Project edited, Path target) {
    history.clear();
    saved = null;
    file.set(target);
    show(Objects.requireNonNull(edited, "edited"));
  }

  /** Closes the project; the window shows its welcome page. */
  public void close() {
    history.clear();
    saved = null;
    file.set(null);
    show(null);
  }

  /**
   * Carries out {@code edit} on the settled project and records it. An edit that changes nothing
   * leaves no trace.
   *
   * @throws IllegalArgumentException if the edit asks for something that cannot be; nothing changes
   */
  public void apply(Edit edit) {
    Project after;
    try {
      after = edit.change().apply(settled);
    } catch (IllegalArgumentException e) {
      cancelPreview();
      throw e;
    }
    if (after.equals(settled)) {
      cancelPreview();
      return;
    }
    history.record(edit.name(), settled, after);
    show(after);
  }

  /**
   * Carries out {@code change} as part of the last edit, so that one undo takes both back: for what
   * a person does in small steps. Is an edit of its own after an undo.
   *
   * @throws IllegalArgumentException if the edit asks for something that cannot be; nothing changes
   */
  public void continueLast(Edit edit) {
    Project after = edit.change().apply(settled);
    if (!after.equals(settled) && history.extend(after)) {
      show(after);
    } else {
      apply(edit);
    }
  }

  /**
   * Shows {@code change} of the settled project without recording it.
   *
   * @throws IllegalArgumentException if it cannot be; the last preview stays
   */
  public void preview(UnaryOperator<Project> change) {
    project.set(change.apply(settled));
  }

  /** Drops the preview. */
  public void cancelPreview() {
    project.set(settled);
  }

  public void undo() {
    history.undo().ifPresent(this::show);
  }

  public void redo() {
    history.redo().ifPresent(this::show);
  }

  /** Notes that {@code written}, a state of this project, now stands in {@code target}. */
  public void markSaved(Project written, Path target) {
    saved = written;
    file.set(target);
    refresh();
  }

  /** Notes that the file holds something else: whatever this project is, it is not saved. */
  public void markUnsaved() {
    saved = null;
    refresh();
  }

  /** The project as it would be saved: without a preview. */
  public Optional<Project> settled() {
    return Optional.ofNullable(settled);
  }

  /** The shown project; {@code null} while none is open. */
  public ReadOnlyObjectProperty<Project> projectProperty() {
    return project.getReadOnlyProperty();
  }

  /** The project's file; {@code null} while it has none. */
  public ReadOnlyObjectProperty<Path> fileProperty() {
    return file.getReadOnlyProperty();
  }

  /** Where relative paths of the project start: the folder of its file, or the present one. */
  public Path folder() {
    Path source = file.get();
    return source == null || source.toAbsolutePath().getParent() == null
        ? Path.of("")
        : source.toAbsolutePath().getParent();
  }

  public ReadOnlyBooleanProperty unsavedProperty() {
    return unsaved.getReadOnlyProperty();
  }

  /** Name of the edit that undo takes back, {@code null} if none. */
  public ReadOnlyStringProperty undoNameProperty() {
    return undoName.getReadOnlyProperty();
  }

  /** Name of the edit that redo repeats, {@code null} if none. */
  public ReadOnlyStringProperty redoNameProperty() {
    return redoName.getReadOnlyProperty();
  }

  private void show(Project state) {
    settled = state;
    project.set(state);
    refresh();
  }

  private void refresh() {
    unsaved.set(settled != null && !settled.equals(saved));
    undoName.set(history.undoName().orElse(null));
    redoName.set(history.redoName().orElse(null));
  }
}
