package org.fedsllm.app.inspector;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fedsllm.app.channel.ServerFields;
import org.fedsllm.app.control.Quantities;
import org.fedsllm.app.control.Quantity;
import org.fedsllm.app.control.QuantityEntry;
import org.fedsllm.app.device.DeviceProfiles;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.optimize.PlanViewModel;
import org.fedsllm.app.session.Edit;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.session.Selection;
import org.fedsllm.app.session.Station;
import org.fedsllm.app.session.StationEdits;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.Position;
import org.fedsllm.model.workload.TransformerWorkload;

/** The selection's quantities as fields, and what the plan gives it. FX thread only. */
public final class InspectorViewModel {
  private final ProjectSession session;
  private final Selection selection;
  private final PlanViewModel plan;
  private final QuantityEntry x =
      new QuantityEntry(Quantities.COORDINATE.named("East", "x"), value -> put(value, true));
  private final QuantityEntry y =
      new QuantityEntry(Quantities.COORDINATE.named("North", "y"), value -> put(value, false));
  private final Map<ClientQuantity, QuantityEntry> fields = new LinkedHashMap<>();
  private final DeviceChoice device;
  private final ReadOnlyBooleanWrapper designable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Inspected> inspected =
      new ReadOnlyObjectWrapper<>(Inspected.NOTHING);

  public InspectorViewModel(ProjectSession session, Selection selection, PlanViewModel plan) {
    this.session = session;
    this.selection = selection;
    this.plan = plan;
    device = new DeviceChoice(session, DeviceProfiles.read());
    Stream.<ClientQuantity>concat(Stream.of(ClientField.values()), Stream.of(DesignField.values()))
        .forEach(field -> fields.put(field, entry(field)));
    session.projectProperty().addListener((property, before, now) -> refresh());
    selection.selectedProperty().addListener((property, before, now) -> refresh());
    plan.planProperty().addListener((property, before, now) -> refresh());
    refresh();
  }

  /** What is selected, in words; never {@code null}. */
  ReadOnlyObjectProperty<Inspected> inspectedProperty() {
    return inspected.getReadOnlyProperty();
  }

  /** Whether clients are selected whose model can be split. */
  ReadOnlyBooleanProperty designableProperty() {
    return designable.getReadOnlyProperty();
  }

  QuantityEntry x() {
    return x;
  }

  QuantityEntry y() {
    return y;
  }

  QuantityEntry field(ClientQuantity field) {
    return fields.get(field);
  }

  /** The numbers of the two servers. */
  ServerFields servers() {
    return new ServerFields(session);
  }

  /** What kind of device the selected clients are. */
  DeviceChoice device() {
    return device;
  }

  private QuantityEntry entry(ClientQuantity field) {
    return new QuantityEntry(
        field.quantity(), value -> change(field, any -> value), change -> change(field, change));
  }

  private void refresh() {
    Project project = session.projectProperty().get();
    if (project == null) {
      inspected.set(Inspected.NOTHING);
      designable.set(false);
      return;
    }
    Position place =
        selection.single().flatMap(station -> station.positionIn(project.scenario())).orElse(null);
    x.show(place == null ? Double.NaN : place.xM());
    y.show(place == null ? Double.NaN : place.yM());
    List<Client> clients = selectedClients(project);
    fields.forEach((field, entry) -> show(entry, field, project, clients));
    device.follow(clients);
    designable.set(!clients.isEmpty() && project.workload() instanceof TransformerWorkload);
    Set<Station> stations = selection.selectedProperty().get();
    inspected.set(Inspected.of(stations, clients, project, planOf(project)));
  }

  /** The newest plan, as long as it knows the same clients. */
  private PlanSnapshot planOf(Project project) {
    PlanSnapshot newest = plan.planProperty().get();
    return newest == null
            || newest.project().scenario().clients().size() != project.scenario().clients().size()
        ? null
        : newest;
  }

  private List<Client> selectedClients(Project project) {
    List<Client> clients = new ArrayList<>();
    for (Client client : project.scenario().clients()) {
      if (selection.selectedProperty().get().contains(Station.client(client.id()))) {
        clients.add(client);
      }
    }
    return clients;
  }

  /** The value that all {@code clients} share, or their range where they differ. */
  private static void show(
      QuantityEntry entry, ClientQuantity field, Project project, List<Client> clients) {
    DoubleSummaryStatistics values =
        clients.stream().mapToDouble(client -> field.of(project, client.id())).summaryStatistics();
    if (values.getCount() == 0) {
      entry.show(Double.NaN);
    } else if (values.getMin() < values.getMax()) {
      entry.showMixed(values.getMin(), values.getMax());
    } else {
      entry.show(values.getMin());
    }
  }

  private void put(double metres, boolean east) {
    Project project = session.settled().orElseThrow();
    selection
        .single()
        .ifPresent(
            station ->
                station
                    .positionIn(project.scenario())
                    .ifPresent(
                        place ->
                            session.apply(
                                StationEdits.put(
                                    station,
                                    east
                                        ? new Position(metres, place.yM())
                                        : new Position(place.xM(), metres)))));
  }

  /** Changes {@code field} of every selected client, in one edit. */
  private void change(ClientQuantity field, DoubleUnaryOperator change) {
    Project settled = session.settled().orElseThrow();
    List<Client> clients = selectedClients(settled);
    if (clients.isEmpty()) {
      return;
    }
    Map<String, Double> values = new LinkedHashMap<>();
    for (Client client : clients) {
      values.put(client.id(), change.applyAsDouble(field.of(settled, client.id())));
    }
    session.apply(
        new Edit(editName(field.quantity(), clients), project -> field.with(project, values)));
  }

  private static String editName(Quantity quantity, List<Client> clients) {
    String whose = clients.size() == 1 ? clients.get(0).id() : clients.size() + " clients";
    return "Change " + quantity.name().toLowerCase(Locale.ROOT) + " of " + whose;
  }
}
