package org.fedsllm.app.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/** Tooltips of a readable width. */
public final class Tooltips {
  private static final double WIDTH = 320;

  private Tooltips() {}

  public static Tooltip wrapped(String words) {
    Tooltip tooltip = new Tooltip(words);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(WIDTH);
    return tooltip;
  }

  /**
   * {@code row}, disabled while {@code reason} is not empty; hovering then tells the reason.
   *
   * @return what to put in its place: a disabled node itself hears no pointer
   */
  public static StackPane offWhile(Node row, ObservableValue<String> reason) {
    StackPane cover = new StackPane(row);
    row.disableProperty().bind(reason.map(why -> !why.isEmpty()).orElse(false));
    Tooltip tooltip = wrapped("");
    tooltip.textProperty().bind(reason);
    Runnable follow =
        () -> {
          if (row.isDisabled()) {
            Tooltip.install(cover, tooltip);
          } else {
            Tooltip.uninstall(cover, tooltip);
          }
        };
    row.disableProperty().addListener((property, before, now) -> follow.run());
    follow.run();
    cover.visibleProperty().bind(row.visibleProperty());
    cover.managedProperty().bind(row.managedProperty());
    return cover;
  }
}
