package org.fedsllm.app.task;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The way to the FX thread of a running toolkit; tests of view models use another. */
public final class FxThread {
  private FxThread() {}

  /** Runs what it is given later on the FX thread. */
  public static Executor executor() {
    return Platform::runLater;
  }
}
