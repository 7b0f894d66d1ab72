package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.fedsllm.app.recovery.RecoveryStore;
import org.fedsllm.app.sample.Samples;
import org.fedsllm.app.settings.SettingsStore;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** Edits of a window whose process was killed are recovered by the next one. */
@ExtendWith(ApplicationExtension.class)
class RecoveryJourneyTest {
  private static final int PATIENCE_S = 120;

  @TempDir static Path folder;

  private static Path file;
  private static Project original;

  /** What the killed window had made of its first client. */
  private static String edited;

  private Workbench workbench;

  @BeforeAll
  static void editInAnotherProcessAndKillIt() throws IOException, InterruptedException {
    ProjectStore store = new ProjectStore();
    original = new Samples(store).load(Samples.QUICKSTART);
    file = folder.resolve("mine.fedsllm");
    store.save(original, file);
    edited = editAndKill();
  }

  @Start
  void start(Stage stage) {
    workbench =
        new Workbench(
            stage, new SettingsStore(folder.resolve("settings.json")), new ScriptedAnswers());
    stage.show();
  }

  @Stop
  void stop() {
    workbench.close();
  }

  @Test
  void editsOfAKilledProcessAreOfferedAndOpenedUnsaved(FxRobot robot) throws Exception {
    waitFor(() -> robot.lookup("#recovered-open").tryQuery().isPresent());
    assertThat(robot.lookup("#answer-open").tryQuery()).isPresent();
    robot.clickOn("#recovered-open");
    waitFor(() -> robot.lookup("#map").tryQuery().isPresent());

    Project recovered = workbench.project().orElseThrow();
    assertThat(recovered.scenario().clients().get(0)).hasToString(edited);
    assertThat(recovered).isNotEqualTo(original);
    assertThat(robot.lookup("#project-name").<Label>query().getText()).isEqualTo("quickstart •");
    assertThat(robot.lookup("#answer-open").tryQuery()).isEmpty();
    assertThat(new ProjectStore().load(file)).isEqualTo(original);
  }

  private static String editAndKill() throws IOException, InterruptedException {
    Process window =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dtestfx.robot=glass",
                "-Dtestfx.headless=true",
                "-Dglass.platform=Monocle",
                "-Dmonocle.platform=Headless",
                "-Dprism.order=sw",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                EditAndWait.class.getName(),
                folder.toString(),
                file.toString())
            .redirectError(new File(folder.toFile(), "errors.txt"))
            .start();
    try (BufferedReader out = window.inputReader()) {
      String kept =
          out.lines().filter(line -> line.startsWith(EditAndWait.KEPT)).findFirst().orElse(null);
      assertThat(kept).as(Files.readString(folder.resolve("errors.txt"))).isNotNull();
      RecoveryStore here = new RecoveryStore(folder.resolve("recovery"), Clock.systemUTC());
      assertThat(here.leftBehind()).as("while the other window lives").isEmpty();
      return kept.substring(EditAndWait.KEPT.length());
    } finally {
      window.destroyForcibly().waitFor();
    }
  }

  private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, condition);
  }
}
