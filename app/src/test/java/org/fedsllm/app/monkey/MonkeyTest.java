package org.fedsllm.app.monkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import org.fedsllm.app.sample.Samples;
import org.fedsllm.app.shell.Cage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Random play leaves no trace: nothing is uncaught, the project is valid after every action, and
 * neither the heap nor the scene grows.
 *
 * <p>Another outing: {@code -Dmonkey.seed=7 -Dmonkey.actions=50000}.
 */
@ExtendWith(ApplicationExtension.class)
class MonkeyTest {
  private static final long SEED = Long.getLong("monkey.seed", 20261122);
  private static final int ACTIONS = Integer.getInteger("monkey.actions", 1200);

  /** Until then most classes, places, pages and caches have come. */
  private static final int WARM = Math.min(1000, ACTIONS / 2);

  /**
   * What may come later still: pages of the guide with their pictures, figures of a place first
   * seen, the log.
   */
  private static final long HEAP_TOLERANCE_BYTES = 32L << 20;

  private static final double WIDTH = 1200;
  private static final double HEIGHT = 760;
  private static final int MOST_NODES = 8000;
  private static final int PATIENCE_S = 300;

  @TempDir Path folder;

  private final Faults faults = new Faults();
  private Stage stage;
  private Cage cage;
  private Monkey monkey;

  @Start
  void start(Stage primary) {
    stage = primary;
    faults.listen();
    cage = new Cage(stage, folder);
    monkey = new Monkey(stage, cage, faults, SEED);
  }

  @Stop
  void stop() {
    cage.close();
    faults.stopListening();
  }

  @Test
  void randomPlayBreaksNothingAndLeavesNothingBehind() throws Exception {
    monkey.playUntil(WARM);
    Heap early = settledHeap();
    monkey.playUntil(ACTIONS);
    Heap late = settledHeap();

    assertThat(late.bytes() - early.bytes())
        .as("growth of the heap; most of it:%n%s", late.growthSince(early, 25))
        .isLessThan(HEAP_TOLERANCE_BYTES);
    assertThat(monkey.mostNodes()).isLessThan(MOST_NODES);
  }

  /**
   * After the same last steps each time, since every place keeps the pictures it showed last: the
   * quickstart in every place at the same size, the guide, and then nothing. Twice, with a
   * collection between: what the toolkit uploaded of a picture goes when the picture is collected
   * and another one is drawn after that.
   */
  private Heap settledHeap() throws TimeoutException {
    onFxThread(cage::cancelJobs);
    onFxThread(monkey::closePopups);
    closeProject();
    onFxThread(
        () -> {
          stage.setWidth(WIDTH);
          stage.setHeight(HEIGHT);
        });
    showEverything();
    System.gc();
    showEverything();
    onFxThread(monkey::forgetEvents);
    return Heap.count();
  }

  private void showEverything() throws TimeoutException {
    onFxThread(() -> cage.openSample(Samples.QUICKSTART));
    waitFor(() -> cage.project().isPresent());
    Pulse.await(stage);
    for (String tab : List.of("place", "channel", "split", "plan", "train")) {
      onFxThread(() -> ((ButtonBase) stage.getScene().lookup("#tab-" + tab)).fire());
      Pulse.await(stage);
      Pulse.await(stage);
    }
    onFxThread(() -> cage.choose("menu-guide"));
    Pulse.await(stage);
    onFxThread(() -> cage.choose("menu-guide"));
    onFxThread(cage::cancelJobs); // the Train place may still be dealing out the text
    closeProject();
    Pulse.await(stage);
  }

  private void closeProject() throws TimeoutException {
    onFxThread(cage::closeProject);
    waitFor(() -> cage.project().isEmpty() && isIdle());
  }

  private boolean isIdle() {
    return stage.getScene().lookup("#job-cancel") == null;
  }

  private static void onFxThread(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(
        TimeUnit.SECONDS.toMillis(PATIENCE_S),
        () -> {
          action.run();
          return null;
        });
  }

  private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, condition);
  }
}
