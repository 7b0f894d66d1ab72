package org.fedsllm.app.task;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Long jobs as a list that the status bar shows: trainings and their like one after another, and
 * beside them previews, which never wait for a training. FX thread only.
 */
public final class JobQueue {

  /**
   * The work of a job; runs off the FX thread.
   *
   * @param <T> its result
   */
  @FunctionalInterface
  public interface Work<T> {
    /** Does the work; returns early with what it has when {@code monitor} says cancelled. */
    T run(JobMonitor monitor) throws Exception;
  }

  private final Background background;
  private final ObservableList<Job> active = FXCollections.observableArrayList();
  private final ObservableList<Job> view = FXCollections.unmodifiableObservableList(active);

  public JobQueue(Background background) {
    this.background = background;
  }

  /** Jobs that wait or run, oldest first. */
  public ObservableList<Job> active() {
    return view;
  }

  /**
   * Queues {@code work}, which has captured its immutable inputs.
   *
   * @param publish takes the result on the FX thread, a partial one after a cancel
   * @param fail takes what the work threw on the FX thread
   */
  public <T> Job submit(String title, Work<T> work, Consumer<T> publish, Consumer<Throwable> fail) {
    return submit(background.jobs(), title, work, publish, fail);
  }

  /** The same for a job of seconds that somebody waits for: it runs beside a training. */
  public <T> Job submitPreview(
      String title, Work<T> work, Consumer<T> publish, Consumer<Throwable> fail) {
    return submit(background.previews(), title, work, publish, fail);
  }

  private <T> Job submit(
      Executor lane, String title, Work<T> work, Consumer<T> publish, Consumer<Throwable> fail) {
    Job job = new Job(title);
    active.add(job);
    lane.execute(() -> run(job, work, publish, fail));
    return job;
  }

  /** Asks every job to stop. */
  public void cancelAll() {
    active.forEach(Job::cancel);
  }

  private <T> void run(Job job, Work<T> work, Consumer<T> publish, Consumer<Throwable> fail) {
    background.publish(() -> job.enter(Job.State.RUNNING));
    Outcome<T> outcome = Outcome.of(() -> work.run(job.monitor(background)));
    background.publish(
        () -> {
          job.enter(lastState(job, outcome));
          active.remove(job);
          outcome.deliver(publish, fail);
        });
  }

  private static Job.State lastState(Job job, Outcome<?> outcome) {
    if (outcome.fault() != null) {
      return Job.State.FAILED;
    }
    return job.isCancelled() ? Job.State.CANCELLED : Job.State.DONE;
  }
}
