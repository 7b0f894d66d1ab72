package org.fedsllm.app.optimize;

import java.util.Objects;
import javafx.scene.layout.VBox;
import org.fedsllm.app.control.FormPane;
import org.fedsllm.app.parameter.ParameterRows;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.optimizer.OptimizerProvider;

/** The form of the selected optimizer, made from what its provider declares. */
final class ParameterForm extends VBox {
  private final ProjectSession session;
  private final CurrentOptimizers optimizers;
  private String shown;

  ParameterForm(ProjectSession session, CurrentOptimizers optimizers, ComparisonViewModel model) {
    this.session = session;
    this.optimizers = optimizers;
    setId("optimizer-form");
    model.selectedProperty().addListener((property, before, now) -> show(now));
    optimizers
        .installedProperty()
        .addListener((property, before, now) -> showAnew(model.selectedProperty().get()));
    show(model.selectedProperty().get());
  }

  /** Another version of an optimizer may ask for other parameters. */
  private void showAnew(ComparisonRow row) {
    shown = null;
    show(row);
  }

  private void show(ComparisonRow row) {
    String id = row == null ? null : row.id();
    if (Objects.equals(id, shown)) {
      return;
    }
    shown = id;
    getChildren().clear();
    if (id != null) {
      optimizers.catalog().find(id).ifPresent(provider -> getChildren().add(form(provider)));
    }
  }

  private FormPane form(OptimizerProvider provider) {
    FormPane form = new FormPane().heading(provider.name());
    new ParameterRows(session, "parameter-", new OptimizerSlot(provider.id()))
        .of(provider)
        .forEach(form::add);
    return form;
  }
}
