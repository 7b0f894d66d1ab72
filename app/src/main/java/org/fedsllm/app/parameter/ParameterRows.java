package org.fedsllm.app.parameter;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.fedsllm.app.control.ChoiceField;
import org.fedsllm.app.control.DisplayUnit;
import org.fedsllm.app.control.Quantity;
import org.fedsllm.app.control.QuantityField;
import org.fedsllm.app.control.SwitchField;
import org.fedsllm.app.session.ProjectChoice;
import org.fedsllm.app.session.ProjectEntry;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.model.parameter.Parameter;
import org.fedsllm.model.parameter.Provider;

/** Rows of a form, made from what a provider declares: what it is, then a field a parameter. */
public final class ParameterRows {
  private final ProjectSession session;
  private final String idPrefix;
  private final ParameterSlot slot;

  /**
   * @param idPrefix of the fields, before the parameter's key
   */
  public ParameterRows(ProjectSession session, String idPrefix, ParameterSlot slot) {
    this.session = session;
    this.idPrefix = idPrefix;
    this.slot = slot;
  }

  /** The rows of {@code provider}. */
  public List<Node> of(Provider provider) {
    List<Node> rows = new ArrayList<>();
    rows.add(note(provider.description()));
    if (!provider.reference().isEmpty()) {
      rows.add(note(provider.reference()));
    }
    provider.parameters().forEach(parameter -> rows.add(row(parameter)));
    return rows;
  }

  private static Label note(String text) {
    Label note = new Label(text);
    note.getStyleClass().add("form-note");
    note.setWrapText(true);
    return note;
  }

  private Node row(Parameter parameter) {
    String id = idPrefix + parameter.key();
    if (parameter instanceof Parameter.Real real) {
      Quantity quantity =
          Quantity.of(
                  real.label(),
                  "",
                  real.description(),
                  DisplayUnit.suiting(real.unit(), real.defaultValue()))
              .within(real.least(), real.most());
      return numberField(id, real, quantity);
    }
    if (parameter instanceof Parameter.Whole whole) {
      Quantity quantity =
          Quantity.count(whole.label(), "", whole.description())
              .within(whole.least(), whole.most());
      return numberField(id, whole, quantity);
    }
    ProjectChoice<Object> value = choice(parameter);
    if (parameter instanceof Parameter.Switch onOff) {
      return new SwitchField(
          id,
          onOff.label(),
          onOff.description(),
          value.valueProperty().map(Boolean.TRUE::equals),
          value::choose);
    }
    Parameter.Choice words = (Parameter.Choice) parameter;
    return new ChoiceField<Object>(
        id,
        words.label(),
        List.copyOf(words.options()),
        String::valueOf,
        value.valueProperty(),
        value::choose);
  }

  private QuantityField numberField(String id, Parameter parameter, Quantity quantity) {
    return new QuantityField(
        id,
        ProjectEntry.of(
            session,
            quantity,
            project ->
                slot.value(project, parameter) instanceof Number number
                    ? number.doubleValue()
                    : Double.NaN,
            (project, typed) -> slot.with(project, parameter, parameter.checked(typed))));
  }

  private ProjectChoice<Object> choice(Parameter parameter) {
    return new ProjectChoice<>(
        session,
        "Change " + parameter.label(),
        project -> slot.value(project, parameter),
        (project, chosen) -> slot.with(project, parameter, parameter.checked(chosen)));
  }
}
