package org.fedsllm.app.task;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Answers to a question that keeps changing: newest wins.
 *
 * <p>At most one computation runs and at most one waits; asking again replaces the waiting one. A
 * finished answer is published even if a newer question waits, so that a long drag is followed and
 * not only ended; an older answer never comes after a newer one. FX thread only.
 *
 * @param <T> the answer
 */
public final class Latest<T> {
  private final Background background;
  private final Consumer<T> publish;
  private final Consumer<Throwable> fail;
  private Callable<T> waiting;
  private boolean running;
  private long generation;

  /**
   * @param publish takes an answer on the FX thread
   * @param fail takes what a computation threw on the FX thread
   */
  public Latest(Background background, Consumer<T> publish, Consumer<Throwable> fail) {
    this.background = background;
    this.publish = publish;
    this.fail = fail;
  }

  /** Asks {@code question}, which has captured its immutable inputs. */
  public void ask(Callable<T> question) {
    if (running) {
      waiting = question;
    } else {
      start(question);
    }
  }

  /** Drops the waiting question and the answer of the running one. */
  public void drop() {
    waiting = null;
    generation++;
  }

  private void start(Callable<T> question) {
    running = true;
    long asked = generation;
    background
        .compute()
        .execute(
            () -> {
              Outcome<T> outcome = Outcome.of(question);
              background.publish(() -> finish(outcome, asked));
            });
  }

  private void finish(Outcome<T> outcome, long asked) {
    running = false;
    if (waiting != null) {
      Callable<T> next = waiting;
      waiting = null;
      start(next);
    }
    if (asked == generation) {
      outcome.deliver(publish, fail);
    }
  }
}
