package org.fedsllm.app.control;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.ListCell;

/**
 * An alternative in a drop-down: its name, what it means, and why it cannot be taken at present.
 *
 * @param <T> the alternatives
 */
final class OptionCell<T> extends ListCell<T> {
  private final Function<T, String> naming;
  private final Function<T, String> meaning;
  private final Function<T, Optional<String>> refusal;

  /**
   * @param meaning for the tooltip; empty for none
   * @param refusal why an alternative cannot be taken; empty where it can
   */
  OptionCell(
      Function<T, String> naming,
      Function<T, String> meaning,
      Function<T, Optional<String>> refusal) {
    this.naming = naming;
    this.meaning = meaning;
    this.refusal = refusal;
  }

  @Override
  protected void updateItem(T option, boolean empty) {
    super.updateItem(option, empty);
    if (empty || option == null) {
      setText(null);
      setTooltip(null);
      setDisable(false);
      return;
    }
    Optional<String> reason = refusal.apply(option);
    // A disabled cell shows no tooltip, so the reason stands beside the name.
    setText(naming.apply(option) + reason.map(why -> " – " + why).orElse(""));
    setDisable(reason.isPresent());
    String words = meaning.apply(option);
    setTooltip(words.isEmpty() ? null : Tooltips.wrapped(words));
  }
}
