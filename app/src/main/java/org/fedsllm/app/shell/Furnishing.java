package org.fedsllm.app.shell;

import javafx.scene.Scene;
import javafx.stage.Stage;
import org.fedsllm.app.control.ShownUnits;
import org.fedsllm.app.control.TableCopy;
import org.fedsllm.app.scale.ScaledWindow;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.settings.SettingsModel;
import org.fedsllm.app.settings.WindowLayout;

/** Puts the window on its stage: scene, look, scale, title, size, closing, coming back. */
final class Furnishing implements AutoCloseable {
  private static final String NAME = "FedsLLM Workbench";

  private final Stage stage;
  private final SettingsModel settings;
  private final ScaledWindow scaled;
  private final Scene scene;

  /** The size to go back to from a maximised window. */
  private double width;

  private double height;

  /** Furnishes {@code stage}, which the caller shows. */
  Furnishing(Stage stage, MainWindow window, SettingsModel settings) {
    this.stage = stage;
    this.settings = settings;
    WindowLayout layout = settings.get().window();
    width = layout.width();
    height = layout.height();
    scaled = new ScaledWindow(stage, window.root(), settings.scaleProperty());
    scene = new Scene(scaled.root(), width, height);
    Theme.follow(scene, window.root(), settings.appearanceProperty());
    scene.widthProperty().addListener((property, before, now) -> noteSize());
    scene.heightProperty().addListener((property, before, now) -> noteSize());
    ScaleKeys.listen(scene, settings);
    ShownUnits.follow(scene, settings.unitsProperty());
    TableCopy.offer(scene);
    stage.setScene(scene);
    stage.setMinWidth(window.root().getMinWidth());
    stage.setMinHeight(window.root().getMinHeight());
    stage.setMaximized(layout.maximized());
  }

  Scene scene() {
    return scene;
  }

  /**
   * Names the window after the project, and follows the user.
   *
   * @param back the user came back from another program
   * @param quit the user asked to close the window; it closes only if that says so
   */
  void follow(ProjectSession session, Runnable back, Runnable quit) {
    stage
        .titleProperty()
        .bind(session.projectProperty().map(project -> project.name() + " – " + NAME).orElse(NAME));
    stage.setOnCloseRequest(
        event -> {
          event.consume();
          quit.run();
        });
    stage
        .focusedProperty()
        .addListener(
            (property, before, now) -> {
              if (now) {
                back.run();
              }
            });
  }

  /** Notes how the window stands, for the next start. */
  void remember() {
    settings.update(
        now -> now.withWindow(window -> window.withSize(width, height, stage.isMaximized())));
  }

  @Override
  public void close() {
    scaled.close();
  }

  private void noteSize() {
    if (!stage.isMaximized()) {
      width = scene.getWidth();
      height = scene.getHeight();
    }
  }
}
