package org.fedsllm.model.scenario;

import org.fedsllm.model.unit.Check;

/** The federated server: averages the clients' adapters each round; its computing is neglected. */
public record FederatedServer(Position position) {
  public FederatedServer {
    Check.present("position", position, "of the federated server");
  }

  public FederatedServer movedTo(Position place) {
    return new FederatedServer(place);
  }
}
