package org.fedsllm.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.fedsllm.app.session.Arrangement;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.session.Selection;
import org.fedsllm.app.session.Station;
import org.fedsllm.app.session.StationEdits;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.MeasuredPathLoss;
import org.fedsllm.model.scenario.Position;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StationActionsTest {
  private static final Station C1 = Station.client("c1");
  private static final Station C2 = Station.client("c2");
  private static final Station C3 = Station.client("c3");
  private static final double STEP_M = 20;

  private final ProjectSession session = new ProjectSession();
  private final Selection selection = new Selection(session);
  private final Notices notices = new Notices();
  private final StationActions actions = new StationActions(session, selection, notices);

  @BeforeEach
  void open() {
    session.open(Projects.ofClients(3), null);
  }

  @Test
  void aPasteOfWhatWasCopiedStandsAsideUnderFreeNames() {
    selection.select(Set.of(C1, C3, Station.MAIN_SERVER));
    String table = actions.copied().orElseThrow();

    actions.paste(table, Optional.empty(), STEP_M);

    assertThat(placeOf("c4")).isEqualTo(new Position(120, -20));
    assertThat(placeOf("c5")).isEqualTo(new Position(320, -20));
    assertThat(selection.selectedProperty().get())
        .isEqualTo(Set.of(Station.client("c4"), Station.client("c5")));
    assertThat(session.undoNameProperty().get()).isEqualTo("Paste 2 clients");

    actions.paste(table, Optional.empty(), STEP_M);
    assertThat(placeOf("c6")).isEqualTo(new Position(140, -40));
  }

  @Test
  void rowsOfASpreadsheetBecomeClientsWhereTheySay() {
    actions.paste("10\t-70\t23\t1,5\t800\n20\t-70\n", Optional.empty(), STEP_M);

    Client first = client("c4");
    assertThat(first.position()).isEqualTo(new Position(10, -70));
    assertThat(first.processorHz()).isEqualTo(1.5e9);
    assertThat(first.samples()).isEqualTo(800);
    assertThat(client("c5").samples()).isEqualTo(500);
  }

  @Test
  void aPasteAtAPlaceHasItsMiddleThere() {
    actions.paste("0,0\n10,0", Optional.of(new Position(50, -60)), STEP_M);

    assertThat(placeOf("c4")).isEqualTo(new Position(45, -60));
    assertThat(placeOf("c5")).isEqualTo(new Position(55, -60));
  }

  @Test
  void whatCannotBePastedSaysWhyAndChangesNothing() {
    actions.paste("x,y\n1,there", Optional.empty(), STEP_M);

    assertThat(shown().scenario().clients()).hasSize(3);
    assertThat(notices.newsProperty().get().message())
        .contains("Not pasted. Line 2, column y_m: “there” is not a number");
  }

  @Test
  void duplicatesStandBesideTheirOriginals() {
    selection.select(Set.of(C1, C2));
    actions.duplicate(STEP_M);

    assertThat(placeOf("c4")).isEqualTo(new Position(120, -20));
    assertThat(placeOf("c5")).isEqualTo(new Position(220, -20));
    session.undo();
    assertThat(shown()).isEqualTo(Projects.ofClients(3));
  }

  @Test
  void stationsAreAlignedAndDistributed() {
    session.apply(StationEdits.put(C2, new Position(290, 40)));
    selection.select(Set.of(C1, C2, C3));
    actions.arrange(Arrangement.DISTRIBUTE_ACROSS);
    assertThat(placeOf("c2")).isEqualTo(new Position(200, 40));
    assertThat(placeOf("c3")).isEqualTo(new Position(300, 0));

    actions.arrange(Arrangement.ALIGN_MIDDLE);
    assertThat(placeOf("c1")).isEqualTo(new Position(100, 20));
    assertThat(placeOf("c3")).isEqualTo(new Position(300, 20));

    actions.arrange(Arrangement.ALIGN_BOTTOM);
    assertThat(session.undoNameProperty().get()).isEqualTo("Align middles, side by side");
  }

  @Test
  void whatNeedsASelectionSaysSo() {
    selection.select(C1);
    actions.arrange(Arrangement.ALIGN_LEFT);
    assertThat(notices.newsProperty().get().message()).contains("Select 2 stations");

    selection.select(Station.MAIN_SERVER);
    actions.delete();
    assertThat(notices.newsProperty().get().message()).contains("Servers stay");
    assertThat(actions.copied()).isEmpty();
    assertThat(session.undoNameProperty().get()).isNull();
  }

  @Test
  void deletingTakesClientsButNeverServersNorTheLastClient() {
    selection.select(Set.of(C1, Station.MAIN_SERVER));
    actions.delete();
    assertThat(shown().scenario().client("c1")).isEmpty();
    assertThat(session.undoNameProperty().get()).isEqualTo("Delete c1");

    actions.selectAll();
    actions.delete();
    assertThat(shown().scenario().clients()).hasSize(2);
    assertThat(notices.newsProperty().get().message()).contains("Add a client");
  }

  @Test
  void whoStaysWhereItStandsKeepsItsMeasuredPathLoss() {
    Client measured =
        new Client("c1", new Position(100, 0), 0.01, 2e9, 4, 500, new MeasuredPathLoss(90, 95));
    Project project = shown();
    session.open(project.withScenario(project.scenario().withClient(measured)), null);
    session.apply(StationEdits.put(C2, new Position(200, 50)));
    selection.select(Set.of(C1, C2));

    actions.arrange(Arrangement.ALIGN_BOTTOM);

    assertThat(client("c1")).isEqualTo(measured);
    assertThat(placeOf("c2")).isEqualTo(new Position(200, 0));
  }

  private Project shown() {
    return session.projectProperty().get();
  }

  private Client client(String id) {
    return shown().scenario().client(id).orElseThrow();
  }

  private Position placeOf(String id) {
    return client(id).position();
  }
}
