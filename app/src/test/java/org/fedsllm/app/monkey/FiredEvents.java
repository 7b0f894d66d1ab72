package org.fedsllm.app.monkey;

import javafx.stage.Stage;
import org.testfx.api.FxToolkit;

/**
 * TestFX keeps every event that a registered stage has fired, and each event keeps its target: a
 * page of the guide that was clicked once would stay with all its pictures. No product does that;
 * who counts what the product leaves behind has TestFX forget.
 */
final class FiredEvents {
  private FiredEvents() {}

  /** Starts anew with an empty list, since TestFX's own cannot be emptied. FX thread only. */
  static void forget(Stage stage) {
    FxToolkit.toolkitContext().setRegisteredStage(stage);
  }
}
