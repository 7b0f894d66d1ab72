package org.fedsllm.training.verification;

/** Follows a verification, on the thread that computes. */
public interface VerificationMonitor {

  /** Neither listens nor cancels. */
  VerificationMonitor NONE = new VerificationMonitor() {};

  /**
   * Another split was tried.
   *
   * @param done how many were
   * @param total how many there are
   */
  default void checked(int done, int total) {}

  /** Asked before each split; true ends the verification. */
  default boolean cancelled() {
    return false;
  }
}
