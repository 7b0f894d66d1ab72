package org.fedsllm.app.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.Position;
import org.fedsllm.model.scenario.Scenario;

/**
 * Something with a place on the map, by name: it outlives the scenario it was found in.
 *
 * @param id the client's id, or the server's name
 */
public record Station(Kind kind, String id) {

  /** What stands there. */
  public enum Kind {
    CLIENT,
    MAIN_SERVER,
    FEDERATED_SERVER
  }

  public static final Station MAIN_SERVER = new Station(Kind.MAIN_SERVER, "main server");
  public static final Station FEDERATED_SERVER =
      new Station(Kind.FEDERATED_SERVER, "federated server");

  public static Station client(String id) {
    return new Station(Kind.CLIENT, id);
  }

  /** Every station of {@code scenario}: the servers, then the clients in their order. */
  public static List<Station> of(Scenario scenario) {
    List<Station> stations = new ArrayList<>();
    stations.add(MAIN_SERVER);
    stations.add(FEDERATED_SERVER);
    scenario.clients().forEach(client -> stations.add(client(client.id())));
    return List.copyOf(stations);
  }

  /** The ids of the clients among {@code stations}. */
  public static Set<String> clientIds(Set<Station> stations) {
    return stations.stream()
        .filter(Station::isClient)
        .map(Station::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  public boolean isClient() {
    return kind == Kind.CLIENT;
  }

  /** Where it stands, if it is in {@code scenario}. */
  public Optional<Position> positionIn(Scenario scenario) {
    return switch (kind) {
      case CLIENT -> scenario.client(id).map(Client::position);
      case MAIN_SERVER -> Optional.of(scenario.mainServer().position());
      case FEDERATED_SERVER -> Optional.of(scenario.federatedServer().position());
    };
  }
}
