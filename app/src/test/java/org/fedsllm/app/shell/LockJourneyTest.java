package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fedsllm.model.project.LockedShare;
import org.fedsllm.model.project.LockedShare.Link;
import org.fedsllm.model.project.PlanSpec;
import org.fedsllm.model.project.ProjectStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Shares are locked, solved around, saved and freed again; a split is taken over. */
@ExtendWith(ApplicationExtension.class)
class LockJourneyTest {
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
  void aLockedShareIsSolvedAroundSavedAndUndone() throws Exception {
    openPlan();
    window.click("#plan-with-equal-bandwidth");
    window.waitFor(() -> window.status().equals("solved"));
    window.click("#plan-details-1");
    window.waitUntilShown("#lock-main-c1");
    window.click("#lock-main-c1");
    window.waitFor(() -> plan().lockOf("c1", Link.MAIN).isPresent());
    double equalHz = plan().lockOf("c1", Link.MAIN).map(LockedShare::bandwidthHz).orElseThrow();

    window.click("#plan-with-fedsllm-exact");
    window.waitFor(() -> window.status().equals("proved optimal"));
    String around = window.headline();
    double aroundS = window.headlineS();
    assertThat(window.<ToggleButton>node("#lock-main-c1").isSelected()).isTrue();
    window.answers().save = folder.resolve("locked.fedsllm");
    window.press(KeyCode.CONTROL, KeyCode.S);
    window.waitFor(() -> window.projectName().equals("quickstart"));
    assertThat(new ProjectStore().load(window.answers().save).plan().lockedShares())
        .containsExactly(new LockedShare("c1", Link.MAIN, equalHz));

    window.press(KeyCode.CONTROL, KeyCode.Z);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    window.waitFor(() -> plan().lockedShares().isEmpty());
    window.press(KeyCode.CONTROL, KeyCode.Z);
    window.waitFor(() -> window.status().equals("proved optimal"));
    window.waitForOtherHeadline(around);
    assertThat(window.headlineS()).isLessThan(aroundS);
  }

  @Test
  void theBestSplitIsTakenOverAndGivenBack() throws Exception {
    openPlan();
    int own = window.splitLayer();
    window.click("#plan-with-best-split");
    window.waitUntilShown("#use-design");
    window.click("#use-design");
    window.waitFor(() -> window.splitLayer() != own);
    window.waitUntilHidden("#use-design");
    assertThat(window.text("#design")).contains("chose what the project has");

    window.press(KeyCode.CONTROL, KeyCode.Z);
    window.waitFor(() -> window.splitLayer() == own);
  }

  private void openPlan() throws TimeoutException {
    window.openSample("quickstart");
    window.place("Plan");
  }

  private PlanSpec plan() {
    return window.project().plan();
  }
}
