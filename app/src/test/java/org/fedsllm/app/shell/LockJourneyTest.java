package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.fedsllm.app.charts.BandwidthFigure;
import org.fedsllm.app.charts.FigureHandle;
import org.fedsllm.app.charts.FigureImage;
import org.fedsllm.app.charts.FigureTheme;
import org.fedsllm.app.charts.FigureView;
import org.fedsllm.app.optimize.PlanComputation;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.plugins.InstalledOptimizers;
import org.fedsllm.model.project.LockedShare;
import org.fedsllm.model.project.LockedShare.Link;
import org.fedsllm.model.project.PlanSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.model.radio.RadioModels;
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
  void aBarIsDraggedLockedAndFreedByADoubleClick() throws Exception {
    openPlan();
    double before = window.headlineS();
    Point2D top = topOf("c2");
    window.robot().moveTo(top).press(MouseButton.PRIMARY).moveBy(0, -8).moveBy(0, -8);
    window.waitFor(() -> window.headlineS() > before);
    assertThat(plan().lockedShares()).isEmpty();
    window.robot().release(MouseButton.PRIMARY);
    window.waitFor(() -> plan().lockOf("c2", Link.MAIN).isPresent());

    window.waitFor(() -> freedByADoubleClick("c2"));
    window.waitFor(() -> window.headlineS() == before);
  }

  /**
   * Tries until the picture has the new bar, whose top moves with the axis too; and on a busy
   * machine two clicks may come too far apart to be one double click.
   */
  private boolean freedByADoubleClick(String client) {
    if (!plan().lockedShares().isEmpty()) {
      window.robot().moveTo(topOf(client)).doubleClickOn(MouseButton.PRIMARY);
    }
    return plan().lockedShares().isEmpty();
  }

  /** Where the main link's bar of a client ends on the screen. */
  private Point2D topOf(String client) {
    ImageView picture = (ImageView) window.node("#selected-bandwidth-figure").lookup(".image-view");
    Project project = window.project();
    PlanSnapshot now =
        new PlanComputation(
                InstalledOptimizers.withoutPlugins()::catalog, () -> RadioModels.BUILT_IN)
            .solve(project, Optional.empty());
    BandwidthFigure figure =
        BandwidthFigure.of(
            now.clientIds(), now.problem(), now.allocation().orElseThrow(), now.lockedBars());
    FigureView view =
        FigureView.of(picture.getFitWidth(), picture.getFitHeight(), FigureTheme.screenLight());
    FigureHandle handle =
        FigureImage.render(figure, view, 1)
            .drawn()
            .handleOf(client, BandwidthFigure.MAIN_LINK)
            .orElseThrow();
    return picture.localToScreen(handle.grip().getCenterX(), handle.grip().getCenterY());
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
