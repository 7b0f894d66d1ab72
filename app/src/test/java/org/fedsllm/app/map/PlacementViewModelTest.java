package org.fedsllm.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.session.Station;
import org.fedsllm.app.session.StationEdits;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.Placement.Shape;
import org.fedsllm.model.scenario.Position;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlacementViewModelTest {
  private final ProjectSession session = new ProjectSession();
  private final PlacementViewModel placement = new PlacementViewModel(session);
  private final Project before = Projects.ofClients(3);

  @BeforeEach
  void open() {
    session.open(before, null);
    placement.open();
  }

  @Test
  void whatIsChosenIsShownAndTakenAsOneEdit() {
    assertThat(shown().scenario().clients()).hasSize(30);
    assertThat(session.settled()).contains(before);

    placement.choose(Shape.CLUSTERS);
    Project chosen = shown();
    placement.take();

    assertThat(session.settled()).contains(chosen);
    assertThat(placement.openProperty().get()).isFalse();
    session.undo();
    assertThat(shown()).isEqualTo(before);
    assertThat(session.undoNameProperty().get()).isNull();
  }

  @Test
  void theCellStaysAsLargeAsItWas() {
    assertThat(shown().scenario().clients())
        .allMatch(client -> client.position().distanceM(Position.ORIGIN) <= 300);
    assertThat(placement.draftProperty().get().radiusM()).isEqualTo(300);
  }

  @Test
  void givingUpLeavesNoTrace() {
    placement.cancel();

    assertThat(shown()).isEqualTo(before);
    assertThat(session.undoNameProperty().get()).isNull();
  }

  @Test
  void newClientsHaveTheDevicesOfThoseThereAreInTurn() {
    placement.cancel();
    Client odd = before.scenario().clients().get(1).withSamples(7);
    session.open(before.withScenario(before.scenario().withClient(odd)), null);
    placement.open();
    placement.chooseInstead(false);

    assertThat(shown().scenario().clients()).hasSize(33);
    assertThat(shown().scenario().client("c5").orElseThrow().samples()).isEqualTo(7);
    assertThat(shown().scenario().client("c6").orElseThrow().samples()).isEqualTo(500);
  }

  @Test
  void theNextSeedIsAnotherDropAndTheSameSeedTheSame() {
    Project first = shown();
    placement.redraw();
    assertThat(shown()).isNotEqualTo(first);

    placement.cancel();
    placement.open();
    assertThat(shown()).isEqualTo(first);
  }

  @Test
  void anotherEditGivesTheChoiceUp() {
    session.apply(StationEdits.put(Station.client("c1"), new Position(50, 50)));

    assertThat(placement.openProperty().get()).isFalse();
    assertThat(shown().scenario().clients()).hasSize(3);
    placement.take();
    placement.cancel();
    assertThat(shown().scenario().clients().get(0).position()).isEqualTo(new Position(50, 50));
  }

  private Project shown() {
    return session.projectProperty().get();
  }
}
