package org.fedsllm.app.control;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** One line that sums up a form and opens into it, so that a place stays calm. Shut at first. */
public final class Disclosure extends VBox {
  private static final double GAP = 6;
  private static final String SHUT = "mdi2c-chevron-right";
  private static final String OPEN = "mdi2c-chevron-down";

  /**
   * @param id of the line, for tests and style
   * @param name for people who cannot see the heading above the line
   * @param summary what the form says at present, followed
   * @param form that the line opens into
   */
  public Disclosure(String id, String name, ObservableValue<String> summary, Node form) {
    super(GAP);
    ToggleButton line = new ToggleButton();
    line.setId(id);
    line.getStyleClass().addAll("flat-button", "disclosure-line");
    line.setWrapText(true);
    line.setMaxWidth(Double.MAX_VALUE);
    line.textProperty().bind(summary);
    line.accessibleTextProperty()
        .bind(Bindings.createStringBinding(() -> name + ": " + summary.getValue(), summary));
    FontIcon chevron = new FontIcon(SHUT);
    line.selectedProperty()
        .addListener((property, before, open) -> chevron.setIconLiteral(open ? OPEN : SHUT));
    line.setGraphic(chevron);
    FormPane.shownWhile(form, line.selectedProperty());
    getChildren().addAll(line, form);
  }
}
