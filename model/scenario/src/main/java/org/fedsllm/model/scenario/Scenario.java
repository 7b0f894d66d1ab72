package org.fedsllm.model.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fedsllm.model.radio.RadioSpec;
import org.fedsllm.model.unit.Check;

/** The wireless system: clients, the two servers and the radio between them. */
public record Scenario(
    List<Client> clients, MainServer mainServer, FederatedServer federatedServer, RadioSpec radio) {

  /** Path-loss models hold from here on. */
  public static final double LEAST_DISTANCE_M = 1;

  public Scenario {
    Check.present("clients", clients, "of the scenario");
    Check.present("mainServer", mainServer, "of the scenario");
    Check.present("federatedServer", federatedServer, "of the scenario");
    Check.present("radio", radio, "of the scenario");
    clients = List.copyOf(clients);
    Check.atLeast("number of clients", clients.size(), 1, "of the scenario", "Add a client.");
    requireDistinct(clients);
    for (Client client : clients) {
      requireDistance(client, mainServer.position(), "main server");
      requireDistance(client, federatedServer.position(), "federated server");
    }
  }

  public Optional<Client> client(String id) {
    return clients.stream().filter(client -> client.id().equals(id)).findFirst();
  }

  public Scenario withClients(List<Client> others) {
    return new Scenario(others, mainServer, federatedServer, radio);
  }

  /** This scenario with the client of the same id replaced. */
  public Scenario withClient(Client changed) {
    List<Client> others = new ArrayList<>(clients);
    others.replaceAll(client -> client.id().equals(changed.id()) ? changed : client);
    return withClients(others);
  }

  public Scenario withMainServer(MainServer other) {
    return new Scenario(clients, other, federatedServer, radio);
  }

  public Scenario withFederatedServer(FederatedServer other) {
    return new Scenario(clients, mainServer, other, radio);
  }

  public Scenario withRadio(RadioSpec other) {
    return new Scenario(clients, mainServer, federatedServer, other);
  }

  private static void requireDistinct(List<Client> clients) {
    Set<String> seen = new HashSet<>();
    for (Client client : clients) {
      if (!seen.add(client.id())) {
        throw new IllegalArgumentException(
            "The id (%s) of a client is taken twice. Give every client its own."
                .formatted(client.id()));
      }
    }
  }

  private static void requireDistance(Client client, Position server, String name) {
    double distanceM = client.position().distanceM(server);
    if (distanceM < LEAST_DISTANCE_M) {
      throw new IllegalArgumentException(
          "The client %s stands %.2f m from the %s; path loss is defined from %.0f m on. Move it away."
              .formatted(client.id(), distanceM, name, LEAST_DISTANCE_M));
    }
  }
}
