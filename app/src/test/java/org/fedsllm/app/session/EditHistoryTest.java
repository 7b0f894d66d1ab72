package org.fedsllm.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fedsllm.app.optimize.LockEdits;
import org.fedsllm.app.optimize.PlanEdits;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.history.Changes;
import org.fedsllm.model.history.ProjectScript;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.Position;
import org.fedsllm.model.scenario.Scenario;
import org.fedsllm.model.workload.TransformerWorkload;
import org.junit.jupiter.api.Test;

class EditHistoryTest {
  private static final ProjectStore STORE = new ProjectStore();
  private static final double FAR_M = 900;

  private final Changes changes = new Changes(STORE);
  private final ProjectSession session = new ProjectSession(() -> Instant.EPOCH);

  @Property(tries = 150)
  void whateverIsDoneAndUndoneTheScriptRebuildsTheProject(@ForAll long seed) {
    Random random = new Random(seed);
    session.openUnnamed(Projects.ofClients(4));
    for (int acts = 1 + random.nextInt(20); acts > 0; acts--) {
      EditHistory before = session.historyProperty().get();
      try {
        act(random);
      } catch (IllegalArgumentException refused) {
        assertThat(session.historyProperty().get()).isEqualTo(before);
      }
    }

    String script = session.historyProperty().get().script(changes).format(STORE);

    assertThat(ProjectScript.parse(script, "script", STORE).replay(STORE))
        .isEqualTo(session.settled().orElseThrow());
  }

  private void act(Random random) {
    switch (random.nextInt(8)) {
      case 0 -> session.undo();
      case 1 -> session.redo();
      case 2 -> session.goTo(random.nextInt(session.historyProperty().get().steps().size() + 1));
      case 3 -> session.continueLast(edit(random));
      case 4 -> {
        session.preview(StationEdits.moved(Set.of(Station.MAIN_SERVER), 1, 1));
        session.cancelPreview();
      }
      default -> session.apply(edit(random));
    }
  }

  /** What the window does, by the edits that it does it with. */
  private Edit edit(Random random) {
    Scenario scenario = session.settled().orElseThrow().scenario();
    List<Station> stations = Station.of(scenario);
    Station any = stations.get(random.nextInt(stations.size()));
    Client client = scenario.clients().get(random.nextInt(scenario.clients().size()));
    Position place = new Position(random.nextDouble() * FAR_M, -random.nextDouble() * FAR_M);
    return switch (random.nextInt(10)) {
      case 0 -> StationEdits.move(Set.of(any), place.xM(), place.yM());
      case 1 -> StationEdits.put(any, place);
      case 2 -> StationEdits.arrange(Set.copyOf(stations), Arrangement.values()[random.nextInt(2)]);
      case 3 -> StationEdits.add(StationEdits.freeId(scenario), place);
      case 4 ->
          scenario.clients().size() == 1
              ? PlanEdits.planWith("equal-bandwidth", "Equal bandwidth")
              : StationEdits.delete(Set.of(Station.client(client.id())));
      case 5 ->
          ClientEdits.add(
              "Paste \"two\"\nlines", List.of(client.withId("own \"name\" " + random.nextInt())));
      case 6 -> ClientEdits.replace("Turn around", turned(scenario.clients(), random));
      case 7 -> LockEdits.unlockAll();
      case 8 ->
          new Edit(
              "Change band",
              project ->
                  project.withScenario(
                      scenario.withRadio(
                          scenario
                              .radio()
                              .withBand(new BandPlan.Shared(1 + random.nextInt(1_000_000))))));
      default ->
          new Edit(
              "Move the split",
              project ->
                  project.withWorkload(
                      ((TransformerWorkload) project.workload())
                          .withSplitLayer(1 + random.nextInt(2))));
    };
  }

  private static List<Client> turned(List<Client> clients, Random random) {
    List<Client> turned = new ArrayList<>(clients);
    Collections.shuffle(turned, random);
    turned.set(0, turned.get(0).withTransmitPowerW(random.nextDouble() + 1e-3));
    return turned;
  }

  @Test
  void goingBackUndoesSeveralAndAnEditForgetsWhatWasUndone() {
    session.openUnnamed(Projects.ofClients(2));
    rename("one");
    rename("two");
    rename("three");
    session.goTo(1);
    assertThat(session.settled().map(Project::name)).contains("one");
    assertThat(session.redoNameProperty().get()).isEqualTo("Rename to two");

    session.goTo(3);
    assertThat(session.settled().map(Project::name)).contains("three");

    session.goTo(0);
    rename("other");
    assertThat(session.historyProperty().get().steps())
        .containsExactly(
            new EditStep(
                "Rename to other", Optional.of(Instant.EPOCH), session.settled().orElseThrow()));
    assertThat(session.redoNameProperty().get()).isNull();
  }

  @Test
  void stepsSayWhatTheyChanged() {
    session.openUnnamed(Projects.ofClients(2));
    rename("one");
    session.apply(StationEdits.put(Station.client("c2"), new Position(7, 0)));

    assertThat(session.historyProperty().get().step(1, changes).changes())
        .extracting(Object::toString)
        .containsExactly("set scenario.clients.c2.position.xM 7.0");
  }

  @Test
  void theOldestStepsBecomePartOfTheBeginning() {
    session.openUnnamed(Projects.ofClients(2));
    for (int i = 1; i <= EditHistory.DEPTH + 3; i++) {
      rename("name " + i);
    }

    EditHistory history = session.historyProperty().get();
    assertThat(history.steps()).hasSize(EditHistory.DEPTH);
    assertThat(history.begin().name()).isEqualTo("name 3");
    assertThat(history.position()).isEqualTo(EditHistory.DEPTH);
  }

  private void rename(String name) {
    session.apply(new Edit("Rename to " + name, project -> project.withName(name)));
  }
}
