package org.fedsllm.app.optimize;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.fedsllm.app.control.ChoiceField;
import org.fedsllm.app.control.DisplayUnit;
import org.fedsllm.app.control.FormPane;
import org.fedsllm.app.control.Quantity;
import org.fedsllm.app.control.QuantityField;
import org.fedsllm.app.control.SwitchField;
import org.fedsllm.app.session.ProjectChoice;
import org.fedsllm.app.session.ProjectEntry;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.model.parameter.Parameter;
import org.fedsllm.model.project.OptimizerChoice;
import org.fedsllm.model.project.PlanSpec;
import org.fedsllm.model.project.Project;
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
    FormPane form = new FormPane().heading(provider.name()).add(note(provider.description()));
    if (!provider.reference().isEmpty()) {
      form.add(note(provider.reference()));
    }
    for (Parameter parameter : provider.parameters()) {
      form.add(row(provider.id(), parameter));
    }
    return form;
  }

  private static Label note(String text) {
    Label note = new Label(text);
    note.getStyleClass().add("form-note");
    note.setWrapText(true);
    return note;
  }

  private Node row(String optimizer, Parameter parameter) {
    String id = "parameter-" + parameter.key();
    if (parameter instanceof Parameter.Real real) {
      Quantity quantity =
          Quantity.of(real.label(), "", real.description(), DisplayUnit.si(real.unit()))
              .within(real.least(), real.most());
      return numberField(id, optimizer, real, quantity);
    }
    if (parameter instanceof Parameter.Whole whole) {
      Quantity quantity =
          Quantity.count(whole.label(), "", whole.description())
              .within(whole.least(), whole.most());
      return numberField(id, optimizer, whole, quantity);
    }
    if (parameter instanceof Parameter.Switch onOff) {
      ProjectChoice<Object> value = choice(optimizer, onOff);
      return new SwitchField(
          id,
          onOff.label(),
          onOff.description(),
          value.valueProperty().map(Boolean.TRUE::equals),
          value::choose);
    }
    Parameter.Choice words = (Parameter.Choice) parameter;
    ProjectChoice<Object> value = choice(optimizer, words);
    return new ChoiceField<Object>(
        id,
        words.label(),
        List.copyOf(words.options()),
        String::valueOf,
        value.valueProperty(),
        value::choose);
  }

  private QuantityField numberField(
      String id, String optimizer, Parameter parameter, Quantity quantity) {
    return new QuantityField(
        id,
        ProjectEntry.of(
            session,
            quantity,
            project ->
                value(project, optimizer, parameter) instanceof Number number
                    ? number.doubleValue()
                    : Double.NaN,
            (project, typed) -> with(project, optimizer, parameter, typed)));
  }

  private ProjectChoice<Object> choice(String optimizer, Parameter parameter) {
    return new ProjectChoice<>(
        session,
        "Change " + parameter.label(),
        project -> value(project, optimizer, parameter),
        (project, chosen) -> with(project, optimizer, parameter, chosen));
  }

  private static Object value(Project project, String optimizer, Parameter parameter) {
    PlanSpec plan = project.plan();
    OptimizerChoice choice =
        plan.optimizer().id().equals(optimizer)
            ? plan.optimizer()
            : plan.references().stream()
                .filter(reference -> reference.id().equals(optimizer))
                .findFirst()
                .orElseGet(() -> OptimizerChoice.of(optimizer));
    return choice.parameters().getOrDefault(parameter.key(), parameter.defaultValue());
  }

  private static Project with(
      Project project, String optimizer, Parameter parameter, Object value) {
    PlanSpec plan = project.plan();
    return project.withPlan(
        new PlanSpec(
            with(plan.optimizer(), optimizer, parameter, value),
            plan.references().stream()
                .map(reference -> with(reference, optimizer, parameter, value))
                .toList()));
  }

  private static OptimizerChoice with(
      OptimizerChoice choice, String optimizer, Parameter parameter, Object value) {
    if (!choice.id().equals(optimizer)) {
      return choice;
    }
    Map<String, Object> values = new HashMap<>(choice.parameters());
    values.put(parameter.key(), parameter.checked(value));
    return new OptimizerChoice(optimizer, values);
  }
}
