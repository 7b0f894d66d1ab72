package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javafx.stage.Stage;
import org.fedsllm.app.recovery.RecoveryStore;
import org.fedsllm.app.sample.Samples;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Edits of a window whose process was killed are recovered by the next one. */
@ExtendWith(ApplicationExtension.class)
class RecoveryJourneyTest {
  @TempDir static Path folder;

  private static Path file;
  private static Project original;

  /** What the killed window had made of its first client. */
  private static String edited;

  private DrivenWindow window;

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
    window = DrivenWindow.show(stage, folder);
  }

  @Stop
  void stop() {
    window.close();
  }

  @Test
  void editsOfAKilledProcessAreOfferedAndOpenedUnsaved() throws Exception {
    window.waitUntilShown("#recovered-open");
    assertThat(window.isShown("#answer-open")).isTrue();
    window.click("#recovered-open");
    window.waitUntilShown("#map");

    assertThat(window.project().scenario().clients().get(0)).hasToString(edited);
    assertThat(window.project()).isNotEqualTo(original);
    assertThat(window.projectName()).isEqualTo("quickstart •");
    assertThat(window.isShown("#answer-open")).isFalse();
    assertThat(new ProjectStore().load(file)).isEqualTo(original);
  }

  private static String editAndKill() throws IOException, InterruptedException {
    Process killed =
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
    try (BufferedReader out = killed.inputReader()) {
      String kept =
          out.lines().filter(line -> line.startsWith(EditAndWait.KEPT)).findFirst().orElse(null);
      assertThat(kept).as(Files.readString(folder.resolve("errors.txt"))).isNotNull();
      RecoveryStore here = new RecoveryStore(folder.resolve("recovery"), Clock.systemUTC());
      assertThat(here.leftBehind()).as("while the other window lives").isEmpty();
      return kept.substring(EditAndWait.KEPT.length());
    } finally {
      killed.destroyForcibly().waitFor();
    }
  }
}
