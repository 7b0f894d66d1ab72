package org.fedsllm.app.control;

import javafx.beans.value.ObservableValue;
import org.fedsllm.app.settings.Appearance;
import org.fedsllm.app.task.Background;

/**
 * Makes figure panes that draw off the FX thread, follow the look and export alike.
 *
 * @param background draws the figures
 * @param appearance the look in force
 * @param hover the client that every view lights
 * @param actions behind the context menu
 */
public record FigurePanes(
    Background background,
    ObservableValue<Appearance> appearance,
    ClientHover hover,
    FigureActions actions) {

  /** An empty pane with this id, for tests and style. */
  public FigurePane create(String id) {
    return new FigurePane(id, this);
  }
}
