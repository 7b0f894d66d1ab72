package org.fedsllm.app.session;

import java.util.ArrayList;
import java.util.List;
import org.fedsllm.model.scenario.Client;

/** Edits that bring many clients at once. */
public final class ClientEdits {
  private ClientEdits() {}

  /** {@code newcomers} beside the clients there are. */
  public static Edit add(String name, List<Client> newcomers) {
    return new Edit(
        name,
        project -> {
          List<Client> clients = new ArrayList<>(project.scenario().clients());
          clients.addAll(newcomers);
          return project.withScenario(project.scenario().withClients(clients));
        });
  }

  /** {@code clients} instead of those there are. */
  public static Edit replace(String name, List<Client> clients) {
    return new Edit(name, project -> project.withScenario(project.scenario().withClients(clients)));
  }
}
