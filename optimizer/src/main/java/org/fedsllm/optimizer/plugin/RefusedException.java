package org.fedsllm.optimizer.plugin;

/** Carries a refusal from where it is found to {@link PluginLoader}. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1;

  private final Refusal reason;

  /**
   * @param message for the user: what is wrong and what to do
   */
  RefusedException(Refusal reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  RefusedException(Refusal reason, String message) {
    this(reason, message, null);
  }

  Refusal reason() {
    return reason;
  }
}
