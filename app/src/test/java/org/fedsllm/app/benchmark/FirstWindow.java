package org.fedsllm.app.benchmark;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.fedsllm.app.cli.FedsLlm;

/**
 * Starts the program as its users do and ends it at its first frame; prints the milliseconds from
 * the start of the virtual machine until the window was shown, and until it was laid out with all
 * that stands in it. Needs a display.
 */
public final class FirstWindow {
  private static final long PERIOD_MS = 2;

  private FirstWindow() {}

  /** The arguments are the program's. */
  public static void main(String... arguments) {
    Thread watch = new Thread(FirstWindow::watch, "first-window");
    watch.setDaemon(true);
    watch.start();
    FedsLlm.main(arguments);
  }

  private static void watch() {
    try {
      while (!Platform.isFxApplicationThread() && !isShown()) {
        TimeUnit.MILLISECONDS.sleep(PERIOD_MS);
      }
      long shownMs = uptimeMs();
      Platform.runLater(() -> awaitFrame(shownMs));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isShown() {
    return Window.getWindows().stream().anyMatch(Window::isShowing);
  }

  /** The second pulse: what the first one drew is on the screen then. */
  private static void awaitFrame(long shownMs) {
    Stage stage = (Stage) Window.getWindows().get(0);
    Scene scene = stage.getScene();
    int[] pulses = {0};
    scene.addPostLayoutPulseListener(
        () -> {
          pulses[0]++;
          if (pulses[0] == 2) {
            System.out.printf("shown %d ms, drawn %d ms%n", shownMs, uptimeMs());
            Platform.exit();
          }
          Platform.requestNextPulse();
        });
    Platform.requestNextPulse();
  }

  private static long uptimeMs() {
    long startMs = ManagementFactory.getRuntimeMXBean().getStartTime();
    return System.currentTimeMillis() - startMs;
  }
}
