package org.fedsllm.app.inspector;

import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.fedsllm.app.channel.ServerFields;
import org.fedsllm.app.control.ChoiceField;
import org.fedsllm.app.control.FormPane;
import org.fedsllm.app.control.SwitchField;
import org.fedsllm.app.device.DeviceProfile;
import org.fedsllm.app.inspector.Inspected.Subject;
import org.fedsllm.app.session.ProjectChoice;

/** The inspector's view: the selection's fields, then what the plan gives it. */
public final class Inspector extends ScrollPane {
  private final InspectorViewModel model;
  private final ObservableValue<Inspected> inspected;

  public Inspector(InspectorViewModel model) {
    this.model = model;
    inspected = model.inspectedProperty();
    setId("inspector");
    getStyleClass().add("form-scroll");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setContent(
        new VBox(
            title(),
            hint(),
            place(),
            mainServer(),
            federatedServer(),
            client(),
            design(),
            links(),
            round(),
            worth()));
  }

  private Node title() {
    Label title = new Label();
    title.setId("inspector-title");
    title.getStyleClass().add("side-title");
    title.textProperty().bind(inspected.map(Inspected::title));
    return title;
  }

  private Node hint() {
    Label hint =
        new Label(
            "Select a client or a server on the map to see and change its numbers. "
                + "Drag it to move it; double-click the ground to add a client.");
    hint.setWrapText(true);
    hint.getStyleClass().add("side-hint");
    FormPane.shownWhile(hint, is(now -> now.subject() == Subject.NOTHING));
    return hint;
  }

  private Node place() {
    FormPane form = new FormPane();
    form.heading("Position").field("station-x", model.x()).field("station-y", model.y());
    FormPane.shownWhile(form, is(Inspected::onePlace));
    return form;
  }

  private Node mainServer() {
    ServerFields servers = model.servers();
    ProjectChoice<Boolean> divided = servers.divided();
    FormPane form = new FormPane();
    form.heading("Processor")
        .field("inspected-processor", servers.processor())
        .field("inspected-flops-per-cycle", servers.flopsPerCycle())
        .add(
            new SwitchField(
                "inspected-divided",
                "Divided among clients",
                "Off, each client finds all of the processor, as in the papers (EQ-6).",
                divided.valueProperty(),
                divided::choose))
        .optionalField("inspected-main-power", servers.mainPower());
    FormPane.shownWhile(form, is(now -> now.subject() == Subject.MAIN_SERVER));
    return form;
  }

  private Node federatedServer() {
    Label note =
        new Label(
            "It averages the adapters; that takes no time in the model, only their way does.");
    note.getStyleClass().add("form-note");
    note.setWrapText(true);
    FormPane form = new FormPane();
    form.optionalField("inspected-federated-power", model.servers().federatedPower()).add(note);
    FormPane.shownWhile(form, is(now -> now.subject() == Subject.FEDERATED_SERVER));
    return form;
  }

  private Node client() {
    FormPane form = new FormPane();
    DeviceChoice device = model.device();
    form.heading("Device")
        .add(
            new ChoiceField<>(
                    "client-device",
                    "Like a",
                    device.profiles(),
                    DeviceProfile::name,
                    device.deviceProperty(),
                    device::choose)
                .wide()
                .prompting("numbers of its own")
                .explained(DeviceProfile::source));
    for (ClientField field : ClientField.values()) {
      form.field(field.id(), model.field(field));
    }
    FormPane.shownWhile(form, is(Inspected::hasClients));
    return form;
  }

  private Node design() {
    FormPane form = new FormPane();
    form.heading("Split and rank of its own");
    for (DesignField field : DesignField.values()) {
      form.field(field.id(), model.field(field));
    }
    FormPane.shownWhile(form, model.designableProperty());
    return form;
  }

  private Node links() {
    FormPane form = new FormPane();
    form.heading("Uplinks").add(new LinkGrid(inspected));
    FormPane.shownWhile(form, is(now -> now.subject() == Subject.ONE_CLIENT));
    return form;
  }

  private Node round() {
    FormPane form = new FormPane();
    form.heading("One round").reading("client-delay", "Delay", words(Inspected::roundDelay));
    FormPane.shownWhile(form, is(now -> now.subject() == Subject.ONE_CLIENT));
    return form;
  }

  private Node worth() {
    FormPane form = new FormPane();
    form.heading("Worth, of the whole delay")
        .reading("worth-power", "+1 dB power", words(now -> now.worth().power()))
        .reading("worth-processor", "+0.1 GHz processor", words(now -> now.worth().processor()));
    FormPane.shownWhile(form, is(now -> now.subject() == Subject.ONE_CLIENT));
    return form;
  }

  private ObservableValue<String> words(Function<Inspected, String> read) {
    return inspected.map(read);
  }

  private ObservableValue<Boolean> is(Predicate<Inspected> condition) {
    return inspected.map(condition::test);
  }
}
