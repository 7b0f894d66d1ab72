package org.fedsllm.app.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fedsllm.model.history.Changes;
import org.fedsllm.model.history.ProjectScript;
import org.fedsllm.model.history.ProjectStep;
import org.fedsllm.model.project.Project;

/**
 * How the open project came to be: its first state, the edits since, and where among them it stands
 * now. Undo and redo move along it; its script rebuilds the project. Keeps the last {@link #DEPTH}
 * edits; older ones are part of {@code begin}.
 *
 * @param begin the project before the first step
 * @param steps the edits done, then those undone
 * @param position how many of them are done
 */
public record EditHistory(Project begin, List<EditStep> steps, int position) {
  static final int DEPTH = 1000;

  public EditHistory {
    Objects.requireNonNull(begin, "begin");
    steps = List.copyOf(steps);
    if (position < 0 || position > steps.size()) {
      throw new IllegalArgumentException(
          "The position %d is not among the %d steps.".formatted(position, steps.size()));
    }
  }

  /** The history of {@code begin}, with which nothing was done yet. */
  public static EditHistory of(Project begin) {
    return new EditHistory(begin, List.of(), 0);
  }

  /** The project after {@code count} steps. */
  public Project after(int count) {
    return count == 0 ? begin : steps.get(count - 1).after();
  }

  /** The project as it is now. */
  public Project current() {
    return after(position);
  }

  /** With one more edit; what had been undone is forgotten. */
  public EditHistory with(EditStep step) {
    List<EditStep> kept = new ArrayList<>(steps.subList(0, position));
    kept.add(step);
    int folded = Math.max(0, kept.size() - DEPTH);
    Project first = folded == 0 ? begin : kept.get(folded - 1).after();
    return new EditHistory(first, kept.subList(folded, kept.size()), kept.size() - folded);
  }

  /** Where the last edit ends in {@code after}; empty unless it is the last thing that happened. */
  public Optional<EditHistory> extended(Project after) {
    if (position == 0 || position < steps.size()) {
      return Optional.empty();
    }
    EditStep last = steps.get(position - 1);
    List<EditStep> kept = new ArrayList<>(steps.subList(0, position - 1));
    kept.add(new EditStep(last.name(), last.at(), after));
    return Optional.of(new EditHistory(begin, kept, position));
  }

  /** The same edits, of which {@code count} are done. */
  public EditHistory at(int count) {
    return new EditHistory(begin, steps, count);
  }

  /** The step {@code index}, from 0, as the changes that it made. Reads both projects whole. */
  public ProjectStep step(int index, Changes changes) {
    EditStep step = steps.get(index);
    String name = step.name().isBlank() ? "Edit" : step.name();
    return new ProjectStep(name, changes.between(after(index), step.after()));
  }

  /** What was done and not undone, as a script; not for the FX thread where it is long. */
  public ProjectScript script(Changes changes) {
    List<ProjectStep> done = new ArrayList<>();
    for (int i = 0; i < position; i++) {
      done.add(step(i, changes));
    }
    return new ProjectScript(begin, done);
  }

  /** The last {@code count} of the steps done; those before are part of its beginning. */
  public EditHistory last(int count) {
    int from = Math.max(0, position - count);
    return new EditHistory(after(from), steps.subList(from, position), position - from);
  }

  /** Name of the edit that undo takes back. */
  public Optional<String> undoName() {
    return position == 0 ? Optional.empty() : Optional.of(steps.get(position - 1).name());
  }

  /** Name of the edit that redo does again. */
  public Optional<String> redoName() {
    return position == steps.size() ? Optional.empty() : Optional.of(steps.get(position).name());
  }
}
