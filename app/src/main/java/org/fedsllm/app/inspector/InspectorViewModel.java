package org.fedsllm.app.inspector;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fedsllm.app.control.Quantities;
import org.fedsllm.app.control.Quantity;
import org.fedsllm.app.control.QuantityEntry;
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
  private final Map<ClientField, QuantityEntry> fields = new EnumMap<>(ClientField.class);
  private final Map<DesignField, QuantityEntry> designs = new EnumMap<>(DesignField.class);
  private final ReadOnlyBooleanWrapper designable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Inspected> inspected =
      new ReadOnlyObjectWrapper<>(Inspected.NOTHING);

  public InspectorViewModel(ProjectSession session, Selection selection, PlanViewModel plan) {
    this.session = session;
    this.selection = selection;
    this.plan = plan;
    for (ClientField field : ClientField.values()) {
      fields.put(field, new QuantityEntry(field.quantity(), value -> change(field, value)));
    }
    for (DesignField field : DesignField.values()) {
      designs.put(field, new QuantityEntry(field.quantity(), value -> change(field, (int) value)));
    }
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

  QuantityEntry field(ClientField field) {
    return fields.get(field);
  }

  QuantityEntry field(DesignField field) {
    return designs.get(field);
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
    fields.forEach((field, entry) -> entry.show(common(clients, field::of)));
    designs.forEach(
        (field, entry) -> entry.show(common(clients, client -> field.of(project, client.id()))));
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

  /** The value that all {@code clients} share; NaN where they differ. */
  private static double common(List<Client> clients, ToDoubleFunction<Client> read) {
    return clients.stream().mapToDouble(read).distinct().count() == 1
        ? read.applyAsDouble(clients.get(0))
        : Double.NaN;
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

  private void change(ClientField field, double value) {
    List<Client> clients = selectedClients(session.settled().orElseThrow());
    if (clients.isEmpty()) {
      return;
    }
    session.apply(
        new Edit(
            editName(field.quantity(), clients),
            project -> {
              List<Client> all = new ArrayList<>(project.scenario().clients());
              all.replaceAll(
                  client -> clients.contains(client) ? field.with(client, value) : client);
              return project.withScenario(project.scenario().withClients(all));
            }));
  }

  private void change(DesignField field, int value) {
    List<Client> clients = selectedClients(session.settled().orElseThrow());
    if (!clients.isEmpty()) {
      List<String> ids = clients.stream().map(Client::id).toList();
      session.apply(
          new Edit(
              editName(field.quantity(), clients), project -> field.with(project, ids, value)));
    }
  }

  private static String editName(Quantity quantity, List<Client> clients) {
    String whose = clients.size() == 1 ? clients.get(0).id() : clients.size() + " clients";
    return "Change " + quantity.name().toLowerCase(Locale.ROOT) + " of " + whose;
  }
}
