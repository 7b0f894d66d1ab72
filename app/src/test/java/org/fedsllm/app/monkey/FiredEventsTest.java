package org.fedsllm.app.monkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The monkey holds nothing that it has played with. */
@ExtendWith(ApplicationExtension.class)
class FiredEventsTest {
  private static final EventType<Event> TOUCHED = new EventType<>("touched by FiredEventsTest");
  private static final int COLLECTIONS = 50;
  private static final int PATIENCE_S = 60;

  private Stage stage;
  private Group root;

  @Start
  void start(Stage primary) {
    stage = primary;
    root = new Group();
    stage.setScene(new Scene(root, 100, 100));
    stage.show();
  }

  @Test
  void whatWasPlayedWithIsKeptByTestFxUntilItForgets() throws TimeoutException {
    WeakReference<Rectangle> toy = onFxThread(this::playAndTakeAway);
    System.gc();
    assertThat(toy.get()).as("kept by the list of events").isNotNull();

    onFxThread(
        () -> {
          FiredEvents.forget(stage);
          return null;
        });
    Pulse.await(stage); // the scene has its own list until then
    for (int i = 0; i < COLLECTIONS && toy.get() != null; i++) {
      System.gc();
    }

    assertThat(toy.get()).isNull();
  }

  @Test
  void whatIsPlayedWithLaterIsHeardAgain() {
    onFxThread(
        () -> {
          FiredEvents.forget(stage);
          return playAndTakeAway();
        });

    assertThat(FxToolkit.toolkitContext().getFiredEvents())
        .extracting(event -> (Object) event.getEventType())
        .containsOnlyOnce(TOUCHED);
  }

  private WeakReference<Rectangle> playAndTakeAway() {
    Rectangle toy = new Rectangle(10, 10);
    root.getChildren().add(toy);
    Event.fireEvent(toy, new Event(TOUCHED));
    root.getChildren().clear();
    return new WeakReference<>(toy);
  }

  private static <T> T onFxThread(Callable<T> action) {
    return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_S), action);
  }
}
