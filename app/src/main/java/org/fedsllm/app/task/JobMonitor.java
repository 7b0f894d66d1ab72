package org.fedsllm.app.task;

/** What a long job sees of the outside. Thread-safe. */
public interface JobMonitor {

  /** Whether the user asked the job to stop; it then returns what it has. */
  boolean cancelled();

  /**
   * Stands still here while the user wants the job to pause; a job that is asked to stop goes on to
   * its end. To be called where the job can be held for hours: between two steps.
   */
  void pauseHere();

  /** How long the job stood still so far, in seconds. */
  double pausedS();

  /**
   * Says how far the job is.
   *
   * @param fraction in [0, 1], or negative while unknown
   * @param message for example "round 7 of 20"
   */
  void progress(double fraction, String message);

  /** Runs {@code task} on the FX thread: for partial results. */
  void publish(Runnable task);
}
