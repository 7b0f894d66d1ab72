package org.fedsllm.app.clients;

import java.util.ArrayList;
import java.util.List;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.Position;
import org.fedsllm.model.scenario.Scenario;

/** Clients made after those there are. */
public final class NewClients {
  private NewClients() {}

  /** Copies of {@code originals} under free names, moved by this way. */
  public static List<Client> copies(
      Scenario scenario, List<Client> originals, double dxM, double dyM) {
    FreeIds ids = FreeIds.beside(scenario.clients());
    return originals.stream()
        .map(one -> one.movedTo(one.position().plus(dxM, dyM)).withId(ids.next()))
        .toList();
  }

  /**
   * Clients at {@code places} with the devices of those in {@code scenario}, in turn.
   *
   * @param instead whether they take the place of those there are, and so their names too
   */
  public static List<Client> at(List<Position> places, Scenario scenario, boolean instead) {
    List<Client> known = scenario.clients();
    FreeIds ids = FreeIds.beside(instead ? List.of() : known);
    List<Client> clients = new ArrayList<>(places.size());
    for (int i = 0; i < places.size(); i++) {
      clients.add(known.get(i % known.size()).movedTo(places.get(i)).withId(ids.next()));
    }
    return List.copyOf(clients);
  }
}
