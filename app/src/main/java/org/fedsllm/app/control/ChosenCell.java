package org.fedsllm.app.control;

import java.util.function.Function;
import javafx.scene.control.ListCell;

/**
 * What a drop-down shows while it is closed. The toolkit's own cell loses the prompt once there was
 * a value.
 *
 * @param <T> the alternatives
 */
final class ChosenCell<T> extends ListCell<T> {
  private final Function<T, String> naming;
  private final String prompt;

  /**
   * @param prompt shown while nothing is chosen
   */
  ChosenCell(Function<T, String> naming, String prompt) {
    this.naming = naming;
    this.prompt = prompt;
  }

  @Override
  protected void updateItem(T option, boolean empty) {
    super.updateItem(option, empty);
    setText(empty || option == null ? prompt : naming.apply(option));
  }
}
