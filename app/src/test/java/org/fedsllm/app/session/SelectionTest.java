package org.fedsllm.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.scenario.Position;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SelectionTest {
  private static final Station C1 = Station.client("c1");
  private static final Station C3 = Station.client("c3");

  private final ProjectSession session = new ProjectSession();
  private final Selection selection = new Selection(session);

  @BeforeEach
  void open() {
    session.open(Projects.ofClients(3), null);
  }

  @Test
  void aStationToggledTwiceIsNotSelected() {
    selection.toggle(C1);
    selection.toggle(C3);
    assertThat(selection.selectedProperty().get()).containsExactlyInAnyOrder(C1, C3);

    selection.toggle(C1);
    assertThat(selection.single()).contains(C3);
  }

  @Test
  void aClientThatLeavesTheProjectLeavesTheSelection() {
    selection.select(Set.of(C1, C3, Station.MAIN_SERVER));
    selection.hover(C3);

    session.apply(
        new Edit(
            "Delete c3",
            project ->
                project.withScenario(
                    project.scenario().withClients(project.scenario().clients().subList(0, 2)))));

    assertThat(selection.selectedProperty().get())
        .containsExactlyInAnyOrder(C1, Station.MAIN_SERVER);
    assertThat(selection.hoveredProperty().get()).isNull();
  }

  @Test
  void closingTheProjectClearsTheSelection() {
    selection.select(C1);
    session.close();

    assertThat(selection.selectedProperty().get()).isEmpty();
  }

  @Test
  void stationsOfAScenarioAreServersFirst() {
    assertThat(Station.of(Projects.ofClients(1).scenario()))
        .containsExactly(Station.MAIN_SERVER, Station.FEDERATED_SERVER, C1);
  }

  @Test
  void aStationFindsItsPosition() {
    assertThat(C3.positionIn(session.projectProperty().get().scenario()))
        .contains(new Position(300, 0));
    assertThat(Station.client("gone").positionIn(session.projectProperty().get().scenario()))
        .isEmpty();
  }
}
