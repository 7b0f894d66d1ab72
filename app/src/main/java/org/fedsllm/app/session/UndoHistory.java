package org.fedsllm.app.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Undo and redo over immutable states. Keeps the last {@link #DEPTH} steps. Not thread-safe.
 *
 * @param <S> an immutable state
 */
public final class UndoHistory<S> {
  static final int DEPTH = 1000;

  private record Step<S>(String name, S before, S after) {}

  private final Deque<Step<S>> done = new ArrayDeque<>();
  private final Deque<Step<S>> undone = new ArrayDeque<>();

  /** Records a step; what had been undone is forgotten. */
  public void record(String name, S before, S after) {
    undone.clear();
    done.push(new Step<>(name, before, after));
    if (done.size() > DEPTH) {
      done.removeLast();
    }
  }

  /** Lets the last step end in {@code after}, if it is the last thing that happened. */
  public boolean extend(S after) {
    if (done.isEmpty() || !undone.isEmpty()) {
      return false;
    }
    Step<S> last = done.pop();
    done.push(new Step<>(last.name(), last.before(), after));
    return true;
  }

  /** The state before the last step, which can then be redone; empty if there is none. */
  public Optional<S> undo() {
    if (done.isEmpty()) {
      return Optional.empty();
    }
    Step<S> step = done.pop();
    undone.push(step);
    return Optional.of(step.before());
  }

  /** The state after the step undone last; empty if there is none. */
  public Optional<S> redo() {
    if (undone.isEmpty()) {
      return Optional.empty();
    }
    Step<S> step = undone.pop();
    done.push(step);
    return Optional.of(step.after());
  }

  /** Name of the step that {@link #undo} would take back. */
  public Optional<String> undoName() {
    return Optional.ofNullable(done.peek()).map(Step::name);
  }

  /** Name of the step that {@link #redo} would do again. */
  public Optional<String> redoName() {
    return Optional.ofNullable(undone.peek()).map(Step::name);
  }

  public void clear() {
    done.clear();
    undone.clear();
  }
}
