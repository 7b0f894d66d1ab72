package org.fedsllm.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.fedsllm.app.map.MapView;
import org.fedsllm.app.plugins.InstalledOptimizers;
import org.fedsllm.app.session.Station;
import org.fedsllm.app.settings.SettingsStore;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A window in a process of its own, to be killed: opens the project of its second argument, drags a
 * client, says {@link #KEPT} and where that client is once the edit is kept, and waits for its end.
 * All that it keeps is in the folder of its first argument.
 */
public final class EditAndWait {
  static final String KEPT = "kept ";
  private static final int PATIENCE_S = 60;
  private static final double DRAG_PX = 40;
  private static final Station C1 = Station.client("c1");

  private EditAndWait() {}

  /** Never returns. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Stage stage = FxToolkit.registerPrimaryStage();
    Workbench workbench =
        WaitForAsyncUtils.waitForAsyncFx(
            TimeUnit.SECONDS.toMillis(PATIENCE_S),
            () -> {
              Workbench made =
                  new Workbench(
                      stage,
                      new SettingsStore(folder.resolve("settings.json")),
                      new ScriptedAnswers(),
                      InstalledOptimizers.withoutPlugins());
              stage.show();
              made.openFile(Path.of(arguments[1]));
              return made;
            });
    FxRobot robot = new FxRobot();
    WaitForAsyncUtils.waitFor(
        PATIENCE_S, TimeUnit.SECONDS, () -> robot.lookup("#map").tryQuery().isPresent());
    WaitForAsyncUtils.waitForFxEvents();
    MapView map = robot.lookup("#map").query();
    Point2D where = map.localToScreen(map.pointOf(C1).orElseThrow());
    robot.moveTo(where).press(MouseButton.PRIMARY);
    robot.moveBy(-DRAG_PX, 0).moveBy(0, -DRAG_PX).release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, () -> isKept(folder));
    System.out.println(KEPT + workbench.project().orElseThrow().scenario().clients().get(0));
    new CountDownLatch(1).await();
  }

  private static boolean isKept(Path folder) throws IOException {
    Path recovery = folder.resolve("recovery");
    if (Files.notExists(recovery)) {
      return false;
    }
    try (Stream<Path> files = Files.list(recovery)) {
      return files.anyMatch(file -> file.toString().endsWith(".recovery"));
    }
  }
}
