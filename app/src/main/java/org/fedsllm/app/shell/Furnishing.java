package org.fedsllm.app.shell;

import javafx.scene.Scene;
import javafx.stage.Stage;
import org.fedsllm.app.session.ProjectSession;

/** Puts the scene on its stage: title, closing, coming back. */
final class Furnishing {
  private static final String NAME = "FedsLLM Workbench";

  private Furnishing() {}

  /**
   * Furnishes {@code stage}, which the caller shows.
   *
   * @param back the user came back from another program
   * @param quit the user asked to close the window; it closes only if that says so
   */
  static void of(Stage stage, Scene scene, ProjectSession session, Runnable back, Runnable quit) {
    stage.setScene(scene);
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
}
