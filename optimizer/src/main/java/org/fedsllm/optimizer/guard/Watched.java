package org.fedsllm.optimizer.guard;

/**
 * How a watched call ended.
 *
 * @param <T> what the call gives
 */
public sealed interface Watched<T> {

  /** It returned {@code value}, which may be null. */
  record Returned<T>(T value) implements Watched<T> {}

  /** It threw {@code fault}, an Error perhaps. */
  record Threw<T>(Throwable fault) implements Watched<T> {}

  /** It did not return; {@code thread} still runs it and has been interrupted. */
  record Abandoned<T>(Thread thread) implements Watched<T> {}
}
