package org.fedsllm.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.stage.Stage;
import org.fedsllm.app.charts.BandwidthFigure;
import org.fedsllm.app.charts.Figure;
import org.fedsllm.app.export.FigureSize;
import org.fedsllm.app.export.SourcedFigure;
import org.fedsllm.app.settings.Appearance;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.task.FxThread;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.project.DelayProblemFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FigurePaneTest {
  private static final int PATIENCE_S = 30;

  private final Background background = new Background(FxThread.executor());
  private final SimpleObjectProperty<Appearance> appearance =
      new SimpleObjectProperty<>(Appearance.LIGHT);
  private final List<FigureSize> exported = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final List<Optional<String>> pointed = new ArrayList<>();
  private final SimpleStringProperty hovered = new SimpleStringProperty();
  private FigurePane pane;

  @Start
  void start(Stage stage) {
    pane =
        new FigurePanes(
                background,
                appearance,
                new ClientHover(
                    hovered,
                    client -> {
                      pointed.add(client);
                      hovered.set(client.orElse(null));
                    }),
                new Recorder())
            .create("figure");
    stage.setScene(new Scene(pane, 420, 260));
    stage.show();
  }

  @Stop
  void stop() {
    background.close();
  }

  @Test
  void aFigureIsDrawnAndDrawnAnewInTheOtherLook(FxRobot robot) throws TimeoutException {
    Image light = show(robot, figure());
    robot.interact(() -> appearance.set(Appearance.DARK));
    waitFor(() -> image() != light);

    assertThat(light.getPixelReader().getColor(1, 1).getBrightness()).isGreaterThan(0.9);
    assertThat(image().getPixelReader().getColor(1, 1).getBrightness()).isLessThan(0.2);
  }

  @Test
  void wordsStandWhereThereIsNoFigure(FxRobot robot) throws TimeoutException {
    show(robot, figure());
    robot.interact(() -> pane.say("There is no plan."));

    assertThat(image()).isNull();
    assertThat(robot.lookup("There is no plan.").tryQuery()).isPresent();
  }

  @Test
  void whatLiesUnderThePointerSaysWhoseItIs(FxRobot robot) throws TimeoutException {
    show(robot, figure());
    robot.moveTo(pane.localToScreen(pane.getWidth() / 2, pane.getHeight() - 40)).moveBy(0, 5);

    assertThat(pointed).contains(Optional.of("c2")); // the middle one of three
  }

  @Test
  void aClientPointedAtElsewhereIsLitWithoutDrawingAnew(FxRobot robot) throws TimeoutException {
    Image drawn = show(robot, figure());
    robot.interact(() -> hovered.set("c3"));
    assertThat(robot.lookup(".figure-lit").queryAll()).hasSize(1);
    assertThat(image()).isSameAs(drawn);

    robot.interact(() -> hovered.set(null));
    assertThat(robot.lookup(".figure-lit").queryAll()).isEmpty();
  }

  @Test
  void theMenuExportsAndCopiesTheNumbers(FxRobot robot) throws TimeoutException {
    show(robot, figure());
    openMenu(robot);
    robot.clickOn("#figure-export-column");
    assertThat(exported).containsExactly(FigureSize.IEEE_COLUMN);

    openMenu(robot);
    robot.clickOn("#figure-copy-data");
    String copied =
        WaitForAsyncUtils.waitForAsyncFx(
            TimeUnit.SECONDS.toMillis(PATIENCE_S),
            () -> Clipboard.getSystemClipboard().getString());
    assertThat(copied).startsWith("client\t").contains("\nc3\t");
  }

  @Test
  void theMenuCopiesForLatexAndSaysWhereTheFigureComesFrom(FxRobot robot) throws TimeoutException {
    show(robot, figure());
    openMenu(robot);
    robot.clickOn("#figure-copy-pgfplots");
    openMenu(robot);
    robot.clickOn("#figure-about");

    assertThat(told).hasSize(2);
    assertThat(told.get(0)).contains("pgfplots");
    assertThat(told.get(1)).isEqualTo("from a test");
    String copied =
        WaitForAsyncUtils.waitForAsyncFx(
            TimeUnit.SECONDS.toMillis(PATIENCE_S),
            () -> Clipboard.getSystemClipboard().getString());
    assertThat(copied).isEqualTo("a picture");
  }

  /** Remembers what was asked for. */
  private final class Recorder implements FigureActions {
    @Override
    public void export(SourcedFigure figure, FigureSize size, Node owner) {
      exported.add(size);
    }

    @Override
    public void compose(SourcedFigure figure) {
      told.add("composed");
    }

    @Override
    public void about(SourcedFigure figure) {
      told.add("from a test");
    }

    @Override
    public void pgfplots(SourcedFigure figure, Consumer<String> take) {
      take.accept("a picture");
    }

    @Override
    public void tell(String words) {
      told.add(words);
    }
  }

  /** The headless platform sends no menu request on a right click: the test sends it itself. */
  private void openMenu(FxRobot robot) throws TimeoutException {
    Point2D where = pane.localToScreen(210, 150);
    robot.interact(
        () ->
            pane.fireEvent(
                new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                    210,
                    150,
                    where.getX(),
                    where.getY(),
                    false,
                    null)));
    waitFor(() -> robot.lookup("#figure-copy-data").tryQuery().isPresent());
  }

  private Image show(FxRobot robot, Figure figure) throws TimeoutException {
    robot.interact(() -> pane.show(figure));
    waitFor(() -> image() != null);
    return image();
  }

  private Image image() {
    return ((ImageView) pane.lookup(".image-view")).getImage();
  }

  private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static Figure figure() {
    DelayProblem problem = DelayProblemFactory.average(Projects.ofClients(3));
    return BandwidthFigure.of(
        List.of("c1", "c2", "c3"), problem, Allocation.equalShares(problem, 0.5));
  }
}
