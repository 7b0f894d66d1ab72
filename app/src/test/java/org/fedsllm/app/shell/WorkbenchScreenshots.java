package org.fedsllm.app.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.fedsllm.app.control.PlaceTitles;
import org.fedsllm.app.plugins.InstalledOptimizers;
import org.fedsllm.app.sample.Samples;
import org.fedsllm.app.settings.SettingsStore;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.optimizer.guard.GuardLimits;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Writes pictures of every place, light and dark, for people to judge. Not a test: run its {@code
 * main} with the tests' class path and system properties. Arguments: the folder, then a sample or a
 * project file, then {@code train} to look at a training too, {@code algorithm} at the forms of the
 * Train place, {@code locks} at locked shares and what more is worth, {@code guide} at the guide's
 * pages, or {@code plugins} to look at the plug-in manager, with the plug-ins of the folder {@code
 * plugins} in the pictures' folder.
 */
public final class WorkbenchScreenshots {
  private static final List<String> PLACES =
      List.of(
          PlaceTitles.PLACE,
          PlaceTitles.CHANNEL,
          PlaceTitles.SPLIT,
          PlaceTitles.PLAN,
          PlaceTitles.TRAIN);
  private static final int SETTLE_S = 20;
  private static final int TRAINING_S = 300;
  private static final int PATIENCE_MS = 20_000;

  private WorkbenchScreenshots() {}

  /** Writes the pictures and ends the program. */
  public static void main(String[] arguments)
      throws TimeoutException, IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    String sample = arguments.length > 1 ? arguments[1] : Samples.QUICKSTART;
    Stage stage = FxToolkit.registerPrimaryStage();
    SettingsStore settings = new SettingsStore(Files.createTempDirectory("fedsllm").resolve("s"));
    Workbench workbench =
        WaitForAsyncUtils.waitForAsyncFx(
            TimeUnit.SECONDS.toMillis(SETTLE_S),
            () -> {
              Workbench made = new Workbench(stage, settings, plugins(folder));
              stage.show();
              return made;
            });
    Scene scene = stage.getScene();
    WaitForAsyncUtils.waitFor(
        SETTLE_S, TimeUnit.SECONDS, () -> scene.lookup("#sample-quickstart") != null);
    for (String look : List.of("light", "dark")) {
      shoot(scene, folder.resolve("welcome-" + look + ".png"));
      WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> fire(scene, "#appearance"));
    }
    WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> open(workbench, sample));
    WaitForAsyncUtils.waitFor(
        SETTLE_S, TimeUnit.SECONDS, () -> scene.lookup("#project-tree") != null);
    WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> workbench.select("c1"));
    for (String look : List.of("light", "dark")) {
      for (String place : PLACES) {
        String id = "#tab-" + place.toLowerCase(Locale.ROOT);
        if (scene.lookup(id) == null) {
          continue;
        }
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> fire(scene, id));
        shoot(scene, folder.resolve(place.toLowerCase(Locale.ROOT) + "-" + look + ".png"));
      }
      WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> fire(scene, "#appearance"));
    }
    if (arguments.length > 2 && arguments[2].equals("train")) {
      train(scene, folder);
    }
    if (arguments.length > 2 && arguments[2].equals("algorithm")) {
      openForms(scene, folder);
    }
    if (arguments.length > 2 && arguments[2].equals("locks")) {
      lock(scene, folder);
    }
    if (arguments.length > 2 && arguments[2].equals("plugins")) {
      manage(scene, folder);
    }
    if (arguments.length > 2 && arguments[2].equals("guide")) {
      read(scene, folder);
    }
    WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, workbench::close);
    FxToolkit.cleanupStages();
    System.exit(0);
  }

  private static InstalledOptimizers plugins(Path folder) {
    return InstalledOptimizers.load(folder.resolve("plugins"), GuardLimits.INTERACTIVE, Set.of());
  }

  /** The Plan place's details: locked shares, what more is worth, a plan with its own split. */
  private static void lock(Scene scene, Path folder) throws TimeoutException, InterruptedException {
    WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> fire(scene, "#tab-plan"));
    WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> fire(scene, "#plan-details-1"));
    WaitForAsyncUtils.waitFor(
        SETTLE_S, TimeUnit.SECONDS, () -> scene.lookup("#lock-main-c2") != null);
    WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> fire(scene, "#lock-main-c2"));
    WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> fire(scene, "#lock-federated-c1"));
    for (String look : List.of("light", "dark")) {
      shoot(scene, folder.resolve("plan-shares-" + look + ".png"));
      WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> fire(scene, "#appearance"));
    }
    WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> fire(scene, "#plan-details-2"));
    WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> fire(scene, "#plan-with-best-split"));
    for (String look : List.of("light", "dark")) {
      shoot(scene, folder.resolve("plan-worth-" + look + ".png"));
      WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> fire(scene, "#appearance"));
    }
  }

  /** The guide's page of every place. */
  private static void read(Scene scene, Path folder) throws TimeoutException, InterruptedException {
    for (String place : PLACES) {
      String name = place.toLowerCase(Locale.ROOT);
      WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> fire(scene, "#tab-" + name));
      choose(scene, "menu-guide");
      for (String look : List.of("light", "dark")) {
        shoot(scene, folder.resolve("guide-" + name + "-" + look + ".png"));
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> fire(scene, "#appearance"));
      }
    }
  }

  private static void choose(Scene scene, String item) {
    MenuButton menu = (MenuButton) scene.lookup("#main-menu");
    WaitForAsyncUtils.waitForAsyncFx(
        PATIENCE_MS,
        () ->
            menu.getItems().stream()
                .filter(one -> item.equals(one.getId()))
                .forEach(MenuItem::fire));
  }

  private static void manage(Scene scene, Path folder)
      throws TimeoutException, InterruptedException {
    choose(scene, "menu-plugins");
    WaitForAsyncUtils.waitFor(
        SETTLE_S, TimeUnit.SECONDS, () -> scene.lookup("#plugins-table") != null);
    for (String look : List.of("light", "dark")) {
      TableView<?> table = (TableView<?>) scene.lookup("#plugins-table");
      for (int i = 0; i < table.getItems().size(); i++) {
        int row = i;
        WaitForAsyncUtils.waitForAsyncFx(
            PATIENCE_MS, () -> table.getSelectionModel().clearAndSelect(row));
        shoot(scene, folder.resolve("plugin-" + row + "-" + look + ".png"));
        if (!canCheck(scene)) {
          continue;
        }
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> fire(scene, "#plugin-check"));
        shoot(scene, folder.resolve("plugin-" + row + "-checking-" + look + ".png"));
        WaitForAsyncUtils.waitFor(TRAINING_S, TimeUnit.SECONDS, () -> canCheck(scene));
        shoot(scene, folder.resolve("plugin-" + row + "-checked-" + look + ".png"));
      }
      WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> fire(scene, "#appearance"));
    }
  }

  /** The details are made anew while a check runs, so that the button may be gone for a moment. */
  private static boolean canCheck(Scene scene) {
    Node check = scene.lookup("#plugin-check");
    return check != null && !check.isDisabled();
  }

  /** The Train place with the lines of its side opened. */
  private static void openForms(Scene scene, Path folder) throws InterruptedException {
    for (String line : List.of("algorithm", "data")) {
      WaitForAsyncUtils.waitForAsyncFx(
          PATIENCE_MS, () -> ((ToggleButton) scene.lookup("#" + line)).fire());
      for (String look : List.of("light", "dark")) {
        shoot(scene, folder.resolve("train-" + line + "-" + look + ".png"));
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> fire(scene, "#appearance"));
      }
      WaitForAsyncUtils.waitForAsyncFx(
          PATIENCE_MS, () -> ((ToggleButton) scene.lookup("#" + line)).fire());
    }
  }

  private static void train(Scene scene, Path folder)
      throws TimeoutException, InterruptedException {
    WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> fire(scene, "#verify-split"));
    WaitForAsyncUtils.waitFor(
        TRAINING_S,
        TimeUnit.SECONDS,
        () -> !((Labeled) scene.lookup("#split-verdict")).getText().isEmpty());
    shoot(scene, folder.resolve("verified-light.png"));
    WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> fire(scene, "#train-button"));
    WaitForAsyncUtils.waitFor(TRAINING_S, TimeUnit.SECONDS, () -> hasResult(scene));
    shoot(scene, folder.resolve("training-light.png"));
    WaitForAsyncUtils.waitFor(
        TRAINING_S, TimeUnit.SECONDS, () -> !scene.lookup("#stop-training").isVisible());
    for (String look : List.of("light", "dark")) {
      shoot(scene, folder.resolve("trained-" + look + ".png"));
      WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, () -> fire(scene, "#appearance"));
    }
  }

  private static boolean hasResult(Scene scene) {
    return ((Labeled) scene.lookup("#training-result")).getText().contains("round 2");
  }

  private static void open(Workbench workbench, String project) {
    if (project.endsWith(ProjectStore.EXTENSION)) {
      workbench.openFile(Path.of(project));
    } else {
      workbench.openSample(project);
    }
  }

  private static void fire(Scene scene, String id) {
    ((ButtonBase) scene.lookup(id)).fire();
  }

  private static void shoot(Scene scene, Path file) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(1500); // a person looks at a settled window
    WaitForAsyncUtils.waitForFxEvents();
    WaitForAsyncUtils.waitForAsyncFx(
        PATIENCE_MS,
        () -> {
          try {
            ImageIO.write(
                SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file.toFile());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
