package org.fedsllm.app.clients;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.Position;
import org.fedsllm.model.scenario.Scenario;

/** The rows of a table, and how a scenario takes them. Immutable; one row at least. */
public final class ClientRows {
  private final List<ClientRow> rows;

  ClientRows(List<ClientRow> rows) {
    this.rows = List.copyOf(rows);
  }

  public int size() {
    return rows.size();
  }

  public List<Position> positions() {
    return rows.stream().map(ClientRow::position).toList();
  }

  /**
   * The clients of these rows, in place of those of {@code scenario}. A row with the id of a client
   * is that client; what a row does not say is as that client, or the last one, has it.
   *
   * @throws IllegalArgumentException if a row says what cannot be, or an id stands twice
   */
  public List<Client> instead(Scenario scenario) {
    Map<String, Integer> lines = new HashMap<>();
    for (ClientRow row : rows) {
      row.id().ifPresent(id -> requireNew(lines.put(id, row.line()), id, row));
    }
    Client last = last(scenario);
    FreeIds ids = FreeIds.beside(List.of());
    lines.keySet().forEach(ids::nextLike);
    List<Client> clients = new ArrayList<>(rows.size());
    for (ClientRow row : rows) {
      String id = row.id().orElseGet(ids::next);
      clients.add(row.client(id, scenario.client(id).orElse(last)));
    }
    return List.copyOf(clients);
  }

  /**
   * The clients of these rows to stand beside those of {@code scenario}: an id that is taken gives
   * way to a free one.
   *
   * @param dxM how far east of where the rows say
   * @param dyM how far north of where the rows say
   */
  public List<Client> beside(Scenario scenario, double dxM, double dyM) {
    Client last = last(scenario);
    FreeIds ids = FreeIds.beside(scenario.clients());
    boolean moved = dxM != 0 || dyM != 0;
    return rows.stream()
        .map(row -> row.client(row.id().map(ids::nextLike).orElseGet(ids::next), last))
        .map(one -> moved ? one.movedTo(one.position().plus(dxM, dyM)) : one)
        .toList();
  }

  private static Client last(Scenario scenario) {
    return scenario.clients().get(scenario.clients().size() - 1);
  }

  private static void requireNew(Integer before, String id, ClientRow row) {
    if (before != null) {
      throw new IllegalArgumentException(
          "Line %d, column id: “%s” stands in line %d too. Give every client its own."
              .formatted(row.line(), id, before));
    }
  }
}
