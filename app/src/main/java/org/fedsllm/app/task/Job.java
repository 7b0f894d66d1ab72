package org.fedsllm.app.task;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** A long piece of work as the window sees it. Its properties change on the FX thread only. */
public final class Job {

  /** From waiting to one of the last three. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    CANCELLED,
    FAILED
  }

  private static final long PROGRESS_PERIOD_NS = 50_000_000; // 20 updates a second

  private static final double NANOS_PER_SECOND = 1e9;

  private record Progress(double fraction, String message, double remainingS) {}

  private final String title;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.WAITING);
  private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("waiting");
  private String words = "waiting";
  private final ReadOnlyDoubleWrapper remainingS = new ReadOnlyDoubleWrapper(Double.NaN);
  private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final Gate gate = new Gate();
  private final Remaining remaining = new Remaining();
  private final AtomicReference<Progress> unpublished = new AtomicReference<>();
  private long lastProgressNs = Long.MIN_VALUE;

  Job(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Asks the job to stop soon and keep what it has. */
  public void cancel() {
    cancelled.set(true);
    resume();
  }

  /** Asks the job to stand still at its next step, with all that it has. FX thread only. */
  public void pause() {
    if (!cancelled.get()) {
      gate.close();
      paused.set(true);
      say();
    }
  }

  /** Lets a paused job go on. FX thread only. */
  public void resume() {
    gate.open();
    paused.set(false);
    say();
  }

  /** Whether the job was asked to stand still. */
  public ReadOnlyBooleanProperty pausedProperty() {
    return paused.getReadOnlyProperty();
  }

  /** How long the job may still take, in seconds without pauses; NaN while unknown. */
  public ReadOnlyDoubleProperty remainingSProperty() {
    return remainingS.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Progress in [0, 1], negative while unknown. */
  public ReadOnlyDoubleProperty fractionProperty() {
    return fraction.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  void enter(State next) {
    flush();
    state.set(next);
  }

  boolean isCancelled() {
    return cancelled.get();
  }

  /** What the job itself is given; progress is thinned to 20 updates a second. */
  JobMonitor monitor(Background background) {
    return new JobMonitor() {
      @Override
      public boolean cancelled() {
        return isCancelled();
      }

      @Override
      public void pauseHere() {
        gate.pass();
      }

      @Override
      public double pausedS() {
        return gate.heldNs() / NANOS_PER_SECOND;
      }

      @Override
      public void progress(double done, String words) {
        long now = System.nanoTime();
        double leftS = remaining.afterS(done, now - gate.heldNs());
        unpublished.set(new Progress(done, words, leftS));
        if (lastProgressNs == Long.MIN_VALUE || now - lastProgressNs >= PROGRESS_PERIOD_NS) {
          lastProgressNs = now;
          background.publish(Job.this::flush);
        }
      }

      @Override
      public void publish(Runnable task) {
        background.publish(task);
      }
    };
  }

  private void flush() {
    Progress latest = unpublished.getAndSet(null);
    if (latest != null) {
      fraction.set(latest.fraction());
      words = latest.message();
      say();
      remainingS.set(latest.remainingS());
    }
  }

  private void say() {
    message.set(paused.get() ? "paused · " + words : words);
  }
}
