package org.fedsllm.app.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.fedsllm.app.shell.Cage;
import org.testfx.api.FxToolkit;

/**
 * Makes all pictures, light and dark, on every screen, below the folder of the first argument.
 * Other arguments choose: screens such as {@code 1920x1080@200}, shots such as {@code plan}.
 *
 * <p>Each screen is a process of its own, since the toolkit without a display has one screen for
 * life.
 */
public final class Pictures {
  /** Marks a process that was started for one screen. */
  private static final String INSIDE = "--inside";

  private Pictures() {}

  /** Ends the program with 0 if every screen's pictures were made. */
  public static void main(String... arguments) throws Exception {
    if (arguments.length == 0) {
      System.err.println("Name the folder for the pictures.");
      System.exit(2);
    }
    List<String> rest = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
    if (rest.remove(INSIDE)) {
      shoot(Path.of(arguments[0]), rest);
      Platform.exit();
      System.exit(0);
    }
    List<String> shots = rest.stream().filter(word -> !Screen.isOne(word)).toList();
    List<Screen> screens = rest.stream().filter(Screen::isOne).map(Screen::of).toList();
    int worst = 0;
    for (Screen screen : screens.isEmpty() ? Screen.ALL : screens) {
      worst = Math.max(worst, start(Path.of(arguments[0]), screen, shots));
    }
    System.exit(worst);
  }

  private static int start(Path folder, Screen screen, List<String> shots)
      throws IOException, InterruptedException {
    List<String> command =
        Stream.of(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Djava.awt.headless=true",
                    "-Dglass.platform=Monocle",
                    "-Dmonocle.platform=Headless",
                    "-Dheadless.geometry=" + screen.geometry(),
                    "-Dprism.order=sw",
                    "-Dtestfx.headless=true",
                    "-Dai.djl.offline=true",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Pictures.class.getName(),
                    folder.toString(),
                    INSIDE,
                    screen.toString()),
                shots.stream())
            .flatMap(words -> words)
            .toList();
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  private static void shoot(Path root, List<String> words)
      throws TimeoutException, IOException, InterruptedException {
    Screen screen = Screen.of(words.get(0));
    List<String> wanted = words.subList(1, words.size());
    Path folder = Files.createDirectories(root.resolve(screen.toString()));
    Stage stage = FxToolkit.registerPrimaryStage();
    Path kept = Files.createTempDirectory("fedsllm");
    Cage cage = Studio.onFxThread(() -> new Cage(stage, kept));
    Studio studio = new Studio(stage, cage, folder);
    studio.run(() -> fill(stage, screen));
    studio.choose("scale", "scale-" + screen.percent());
    for (Shot shot : Shots.all()) {
      if (wanted.isEmpty() || wanted.contains(shot.name())) {
        studio.take(shot);
        System.out.println(screen + " " + shot.name());
      }
    }
    studio.run(cage::close);
  }

  private static void fill(Stage stage, Screen screen) {
    stage.setX(0);
    stage.setY(0);
    stage.setWidth(screen.width());
    stage.setHeight(screen.height());
  }
}
