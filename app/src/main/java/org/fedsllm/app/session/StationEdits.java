package org.fedsllm.app.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.fedsllm.app.clients.FreeIds;
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
        project -> project.withScenario(placed(project.scenario(), Map.of(station, place))));
  }

  /** Several stations brought into line. */
  public static Edit arrange(Set<Station> stations, Arrangement arrangement) {
    return new Edit(
        arrangement.words(),
        project -> {
          Scenario scenario = project.scenario();
          Map<Station, Position> places = new HashMap<>();
          for (Station station : stations) {
            station.positionIn(scenario).ifPresent(place -> places.put(station, place));
          }
          return project.withScenario(placed(scenario, arrangement.of(places)));
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
    return FreeIds.beside(scenario.clients()).next();
  }

  private static String named(Set<Station> stations) {
    return stations.size() == 1 ? stations.iterator().next().id() : stations.size() + " stations";
  }

  private static Scenario moved(Scenario scenario, Set<Station> stations, double dxM, double dyM) {
    Map<Station, Position> places = new HashMap<>();
    for (Station station : stations) {
      station.positionIn(scenario).ifPresent(place -> places.put(station, place.plus(dxM, dyM)));
    }
    return placed(scenario, places);
  }

  /**
   * All at once, so that a server and its clients may pass through each other's old places. Who
   * stays where it stands keeps a measured path loss.
   */
  private static Scenario placed(Scenario scenario, Map<Station, Position> places) {
    List<Client> clients = new ArrayList<>(scenario.clients());
    clients.replaceAll(
        client -> {
          Position place = places.get(Station.client(client.id()));
          return place == null || place.equals(client.position()) ? client : client.movedTo(place);
        });
    MainServer main = scenario.mainServer();
    FederatedServer federated = scenario.federatedServer();
    return new Scenario(
        clients,
        main.movedTo(places.getOrDefault(Station.MAIN_SERVER, main.position())),
        federated.movedTo(places.getOrDefault(Station.FEDERATED_SERVER, federated.position())),
        scenario.radio());
  }
}
