package org.fedsllm.app.monkey;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** Waits until the toolkit has laid out and drawn what was done. */
final class Pulse {
  private static final long PATIENCE_S = 60;

  private Pulse() {}

  /** Returns after the next pulse of {@code stage}; not to be called on the FX thread. */
  static void await(Stage stage) throws TimeoutException {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          Scene scene = stage.getScene();
          Runnable listener =
              new Runnable() {
                @Override
                public void run() {
                  scene.removePostLayoutPulseListener(this);
                  done.complete(null);
                }
              };
          scene.addPostLayoutPulseListener(listener);
          Platform.requestNextPulse();
        });
    WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, done::isDone);
  }
}
