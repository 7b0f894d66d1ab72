package org.fedsllm.app.control;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import java.util.function.DoubleConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A row with a quantity's name and a field for its value and unit; a refusal stands below it.
 *
 * <p>Enter or leaving the field takes what was typed, Escape drops it, up and down step it, a click
 * on the unit or a right click on the field changes the unit. Hovering names the equation and the
 * range.
 */
public final class QuantityField extends VBox {
  private static final double FIELD_WIDTH = 116;
  private static final int BIG_STEP = 10;
  private static final String HOW =
      "Type a value with or without its unit, or a change: “+3 dB”, “*2”, “+=1”.";

  private final QuantityEntry entry;
  private final TextField field;

  /**
   * @param id of the field, for tests and style
   * @param commit takes a good value in SI; throws {@link IllegalArgumentException} to refuse it
   */
  public QuantityField(String id, Quantity quantity, DoubleConsumer commit) {
    this(id, new QuantityEntry(quantity, commit));
  }

  public QuantityField(String id, QuantityEntry entry) {
    this.entry = entry;
    field = field(id);
    getStyleClass().add("quantity-field");
    getChildren().addAll(row(), mixed(id), problem(id));
    ShownUnits.onChange(this, style -> entry.showIn(entry.quantity().unitUnder(style)));
  }

  /** Shows {@code si}, the model's value; NaN for none, or for several that differ. */
  public void show(double si) {
    entry.show(si);
  }

  public QuantityEntry entry() {
    return entry;
  }

  private HBox row() {
    Label name = new Label(entry.quantity().label());
    name.getStyleClass().add("form-label");
    name.setLabelFor(field);
    name.setMinWidth(0);
    name.setWrapText(true);
    name.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(name, Priority.SOMETIMES);
    Tooltip.install(name, explanation());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox row = new HBox(8, name, gap, field);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private TextField field(String id) {
    CustomTextField text = new CustomTextField(entry.textProperty().get());
    text.setId(id);
    text.setAlignment(Pos.CENTER_RIGHT);
    text.setMinWidth(FIELD_WIDTH);
    text.setPrefWidth(FIELD_WIDTH);
    text.setMaxWidth(FIELD_WIDTH);
    text.setAccessibleText(entry.quantity().name());
    text.setAccessibleHelp(entry.quantity().explanation());
    text.setTooltip(explanation());
    text.setRight(unit(id));
    text.promptTextProperty().bind(entry.mixedProperty().map(range -> "mixed").orElse(""));
    text.setContextMenu(new UnitMenu(entry, text));
    entry.textProperty().addListener((property, before, now) -> text.setText(now));
    entry
        .errorProperty()
        .addListener(
            (property, before, now) ->
                text.pseudoClassStateChanged(Styles.STATE_DANGER, now != null));
    text.setOnAction(event -> take(text));
    text.focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (!focused) {
                take(text);
              }
            });
    text.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    UndoKeys.install(text, () -> text.getText().equals(entry.textProperty().get()));
    return text;
  }

  private void take(TextField text) {
    entry.enter(text.getText());
    if (entry.errorProperty().get() == null) {
      text.setText(entry.textProperty().get());
    }
  }

  private void onKey(KeyEvent event) {
    switch (event.getCode()) {
      case ESCAPE -> {
        entry.revert();
        field.setText(entry.textProperty().get());
      }
      case UP -> entry.step(event.isShiftDown() ? BIG_STEP : 1);
      case DOWN -> entry.step(event.isShiftDown() ? -BIG_STEP : -1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private Label unit(String id) {
    Label unit = new Label(entry.unitProperty().get().symbol());
    unit.setId(id + "-unit");
    unit.getStyleClass().add("quantity-unit");
    unit.setMinWidth(Region.USE_PREF_SIZE);
    entry.unitProperty().addListener((property, before, now) -> unit.setText(now.symbol()));
    if (entry.quantity().units().size() > 1) {
      ContextMenu choices = new ContextMenu();
      choices.getItems().setAll(UnitMenu.units(entry));
      unit.setOnMouseClicked(event -> choices.show(unit, event.getScreenX(), event.getScreenY()));
    }
    return unit;
  }

  private Label mixed(String id) {
    Label mixed = new Label();
    mixed.setId(id + "-mixed");
    mixed.getStyleClass().add("field-note");
    mixed.textProperty().bind(entry.mixedProperty());
    FormPane.shownWhile(mixed, entry.mixedProperty().isNotNull());
    return mixed;
  }

  private Label problem(String id) {
    Label problem = new Label();
    problem.setId(id + "-error");
    problem.getStyleClass().add("field-error");
    problem.setWrapText(true);
    problem.textProperty().bind(entry.errorProperty());
    FormPane.shownWhile(problem, entry.errorProperty().isNotNull());
    return problem;
  }

  private Tooltip explanation() {
    return Tooltips.wrapped(entry.quantity().explanation() + "\n" + HOW);
  }
}
