package org.fedsllm.app.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.FederatedServer;
import org.fedsllm.model.scenario.MainServer;
import org.fedsllm.model.scenario.Position;
import org.fedsllm.model.scenario.Scenario;

/** Edits of what stands on the map. */
public final class StationEdits {
  private StationEdits() {}

  /** {@code stations} moved by the same way; clients lose a measured path loss. */
  public static Edit move(Set<Station> stations, double dxM, double dyM) {
    return new Edit("Move " + named(stations), moved(stations, dxM, dyM));
  }

  /** The change of {@link #move}, for a preview. */
  public static UnaryOperator<Project> moved(Set<Station> stations, double dxM, double dyM) {
    return project -> project.withScenario(moved(project.scenario(), stations, dxM, dyM));
  }

  /** One station put at {@code place}. */
  public static Edit put(Station station, Position place) {
    return new Edit(
        "Move " + station.id(),
        project -> {
          Position before = station.positionIn(project.scenario()).orElse(place);
          return before.equals(place)
              ? project
              : moved(Set.of(station), place.xM() - before.xM(), place.yM() - before.yM())
                  .apply(project);
        });
  }

  /** A client like the last one, at {@code place}, with the first free id. */
  public static Edit add(String id, Position place) {
    return new Edit(
        "Add " + id,
        project -> {
          Scenario scenario = project.scenario();
          List<Client> clients = new ArrayList<>(scenario.clients());
          clients.add(clients.get(clients.size() - 1).movedTo(place).withId(id));
          return project.withScenario(scenario.withClients(clients));
        });
  }

  /** The clients among {@code stations} taken out; the servers stay. */
  public static Edit delete(Set<Station> stations) {
    Set<String> ids =
        stations.stream().filter(Station::isClient).map(Station::id).collect(Collectors.toSet());
    return new Edit(
        "Delete " + named(stations),
        project -> {
          Scenario scenario = project.scenario();
          return project.withScenario(
              scenario.withClients(
                  scenario.clients().stream()
                      .filter(client -> !ids.contains(client.id()))
                      .toList()));
        });
  }

  /** The first of c1, c2, … that no client of {@code scenario} has. */
  public static String freeId(Scenario scenario) {
    Set<String> taken = new HashSet<>();
    scenario.clients().forEach(client -> taken.add(client.id()));
    int number = 1;
    while (taken.contains("c" + number)) {
      number++;
    }
    return "c" + number;
  }

  private static String named(Set<Station> stations) {
    return stations.size() == 1 ? stations.iterator().next().id() : stations.size() + " stations";
  }

  /** All at once, so that a server and its clients may pass through each other's old places. */
  private static Scenario moved(Scenario scenario, Set<Station> stations, double dxM, double dyM) {
    List<Client> clients = new ArrayList<>(scenario.clients());
    clients.replaceAll(
        client ->
            stations.contains(Station.client(client.id()))
                ? client.movedTo(client.position().plus(dxM, dyM))
                : client);
    MainServer main = scenario.mainServer();
    FederatedServer federated = scenario.federatedServer();
    return new Scenario(
        clients,
        stations.contains(Station.MAIN_SERVER)
            ? main.movedTo(main.position().plus(dxM, dyM))
            : main,
        stations.contains(Station.FEDERATED_SERVER)
            ? federated.movedTo(federated.position().plus(dxM, dyM))
            : federated,
        scenario.radio());
  }
}
