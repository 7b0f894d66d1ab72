package org.fedsllm.optimizer.conformance;

/**
 * The ear and the hand of whoever waits for a check, which may take minutes. Asked on the kit's
 * thread and on the optimizer's, so an implementation must be thread-safe.
 */
public interface KitMonitor {

  /** Whether the check should be given up. Must return fast. */
  boolean cancelled();

  /**
   * Hears what is tried next.
   *
   * @param fraction of the check that is done, in [0, 1]
   * @param what for example a problem's name
   */
  void trying(double fraction, String what);

  /** Hears nothing and never cancels. */
  static KitMonitor none() {
    return new KitMonitor() {
      @Override
      public boolean cancelled() {
        return false;
      }

      @Override
      public void trying(double fraction, String what) {
        // nobody waits
      }
    };
  }
}
