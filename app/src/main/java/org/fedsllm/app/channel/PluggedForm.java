package org.fedsllm.app.channel;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;
import org.fedsllm.app.control.FormPane;
import org.fedsllm.app.parameter.ParameterRows;
import org.fedsllm.model.parameter.Provider;

/** What a plug-in's radio model is, and its parameters, while the project asks for one. */
final class PluggedForm extends VBox {
  private final ParameterRows rows;

  /**
   * @param provider of the model asked for; {@code null} for a built-in one or one that is not here
   */
  PluggedForm(String id, ParameterRows rows, ObservableValue<Provider> provider) {
    this.rows = rows;
    setId(id);
    getStyleClass().add("form-group");
    FormPane.shownWhile(this, provider.map(there -> true).orElse(false));
    provider.addListener((property, before, now) -> show(now));
    show(provider.getValue());
  }

  private void show(Provider provider) {
    getChildren().clear();
    if (provider != null) {
      getChildren().addAll(rows.of(provider));
    }
  }
}
