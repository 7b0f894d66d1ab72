package org.fedsllm.app.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.fedsllm.app.control.PlaceTitles;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.task.FxThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class GuideViewTest {
  private static final int PATIENCE_S = 60;
  private static final int COLLECTIONS = 50;
  private static final List<String> TURNED =
      List.of(PlaceTitles.PLACE, PlaceTitles.CHANNEL, PlaceTitles.SPLIT, PlaceTitles.PLAN);

  private final Background background = new Background(FxThread.executor());
  private GuideViewModel model;
  private GuideView view;

  @Start
  void start(Stage stage) {
    model = new GuideViewModel(background, new Notices());
    view = new GuideView(model, () -> {});
    stage.setScene(new Scene(view, 900, 600));
    stage.show();
  }

  @Stop
  void stop() {
    background.close();
  }

  /** A page holds pictures of several megabytes each. */
  @Test
  void pagesThatWereTurnedAreNotKept(FxRobot robot) throws TimeoutException {
    List<WeakReference<Node>> turned = new ArrayList<>();
    for (String place : TURNED) {
      turned.add(open(robot, place));
    }
    open(robot, PlaceTitles.TRAIN);

    for (int i = 0; i < COLLECTIONS && turned.stream().anyMatch(page -> page.get() != null); i++) {
      System.gc();
      WaitForAsyncUtils.waitForFxEvents();
    }

    assertThat(turned).extracting(WeakReference::get).containsOnlyNulls();
  }

  private WeakReference<Node> open(FxRobot robot, String place) throws TimeoutException {
    robot.interact(() -> model.openPlace(Optional.of(place)));
    WaitForAsyncUtils.waitFor(
        PATIENCE_S,
        TimeUnit.SECONDS,
        () ->
            model.openedProperty().get() != null
                && model.openedProperty().get().page().path().equals(GuideBook.pathOf(place)));
    WaitForAsyncUtils.waitForFxEvents();
    Node page = view.lookup("#guide-page");
    assertThat(page).isNotNull();
    return new WeakReference<>(page);
  }
}
