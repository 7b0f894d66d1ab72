package org.fedsllm.app.inspector;

import java.util.List;
import java.util.Set;
import org.fedsllm.app.control.Numbers;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.session.Station;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.scenario.Client;

/**
 * What is selected and what the plan gives it, in words.
 *
 * @param title for example "Client c7"
 * @param subject which fields apply
 * @param onePlace whether it stands at one place
 * @param main the uplink to the main server of a single client
 * @param federated the uplink to the federated server of a single client
 * @param roundDelay what a single client waits for in one round
 * @param worth what more of a single client's resources would save
 */
record Inspected(
    String title,
    Subject subject,
    boolean onePlace,
    LinkReadings main,
    LinkReadings federated,
    String roundDelay,
    ClientWorth worth) {

  /** What kind of thing is selected. */
  enum Subject {
    NOTHING,
    ONE_CLIENT,
    CLIENTS,
    MAIN_SERVER,
    FEDERATED_SERVER,
    BOTH_SERVERS
  }

  static final Inspected NOTHING = without("Nothing selected", Subject.NOTHING, false);

  /**
   * @param clients the clients among {@code stations}
   * @param plan the newest plan, {@code null} if there is none of these clients
   */
  static Inspected of(
      Set<Station> stations, List<Client> clients, Project project, PlanSnapshot plan) {
    if (stations.isEmpty()) {
      return without(project.name(), Subject.NOTHING, false);
    }
    if (stations.size() > 1) {
      return clients.isEmpty()
          ? without("Both servers", Subject.BOTH_SERVERS, false)
          : without(clientCount(clients), Subject.CLIENTS, false);
    }
    Station station = stations.iterator().next();
    if (!station.isClient() || clients.isEmpty()) {
      return without(station.id(), server(station), true);
    }
    String title = "Client " + station.id();
    int k = project.scenario().clients().indexOf(clients.get(0));
    return plan == null
        ? without(title, Subject.ONE_CLIENT, true)
        : new Inspected(
            title,
            Subject.ONE_CLIENT,
            true,
            LinkReadings.main(plan, k),
            LinkReadings.federated(plan, k),
            plan.breakdown()
                .map(waits -> Numbers.delay(waits.clients().get(k).totalS()))
                .orElse("–"),
            ClientWorth.of(plan, k));
  }

  boolean hasClients() {
    return subject == Subject.ONE_CLIENT || subject == Subject.CLIENTS;
  }

  /** A client that is no longer there has nothing to show, as both servers together have. */
  private static Subject server(Station station) {
    return switch (station.kind()) {
      case MAIN_SERVER -> Subject.MAIN_SERVER;
      case FEDERATED_SERVER -> Subject.FEDERATED_SERVER;
      case CLIENT -> Subject.BOTH_SERVERS;
    };
  }

  private static String clientCount(List<Client> clients) {
    return clients.size() == 1 ? "Client " + clients.get(0).id() : clients.size() + " clients";
  }

  private static Inspected without(String title, Subject subject, boolean onePlace) {
    return new Inspected(
        title, subject, onePlace, LinkReadings.NONE, LinkReadings.NONE, "–", ClientWorth.UNKNOWN);
  }
}
