package org.fedsllm.app.session;

import java.nio.file.Path;
import java.time.InstantSource;
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
  private final ReadOnlyObjectWrapper<EditHistory> history = new ReadOnlyObjectWrapper<>();
  private final InstantSource clock;

  /** How the project without any preview came to be; {@code null} while none is open. */
  private EditHistory edits;

  /** What is on the disk, or was opened; {@code null} if never saved. */
  private Project saved;

  /** Without a project. */
  public ProjectSession() {
    this(InstantSource.system());
  }

  /**
   * @param clock tells when edits are made
   */
  public ProjectSession(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Opens {@code opened} in place of the present project; its history starts here.
   *
   * @param source its file, or {@code null} for a new project
   */
  public void open(Project opened, Path source) {
    open(EditHistory.of(opened), source);
  }

  /**
   * Opens a project with the edits that led to it: undo reaches them.
   *
   * @param source its file, which holds the present state; or {@code null} for a new project
   */
  public void open(EditHistory opened, Path source) {
    saved = source == null ? null : opened.current();
    file.set(source);
    show(opened);
  }

  /**
   * Opens {@code opened}, which has no file but loses nothing when it is given up: a sample or a
   * template.
   */
  public void openUnnamed(Project opened) {
    saved = Objects.requireNonNull(opened, "opened");
    file.set(null);
    show(EditHistory.of(opened));
  }

  /**
   * Opens edits that were never saved: they are unsaved from the start.
   *
   * @param target the file that saving replaces, or {@code null} if there is none yet
   */
  public void openUnsaved(Project edited, Path target) {
    saved = null;
    file.set(target);
    show(EditHistory.of(edited));
  }

  /** Closes the project; the window shows its welcome page. */
  public void close() {
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
    Project before = edits.current();
    Project after;
    try {
      after = edit.change().apply(before);
    } catch (IllegalArgumentException e) {
      cancelPreview();
      throw e;
    }
    if (after.equals(before)) {
      cancelPreview();
      return;
    }
    show(edits.with(new EditStep(edit.name(), Optional.of(clock.instant()), after)));
  }

  /**
   * Carries out {@code change} as part of the last edit, so that one undo takes both back: for what
   * a person does in small steps. Is an edit of its own after an undo.
   *
   * @throws IllegalArgumentException if the edit asks for something that cannot be; nothing changes
   */
  public void continueLast(Edit edit) {
    Project before = edits.current();
    Project after = edit.change().apply(before);
    Optional<EditHistory> extended =
        after.equals(before) ? Optional.empty() : edits.extended(after);
    extended.ifPresentOrElse(this::show, () -> apply(edit));
  }

  /**
   * Shows {@code change} of the settled project without recording it.
   *
   * @throws IllegalArgumentException if it cannot be; the last preview stays
   */
  public void preview(UnaryOperator<Project> change) {
    project.set(change.apply(edits.current()));
  }

  /** Drops the preview. */
  public void cancelPreview() {
    project.set(settled().orElse(null));
  }

  public void undo() {
    if (edits != null && edits.undoName().isPresent()) {
      show(edits.at(edits.position() - 1));
    }
  }

  public void redo() {
    if (edits != null && edits.redoName().isPresent()) {
      show(edits.at(edits.position() + 1));
    }
  }

  /** Undoes or redoes until {@code count} edits of the history are done; any preview is dropped. */
  public void goTo(int count) {
    show(edits.at(count));
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
    return Optional.ofNullable(edits).map(EditHistory::current);
  }

  /** The edits that led to {@link #settled}; {@code null} while no project is open. */
  public ReadOnlyObjectProperty<EditHistory> historyProperty() {
    return history.getReadOnlyProperty();
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

  private void show(EditHistory next) {
    edits = next;
    project.set(settled().orElse(null));
    refresh();
  }

  private void refresh() {
    Optional<Project> settled = settled();
    unsaved.set(settled.isPresent() && !settled.get().equals(saved));
    undoName.set(edits == null ? null : edits.undoName().orElse(null));
    redoName.set(edits == null ? null : edits.redoName().orElse(null));
    history.set(edits);
  }
}
