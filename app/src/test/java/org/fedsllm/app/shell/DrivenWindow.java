package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.Notification;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.fedsllm.app.plugins.InstalledOptimizers;
import org.fedsllm.app.settings.SettingsStore;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.workload.TransformerWorkload;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A fresh workbench as a test uses it: by what its user can press, type and read. Everything waits
 * for conditions, and {@link #close} fails if anything was thrown that nobody caught.
 */
final class DrivenWindow implements AutoCloseable {
  private static final int PATIENCE_S = 120;
  private static final double WIDTH_PX = 1280;
  private static final double HEIGHT_PX = 800;

  /** A little more than a block of the quickstart's model is high, with the gap after it. */
  private static final double BLOCK_PX = 50;

  private final Path folder;
  private final Stage stage;
  private final ScriptedAnswers answers = new ScriptedAnswers();
  private final FxRobot robot = new FxRobot();
  private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
  private final Workbench workbench;

  private DrivenWindow(Stage stage, Path folder, InstalledOptimizers optimizers) {
    this.stage = stage;
    this.folder = folder;
    Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> uncaught.add(fault));
    workbench =
        new Workbench(
            stage, new SettingsStore(folder.resolve("settings.json")), answers, optimizers);
    // the toolkit hands on the stage of the test before, wherever that left it
    stage.setX(0);
    stage.setY(0);
    stage.setWidth(WIDTH_PX);
    stage.setHeight(HEIGHT_PX);
    stage.show();
  }

  /**
   * Shows the welcome page. FX thread only.
   *
   * @param folder takes all that is kept
   */
  static DrivenWindow show(Stage stage, Path folder) {
    return show(stage, folder, InstalledOptimizers.withoutPlugins());
  }

  /** The same with plug-ins. */
  static DrivenWindow show(Stage stage, Path folder, InstalledOptimizers optimizers) {
    return new DrivenWindow(stage, folder, optimizers);
  }

  /** What the test answers where the desktop would ask. */
  ScriptedAnswers answers() {
    return answers;
  }

  FxRobot robot() {
    return robot;
  }

  Workbench workbench() {
    return workbench;
  }

  Path folder() {
    return folder;
  }

  Stage stage() {
    return stage;
  }

  /** Clicks a sample's card and waits until its plan is solved. */
  void openSample(String name) throws TimeoutException {
    waitUntilShown("#sample-" + name);
    robot.clickOn("#sample-" + name);
    waitForProject();
  }

  /** Opens a file as the desktop does, and waits for its window. */
  void openFile(Path file) throws TimeoutException {
    Platform.runLater(() -> workbench.openFile(file));
    waitUntilShown("#project-tree");
  }

  /** Waits until a project is open and its plan solved. */
  void waitForProject() throws TimeoutException {
    waitUntilShown("#project-tree");
    waitFor(() -> headline().startsWith("T "));
  }

  /** Goes to the place of this title by its tab. */
  void place(String title) {
    robot.clickOn("#tab-" + title.toLowerCase(Locale.ROOT));
  }

  DrivenField field(String id) {
    return new DrivenField(this, id);
  }

  DrivenMap map() {
    return new DrivenMap(this);
  }

  void click(String id) {
    robot.clickOn(id);
  }

  void press(KeyCode... together) {
    robot.push(together);
  }

  /** Takes an alternative of a drop-down by the id or the words of its line. */
  void choose(String box, String option) throws TimeoutException {
    robot.clickOn(box);
    waitFor(() -> robot.lookup(option).tryQuery().isPresent());
    robot.clickOn(option);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Drags the split by so many of the model's blocks, on the Split place. */
  void moveCut(int blocks) {
    robot.moveTo("#split-cut").press(MouseButton.PRIMARY);
    for (int i = 0; i < Math.abs(blocks); i++) {
      robot.moveBy(0, Math.signum(blocks) * BLOCK_PX);
    }
    robot.release(MouseButton.PRIMARY);
  }

  /** Trains {@code rounds} rounds from the Train place to their end. */
  void train(int rounds) throws TimeoutException {
    field("#rounds").type(String.valueOf(rounds));
    robot.clickOn("#train-button");
    waitFor(() -> text("#training-result").contains("round %d of %d".formatted(rounds, rounds)));
    waitUntilHidden("#stop-training");
  }

  /** Takes an entry of a figure's menu. */
  void takeFromFigure(String figure, String entry) throws TimeoutException {
    openMenu(robot.lookup(figure).query());
    waitUntilShown(entry);
    robot.clickOn(entry);
  }

  /** The headless platform sends no menu request on a right click: the test sends it itself. */
  private void openMenu(Node node) {
    double x = node.getLayoutBounds().getCenterX();
    double y = node.getLayoutBounds().getCenterY();
    var where = node.localToScreen(x, y);
    robot.interact(
        () ->
            node.fireEvent(
                new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                    x,
                    y,
                    where.getX(),
                    where.getY(),
                    false,
                    null)));
  }

  String headline() {
    return text("#headline-delay");
  }

  /** The delay of the headline. */
  double headlineS() {
    return Double.parseDouble(headline().split(" ")[1]);
  }

  /** What the headline says of the plan, such as "proved optimal". */
  String status() {
    return text("#headline-status");
  }

  String projectName() {
    return text("#project-name");
  }

  /** The words of a label or button; empty if there is none. */
  String text(String id) {
    return robot.lookup(id).<Labeled>tryQuery().map(Labeled::getText).orElse("");
  }

  <N extends Node> N node(String id) {
    return robot.lookup(id).query();
  }

  boolean isShown(String id) {
    return robot.lookup(id).tryQuery().filter(DrivenWindow::isInSight).isPresent();
  }

  /** The open project as it would be saved. */
  Project project() {
    return workbench.project().orElseThrow();
  }

  int clients() {
    return project().scenario().clients().size();
  }

  int splitLayer() {
    return ((TransformerWorkload) project().workload()).splitLayer();
  }

  /** Waits until the headline says something else than {@code before}, and returns it. */
  String waitForOtherHeadline(String before) throws TimeoutException {
    waitFor(() -> headline().startsWith("T ") && !headline().equals(before));
    return headline();
  }

  /** Waits until a notice says {@code words}. */
  void waitForNews(String words) throws TimeoutException {
    waitFor(
        () ->
            robot.lookup("#notices .notification").<Notification>queryAll().stream()
                .anyMatch(notice -> notice.getMessage().equals(words)));
  }

  void waitUntilShown(String id) throws TimeoutException {
    waitFor(() -> isShown(id));
  }

  void waitUntilHidden(String id) throws TimeoutException {
    waitFor(() -> !isShown(id));
  }

  void waitFor(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Who has the keyboard. */
  Optional<Node> focused() {
    return Optional.ofNullable(stage.getScene().getFocusOwner());
  }

  @Override
  public void close() {
    workbench.close();
    assertThat(uncaught).as("exceptions that nobody caught").isEmpty();
  }

  /** Whether neither the node nor what holds it is hidden. */
  static boolean isInSight(Node node) {
    for (Node one = node; one != null; one = one.getParent()) {
      if (!one.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
