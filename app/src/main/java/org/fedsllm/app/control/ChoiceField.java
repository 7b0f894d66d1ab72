package org.fedsllm.app.control;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/**
 * A row with a name and a drop-down of a few alternatives.
 *
 * @param <T> the alternatives
 */
public final class ChoiceField<T> extends HBox {
  private static final double BOX_WIDTH = 148;
  private static final double NARROW_BOX_WIDTH = 108;
  private static final double WIDE_BOX_WIDTH = 176;

  private final ComboBox<T> box;
  private final Function<T, String> naming;
  private Function<T, String> meaning = option -> "";
  private Function<T, Optional<String>> refusal = option -> Optional.empty();

  /**
   * @param naming how an alternative is called
   * @param value the present one, followed
   * @param choose hears what the user picks
   */
  public ChoiceField(
      String id,
      String name,
      List<T> options,
      Function<T, String> naming,
      ObservableValue<T> value,
      Consumer<T> choose) {
    super(8);
    this.naming = naming;
    getStyleClass().add("choice-field");
    setAlignment(Pos.CENTER_LEFT);
    box = new ComboBox<>(FXCollections.observableArrayList(options));
    box.setId(id);
    box.setAccessibleText(name);
    box.setPrefWidth(BOX_WIDTH);
    box.setMinWidth(USE_PREF_SIZE);
    box.setMaxWidth(USE_PREF_SIZE);
    box.setConverter(words(naming));
    box.setValue(value.getValue());
    value.addListener((property, before, now) -> box.setValue(now));
    box.setOnAction(
        event -> {
          if (box.getValue() != null) {
            if (refusal.apply(box.getValue()).isEmpty()) {
              choose.accept(box.getValue());
            }
            box.setValue(value.getValue()); // what was refused does not stay
          }
        });
    Label label = new Label(name);
    label.getStyleClass().add("form-label");
    label.setLabelFor(box);
    label.setMinWidth(USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(label, gap, box);
  }

  /** The same field with {@code words} in it while none of the alternatives is chosen. */
  public ChoiceField<T> prompting(String words) {
    box.setPromptText(words);
    box.setButtonCell(new ChosenCell<>(naming, words));
    return this;
  }

  /** The same field with less room for the alternatives and more for the name. */
  public ChoiceField<T> narrow() {
    box.setPrefWidth(NARROW_BOX_WIDTH);
    return this;
  }

  /** The same field with more room for the alternatives: for a short name. */
  public ChoiceField<T> wide() {
    box.setPrefWidth(WIDE_BOX_WIDTH);
    return this;
  }

  /**
   * Hovering an alternative, or the box while it is chosen, says what it is.
   *
   * @param words for each alternative
   */
  public ChoiceField<T> explained(Function<T, String> words) {
    meaning = words;
    Tooltip tooltip = Tooltips.wrapped("");
    box.setTooltip(tooltip);
    Runnable follow =
        () -> tooltip.setText(box.getValue() == null ? "" : words.apply(box.getValue()));
    box.valueProperty().addListener((property, before, now) -> follow.run());
    follow.run();
    showOptions();
    return this;
  }

  /**
   * Alternatives that cannot be taken at present stay in the list, with the reason.
   *
   * @param reasons why an alternative cannot be taken, followed; empty where it can
   */
  public ChoiceField<T> refusing(ObservableValue<Function<T, Optional<String>>> reasons) {
    refusal = reasons.getValue();
    reasons.addListener(
        (property, before, now) -> {
          refusal = now;
          showOptions();
        });
    showOptions();
    return this;
  }

  /** New cells, as those there are do not hear of new reasons. */
  private void showOptions() {
    box.setCellFactory(list -> new OptionCell<>(naming, meaning, refusal));
  }

  private static <T> StringConverter<T> words(Function<T, String> naming) {
    return new StringConverter<>() {
      @Override
      public String toString(T option) {
        return option == null ? "" : naming.apply(option);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("The box is not editable.");
      }
    };
  }
}
