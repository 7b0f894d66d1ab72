package org.fedsllm.app.map;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fedsllm.app.clients.ClientRows;
import org.fedsllm.app.clients.ClientTable;
import org.fedsllm.app.clients.ClientText;
import org.fedsllm.app.clients.NewClients;
import org.fedsllm.app.session.Arrangement;
import org.fedsllm.app.session.ClientEdits;
import org.fedsllm.app.session.Edit;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.session.Selection;
import org.fedsllm.app.session.Station;
import org.fedsllm.app.session.StationEdits;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.Position;
import org.fedsllm.model.scenario.Scenario;

/**
 * What can be done to what is selected, by name. What cannot be done says why. FX thread only;
 * needs no toolkit: the clipboard's text comes and goes as a string.
 */
public final class StationActions {
  private static final int MOST_STEPS = 100;

  private final ProjectSession session;
  private final Selection selection;
  private final Notices notices;

  public StationActions(ProjectSession session, Selection selection, Notices notices) {
    this.session = session;
    this.selection = selection;
    this.notices = notices;
  }

  /** Selects every client. */
  public void selectAll() {
    session.settled().ifPresent(project -> select(project.scenario().clients()));
  }

  /** Takes the selected clients out; the servers stay. */
  public void delete() {
    Set<Station> clients =
        selection.selectedProperty().get().stream()
            .filter(Station::isClient)
            .collect(Collectors.toUnmodifiableSet());
    if (clients.isEmpty()) {
      notices.tell("Select the clients to delete first. Servers stay.");
    } else {
      apply(StationEdits.delete(clients));
    }
  }

  /** Brings what is selected into line. */
  public void arrange(Arrangement arrangement) {
    Set<Station> stations = selection.selectedProperty().get();
    if (stations.size() < arrangement.least()) {
      notices.tell(
          "Select %d stations or more first: drag a rectangle over them."
              .formatted(arrangement.least()));
    } else {
      apply(StationEdits.arrange(stations, arrangement));
    }
  }

  /** Puts a copy of each selected client beside it, and selects the copies. */
  public void duplicate(double stepM) {
    Optional<Project> project = session.settled();
    List<Client> originals = selectedClients();
    if (project.isEmpty() || originals.isEmpty()) {
      notices.tell("Select the clients to duplicate first.");
      return;
    }
    Scenario scenario = project.get().scenario();
    double awayM = freeStepM(scenario, positions(originals), stepM);
    addAndSelect(
        "Duplicate " + counted(originals.size()),
        NewClients.copies(scenario, originals, awayM, -awayM));
  }

  /** The selected clients as a table that spreadsheets take; empty without one. */
  public Optional<String> copied() {
    List<Client> clients = selectedClients();
    if (clients.isEmpty()) {
      notices.tell("Select the clients to copy first.");
      return Optional.empty();
    }
    notices.tell("Copied %s as a table.".formatted(counted(clients.size())));
    return Optional.of(ClientText.tsv(clients));
  }

  /**
   * Adds the clients of a table.
   *
   * @param text {@code null} where the clipboard holds no text
   * @param middle where the middle of them goes; empty for where the table says
   * @param stepM how far they stand aside if someone is there already
   */
  public void paste(String text, Optional<Position> middle, double stepM) {
    Optional<Project> project = session.settled();
    if (project.isEmpty()) {
      return;
    }
    if (text == null || text.isBlank()) {
      notices.tell("Nothing to paste: copy clients here, or rows of x and y in a spreadsheet.");
      return;
    }
    try {
      Scenario scenario = project.get().scenario();
      ClientRows rows = ClientTable.read(text);
      List<Position> places = rows.positions();
      double dxM = middle.map(at -> at.xM() - middleOf(places).xM()).orElse(0.0);
      double dyM = middle.map(at -> at.yM() - middleOf(places).yM()).orElse(0.0);
      double awayM = middle.isPresent() ? 0 : stepIfTakenM(scenario, places, stepM);
      addAndSelect(
          "Paste " + counted(rows.size()), rows.beside(scenario, dxM + awayM, dyM - awayM));
    } catch (IllegalArgumentException refused) {
      notices.fail("Not pasted. " + Notices.words(refused), null);
    }
  }

  private List<Client> selectedClients() {
    Set<Station> selected = selection.selectedProperty().get();
    return session.settled().map(project -> project.scenario().clients()).orElse(List.of()).stream()
        .filter(client -> selected.contains(Station.client(client.id())))
        .toList();
  }

  private void addAndSelect(String name, List<Client> newcomers) {
    if (apply(ClientEdits.add(name, newcomers))) {
      select(newcomers);
    }
  }

  private void select(List<Client> clients) {
    selection.select(
        clients.stream()
            .map(client -> Station.client(client.id()))
            .collect(Collectors.toUnmodifiableSet()));
  }

  private boolean apply(Edit edit) {
    try {
      session.apply(edit);
      return true;
    } catch (IllegalArgumentException refused) {
      notices.fail(Notices.words(refused), null);
      return false;
    }
  }

  private static double stepIfTakenM(Scenario scenario, List<Position> places, double stepM) {
    return isTaken(scenario, places, 0) ? freeStepM(scenario, places, stepM) : 0;
  }

  /** The first of one, two, … steps aside where nobody stands yet. */
  private static double freeStepM(Scenario scenario, List<Position> places, double stepM) {
    int steps = 1;
    while (steps < MOST_STEPS && isTaken(scenario, places, steps * stepM)) {
      steps++;
    }
    return steps * stepM;
  }

  private static boolean isTaken(Scenario scenario, List<Position> places, double awayM) {
    Set<Position> taken =
        scenario.clients().stream().map(Client::position).collect(Collectors.toSet());
    return places.stream().anyMatch(place -> taken.contains(place.plus(awayM, -awayM)));
  }

  private static List<Position> positions(List<Client> clients) {
    return clients.stream().map(Client::position).toList();
  }

  private static Position middleOf(List<Position> places) {
    double x = places.stream().mapToDouble(Position::xM).average().orElse(0);
    double y = places.stream().mapToDouble(Position::yM).average().orElse(0);
    return new Position(x, y);
  }

  static String counted(int clients) {
    return clients == 1 ? "1 client" : clients + " clients";
  }
}
