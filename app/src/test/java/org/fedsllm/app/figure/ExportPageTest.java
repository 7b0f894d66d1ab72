package org.fedsllm.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import org.fedsllm.app.charts.BandwidthFigure;
import org.fedsllm.app.charts.Figure;
import org.fedsllm.app.export.FigureFormat;
import org.fedsllm.app.export.FigureSize;
import org.fedsllm.app.export.FigureSource;
import org.fedsllm.app.export.SourcedFigure;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.settings.SettingsModel;
import org.fedsllm.app.settings.SettingsStore;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.task.FxThread;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.project.DelayProblemFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ExportPageTest {
  private static final int PATIENCE_S = 30;

  @TempDir Path folder;

  private final Background background = new Background(FxThread.executor());
  private ExportViewModel model;

  @Start
  void start(Stage stage) {
    model =
        new ExportViewModel(
            new SettingsModel(new SettingsStore(folder.resolve("settings.json")), background),
            new Notices(),
            background,
            SourcedFigure::source,
            title -> Optional.empty());
    model.open(SourcedFigure.of(figure(), () -> FigureSource.ofPlan("cell", "00", "equal")));
    stage.setScene(new Scene(new ExportPage(model, background, () -> {}), 1100, 700));
    stage.show();
  }

  @Stop
  void stop() {
    background.close();
  }

  @Test
  void thePreviewFollowsTheSizeAndSwitchesChooseFormats(FxRobot robot) throws TimeoutException {
    waitForShape(FigureSize.IEEE_COLUMN);
    robot.interact(() -> model.style(style -> style.withSize(FigureSize.IEEE_PAGE)));
    waitForShape(FigureSize.IEEE_PAGE);

    robot.clickOn("#export-svg");
    assertThat(model.look().formats())
        .containsExactlyInAnyOrder(FigureFormat.PDF, FigureFormat.SVG);
  }

  private void waitForShape(FigureSize size) throws TimeoutException {
    double shape = size.widthIn() / size.heightIn();
    WaitForAsyncUtils.waitFor(
        PATIENCE_S,
        TimeUnit.SECONDS,
        () -> {
          ImageView picture = new FxRobot().lookup("#export-picture").queryAs(ImageView.class);
          return picture.getImage() != null
              && Math.abs(picture.getImage().getWidth() / picture.getImage().getHeight() - shape)
                  < 0.02 * shape;
        });
  }

  private static Figure figure() {
    DelayProblem problem = DelayProblemFactory.average(Projects.ofClients(3));
    return BandwidthFigure.of(
        List.of("c1", "c2", "c3"), problem, Allocation.equalShares(problem, 0.5));
  }
}
