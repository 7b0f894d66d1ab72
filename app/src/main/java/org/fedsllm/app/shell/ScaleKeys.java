package org.fedsllm.app.shell;

import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import org.fedsllm.app.settings.Scale;
import org.fedsllm.app.settings.SettingsModel;

/** Ctrl and +, − or 0, on whichever key of the keyboard they are. */
final class ScaleKeys {
  private ScaleKeys() {}

  static void listen(Scene scene, SettingsModel settings) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> act(event, settings));
  }

  private static void act(KeyEvent event, SettingsModel settings) {
    if (!event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case PLUS, EQUALS, ADD -> settings.enlarge();
      case MINUS, SUBTRACT -> settings.reduce();
      case DIGIT0, NUMPAD0 -> settings.update(now -> now.withScale(Scale.USUAL));
      default -> {
        return;
      }
    }
    event.consume();
  }
}
