package org.fedsllm.app.shell;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/** A field of a {@link DrivenWindow}, with the unit and the message that belong to it. */
final class DrivenField {
  private final DrivenWindow window;
  private final String id;

  DrivenField(DrivenWindow window, String id) {
    this.window = window;
    this.id = id;
  }

  /** Replaces what stands there, as a user does, and presses Enter. */
  void type(String words) {
    window.robot().doubleClickOn(id).push(KeyCode.CONTROL, KeyCode.A);
    window.robot().write(words).push(KeyCode.ENTER);
  }

  String text() {
    return window.<TextField>node(id).getText();
  }

  String unit() {
    return window.text(id + "-unit");
  }

  /** What is wrong with the last thing typed; empty if nothing is. */
  String error() {
    Label message = window.node(id + "-error");
    return message.isVisible() ? message.getText() : "";
  }
}
