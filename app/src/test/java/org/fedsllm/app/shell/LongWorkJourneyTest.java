package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fedsllm.app.session.Station;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** While something long runs, the window stays in use, and the end comes when it is asked for. */
@ExtendWith(ApplicationExtension.class)
class LongWorkJourneyTest {
  private static final Station C1 = Station.client("c1");
  private static final int MANY_ROUNDS = 200;

  @TempDir Path folder;

  private DrivenWindow window;

  @Start
  void start(Stage stage) {
    window = DrivenWindow.show(stage, folder);
  }

  @Stop
  void stop() {
    window.close();
  }

  @Test
  void editsAreSolvedDuringATrainingAndLeaveItAloneUntilItIsCancelled() throws Exception {
    startLongTraining();
    Project trained = window.project();
    String before = window.headline();

    window.place("Place");
    window.map().drag(C1, -60, 20);
    String dragged = window.waitForOtherHeadline(before);
    window.press(KeyCode.DELETE);
    window.waitFor(() -> window.clients() == trained.scenario().clients().size() - 1);
    window.waitForOtherHeadline(dragged);
    window.place("Train");
    assertThat(window.isShown("#stop-training")).isTrue();
    assertThat(keptProjects()).containsExactly(trained);

    window.waitFor(() -> finishedRounds() > 0);
    window.place("Channel");
    window.click("#job-cancel");
    window.waitUntilHidden("#job-cancel");
    window.place("Train");
    assertThat(window.isShown("#stop-training")).isFalse();
    assertThat(window.text("#training-result")).startsWith("stopped, round ");
    assertThat(finishedRounds()).isBetween(1, MANY_ROUNDS - 1);
    assertThat(keptProjects()).containsExactly(trained);
  }

  @Test
  void theWindowClosesInTheMiddleOfATraining() throws Exception {
    startLongTraining();
    window.waitFor(() -> finishedRounds() > 0);
    Project trained = window.project();
    window.answers().saveChanges = FileQuestions.Answer.DISCARD;
    window.press(KeyCode.CONTROL, KeyCode.Q);
    window.waitUntilShown("#answer-keep-training");
    window.click("#answer-keep-training");
    window.waitUntilHidden("#answer-keep-training");
    assertThat(window.isShown("#stop-training")).isTrue();

    window.press(KeyCode.CONTROL, KeyCode.Q);
    window.waitUntilShown("#answer-quit");
    window.click("#answer-quit");
    window.waitFor(() -> !window.stage().isShowing());
    window.robot().interact(() -> window.workbench().close());
    window.waitFor(() -> workers().isEmpty());
    assertThat(keptProjects()).containsExactly(trained);
  }

  private void startLongTraining() throws TimeoutException {
    window.openSample("quickstart");
    window.place("Train");
    window.field("#rounds").type(String.valueOf(MANY_ROUNDS));
    window.click("#train-button");
    window.waitUntilShown("#stop-training");
    window.waitFor(() -> !window.text("#training-result").isEmpty());
  }

  /** From "round 3 of 200", whatever stands before it; 0 before the first. */
  private int finishedRounds() {
    String[] words = window.text("#training-result").split("round ");
    return words.length < 2 ? 0 : Integer.parseInt(words[1].split(" ")[0]);
  }

  /** What the runs that were kept say they trained. */
  private List<Project> keptProjects() throws IOException {
    List<Project> found = new ArrayList<>();
    try (Stream<Path> runs = Files.list(folder.resolve("runs").resolve("quickstart"))) {
      for (Path run : runs.toList()) {
        found.add(new ProjectStore().load(run.resolve("project.fedsllm")));
      }
    }
    return found;
  }

  private static List<Thread> workers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("job-"))
        .toList();
  }
}
