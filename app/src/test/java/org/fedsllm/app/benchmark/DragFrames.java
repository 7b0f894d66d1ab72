package org.fedsllm.app.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import org.fedsllm.app.map.MapView;
import org.fedsllm.app.session.Station;
import org.fedsllm.app.shell.Cage;
import org.fedsllm.model.project.ProjectStore;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Drags a client round and round, a step each frame, while every step is solved and drawn; prints
 * what the frames took. Arguments: how many clients (100), over how many frames (600).
 */
public final class DragFrames {
  private static final long PATIENCE_S = 600;

  /** Until then the virtual machine compiles what it meets. */
  private static final int WARM_UP_FRAMES = 900;

  private static final double TURN_FRAMES = 240;
  private static final double RADIUS_PX = 60;
  private static final int HOT_SPOTS = 30;
  private static final Station DRAGGED = Station.client("c1");

  private final Stage stage;
  private final AtomicInteger figures = new AtomicInteger();
  private final AtomicInteger headlines = new AtomicInteger();
  private MapView map;
  private Point2D from;
  private int step;

  private DragFrames(Stage stage) {
    this.stage = stage;
  }

  /** Measures, prints and ends the program. */
  public static void main(String[] arguments) throws Exception {
    int clients = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
    int frames = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 600;
    Path folder = Files.createTempDirectory("fedsllm");
    Path file = folder.resolve("crowd.fedsllm");
    new ProjectStore().save(Crowd.of(clients), file);
    Stage stage = FxToolkit.registerPrimaryStage();
    Cage cage = onFxThread(() -> new Cage(stage, folder));
    onFxThread(() -> openFile(cage, file));
    new DragFrames(stage).measure(clients, frames);
    Platform.exit();
    System.exit(0);
  }

  private static Void openFile(Cage cage, Path file) {
    cage.openFile(file);
    return null;
  }

  private void measure(int clients, int count) throws TimeoutException, InterruptedException {
    Scene scene = stage.getScene();
    WaitForAsyncUtils.waitFor(
        PATIENCE_S, TimeUnit.SECONDS, () -> onFxThread(() -> isSolved(scene)));
    drag(WARM_UP_FRAMES);
    figures.set(0);
    headlines.set(0);
    HotSpots spots = new HotSpots(onFxThread(Thread::currentThread));
    Frames frames = drag(count);
    spots.end();
    System.out.printf(
        Locale.ROOT,
        "%d clients, window %.0f × %.0f, %s, Java %s%n",
        clients,
        scene.getWidth(),
        scene.getHeight(),
        System.getProperty("glass.platform", "desktop"),
        System.getProperty("java.version"));
    System.out.println("| ms | p50 | p95 | p99 | worst |");
    System.out.println("|---|---|---|---|---|");
    System.out.println("| pulse to pulse | " + frames.intervals() + " |");
    System.out.println("| FX thread, processor time a frame | " + frames.work() + " |");
    System.out.println("| of that the step of the drag | " + frames.gesture() + " |");
    System.out.printf(
        Locale.ROOT,
        "%.1f frames, %.1f plans and %.1f figures a second%n",
        count / frames.seconds(),
        headlines.get() / frames.seconds(),
        figures.get() / frames.seconds());
    System.out.println("FX thread " + spots.report(HOT_SPOTS));
  }

  private boolean isSolved(Scene scene) {
    Node delay = scene.lookup("#headline-delay");
    return scene.lookup("#map") != null
        && delay instanceof Label label
        && label.getText().startsWith("T ");
  }

  private Frames drag(int count) throws TimeoutException {
    Frames frames =
        onFxThread(
            () -> {
              begin();
              Frames made = new Frames(count, this::move);
              made.start();
              return made;
            });
    WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, frames::isDone);
    return onFxThread(
        () -> {
          fire(MouseEvent.MOUSE_RELEASED, from);
          return frames;
        });
  }

  private void begin() {
    Scene scene = stage.getScene();
    if (map == null) {
      map = (MapView) scene.lookup("#map");
      watch(scene);
    }
    from = map.localToScene(map.pointOf(DRAGGED).orElseThrow());
    step = 0;
    fire(MouseEvent.MOUSE_PRESSED, from);
  }

  private void watch(Scene scene) {
    ((Label) scene.lookup("#solve-time"))
        .textProperty()
        .addListener((property, before, now) -> headlines.incrementAndGet());
    for (String id : List.of("#bandwidth-figure", "#delay-figure")) {
      scene.lookup(id).lookupAll("ImageView").stream()
          .map(ImageView.class::cast)
          .forEach(
              picture ->
                  picture
                      .imageProperty()
                      .addListener((property, before, now) -> figures.incrementAndGet()));
    }
  }

  private void move() {
    step++;
    double angle = 2 * Math.PI * step / TURN_FRAMES;
    fire(
        MouseEvent.MOUSE_DRAGGED,
        from.add(RADIUS_PX * (1 - Math.cos(angle)), RADIUS_PX * Math.sin(angle)));
  }

  private void fire(EventType<MouseEvent> type, Point2D at) {
    boolean down = type != MouseEvent.MOUSE_RELEASED;
    Event.fireEvent(
        map,
        new MouseEvent(
            type,
            at.getX(),
            at.getY(),
            at.getX(),
            at.getY(),
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            down,
            false,
            false,
            false,
            false,
            false,
            new PickResult(map, at.getX(), at.getY())));
  }

  private static <T> T onFxThread(Callable<T> action) {
    return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_S), action);
  }
}
