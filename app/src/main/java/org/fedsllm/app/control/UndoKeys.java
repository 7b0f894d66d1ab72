package org.fedsllm.app.control;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Lets the window's undo and redo through a text field: while something is half typed the keys take
 * the typing back, as everywhere; once it was taken they take the edit back.
 */
final class UndoKeys {
  private UndoKeys() {}

  /**
   * Lets the keys of {@code field} through.
   *
   * @param settled whether nothing is half typed
   */
  static void install(TextInputControl field, BooleanSupplier settled) {
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (isUndoOrRedo(event) && settled.getAsBoolean()) {
            command(field.getScene(), event)
                .ifPresent(
                    command -> {
                      event.consume(); // or the field would take it for its own
                      command.run();
                    });
          }
        });
  }

  private static boolean isUndoOrRedo(KeyEvent event) {
    return event.isShortcutDown() && (event.getCode() == KeyCode.Z || event.getCode() == KeyCode.Y);
  }

  private static Optional<Runnable> command(Scene scene, KeyEvent event) {
    return scene.getAccelerators().entrySet().stream()
        .filter(entry -> entry.getKey().match(event))
        .map(entry -> entry.getValue())
        .findFirst();
  }
}
