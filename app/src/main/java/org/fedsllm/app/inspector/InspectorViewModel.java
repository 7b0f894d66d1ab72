package org.fedsllm.app.inspector;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fedsllm.app.control.Quantities;
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
  private final ReadOnlyObjectWrapper<Inspected> inspected =
      new ReadOnlyObjectWrapper<>(Inspected.NOTHING);

  public InspectorViewModel(ProjectSession session, Selection selection, PlanViewModel plan) {
    this.session = session;
    this.selection = selection;
    this.plan = plan;
    for (ClientField field : ClientField.values()) {
      fields.put(field, new QuantityEntry(field.quantity(), value -> change(field, value)));
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

  QuantityEntry x() {
    return x;
  }

  QuantityEntry y() {
    return y;
  }

  QuantityEntry field(ClientField field) {
    return fields.get(field);
  }

  private void refresh() {
    Project project = session.projectProperty().get();
    if (project == null) {
      inspected.set(Inspected.NOTHING);
      return;
    }
    Position place =
        selection.single().flatMap(station -> station.positionIn(project.scenario())).orElse(null);
    x.show(place == null ? Double.NaN : place.xM());
    y.show(place == null ? Double.NaN : place.yM());
    List<Client> clients = selectedClients(project);
    fields.forEach((field, entry) -> entry.show(common(field, clients)));
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
  private static double common(ClientField field, List<Client> clients) {
    return clients.stream().mapToDouble(field::of).distinct().count() == 1
        ? field.of(clients.get(0))
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
    String whose = clients.size() == 1 ? clients.get(0).id() : clients.size() + " clients";
    session.apply(
        new Edit(
            "Change " + field.quantity().name().toLowerCase(Locale.ROOT) + " of " + whose,
            project -> {
              List<Client> all = new ArrayList<>(project.scenario().clients());
              all.replaceAll(
                  client -> clients.contains(client) ? field.with(client, value) : client);
              return project.withScenario(project.scenario().withClients(all));
            }));
  }
}
