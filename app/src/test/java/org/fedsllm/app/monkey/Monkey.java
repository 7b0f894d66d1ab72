package org.fedsllm.app.monkey;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.fedsllm.app.shell.Cage;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Plays with the window. Each action has a chance of its own, drawn from the seed and the action's
 * number: what other threads do may change what is in sight, but not the luck of all that follows.
 * Used by one thread, which is not the FX thread.
 */
final class Monkey {
  private static final int REMEMBERED = 20;
  private static final int TRIES = 20;
  private static final int MOST_WINDOWS = 4;

  /** Between pulses, so that five thousand actions need not wait for as many. */
  private static final int ACTIONS_A_PULSE = 4;

  private static final long PATIENCE_MS = TimeUnit.SECONDS.toMillis(60);

  private final Stage stage;
  private final Cage cage;
  private final Sight sight;
  private final Repertoire repertoire;
  private final Faults faults;
  private final Validity validity = new Validity();
  private final Deque<String> story = new ArrayDeque<>();
  private final long seed;
  private int actions;
  private int mostNodes;

  /** To be made on the FX thread. */
  Monkey(Stage stage, Cage cage, Faults faults, long seed) {
    this.stage = stage;
    this.cage = cage;
    this.faults = faults;
    this.seed = seed;
    sight = new Sight(stage);
    repertoire = new Repertoire(sight, cage);
  }

  /**
   * Plays until {@code count} actions are done in all.
   *
   * @throws AssertionError at the first fault, with the seed and the last actions
   */
  void playUntil(int count) throws TimeoutException {
    while (actions < count) {
      actions++;
      Optional<String> fault =
          WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> act(new SplittableRandom(luck())));
      if (actions % ACTIONS_A_PULSE == 0) {
        Pulse.await(stage);
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, this::forgetEvents);
      }
      fault.ifPresent(this::fail);
    }
  }

  /** As a real click elsewhere does: the monkey's events go to nodes and close no menu. */
  void closePopups() {
    List.copyOf(Window.getWindows()).stream()
        .filter(PopupWindow.class::isInstance)
        .forEach(Window::hide);
  }

  /** What the monkey has fired and TestFX would keep. */
  void forgetEvents() {
    FiredEvents.forget(stage);
  }

  /** The most nodes that the scene ever had. */
  int mostNodes() {
    return mostNodes;
  }

  private long luck() {
    return seed * 1_000_003L + actions;
  }

  private Optional<String> act(SplittableRandom chance) {
    if (!stage.isShowing()) {
      stage.show();
    }
    if (Window.getWindows().size() > MOST_WINDOWS) {
      closePopups();
    }
    cage.answer(chance);
    remember(play(chance));
    mostNodes = Math.max(mostNodes, sight.all().size());
    return faults.first(sight).or(() -> validity.fault(cage.project()));
  }

  private String play(SplittableRandom chance) {
    for (int i = 0; i < TRIES; i++) {
      try {
        Optional<String> done = repertoire.next(chance).play(chance);
        if (done.isPresent()) {
          return done.get();
        }
      } catch (RuntimeException fault) {
        faults.note(fault);
        return "the action that failed";
      }
    }
    return "nothing to do";
  }

  private void remember(String action) {
    story.add("%5d  %s".formatted(actions, action));
    if (story.size() > REMEMBERED) {
      story.remove();
    }
  }

  private void fail(String fault) {
    throw new AssertionError(
        "Seed %d, action %d: %s%nThe last actions:%n%s"
            .formatted(seed, actions, fault, String.join(System.lineSeparator(), story)));
  }
}
