package org.fedsllm.model.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectFormatException;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.Position;
import org.junit.jupiter.api.Test;

class ChangesTest {
  private static final ProjectStore STORE = new ProjectStore();
  private static final List<Project> SAMPLES = samples();

  private final Changes changes = new Changes(STORE);

  @Test
  void everySampleBecomesEveryOther() throws ProjectFormatException {
    for (Project before : SAMPLES) {
      for (Project after : SAMPLES) {
        assertThat(changes.apply(before, changes.between(before, after))).isEqualTo(after);
      }
    }
  }

  @Property(tries = 300)
  void spelledAndReadChangesMakeTheSameProject(@ForAll long seed) throws ProjectFormatException {
    Random random = new Random(seed);
    Project before = SAMPLES.get(random.nextInt(SAMPLES.size()));
    Project after = before;
    for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
      after = edited(after, random);
    }

    List<Change> spelled =
        changes.between(before, after).stream().map(Change::toString).map(Change::parse).toList();

    assertThat(changes.apply(before, spelled)).isEqualTo(after);
  }

  @Test
  void movedClientIsTwoNumbers() {
    Project before = sample("quickstart");
    Client c7 = before.scenario().client("c7").orElseThrow();
    Project after = replaced(before, c7, c7.movedTo(new Position(120, -30)));

    assertThat(changes.between(before, after))
        .hasToString(
            "[set scenario.clients.c7.position.xM 120.0, set scenario.clients.c7.position.yM -30.0]");
  }

  @Test
  void deletedAndAddedClientsAreNamed() {
    Project before = sample("quickstart");
    List<Client> clients = new ArrayList<>(before.scenario().clients());
    clients.remove(2);
    clients.add(clients.get(0).withId("my phone"));
    Project after = before.withScenario(before.scenario().withClients(clients));

    List<Change> found = changes.between(before, after);

    assertThat(found).hasSize(2);
    assertThat(found.get(0)).hasToString("remove scenario.clients.c3");
    assertThat(found.get(1).toString()).startsWith("append scenario.clients {\"id\":\"my phone\"");
  }

  @Test
  void nothingChangesBetweenEquals() {
    assertThat(changes.between(sample("quickstart"), sample("quickstart"))).isEmpty();
  }

  @Test
  void wordsAndWholeNumbersAreUnderstood() throws ProjectFormatException {
    Project changed =
        changes.apply(
            sample("quickstart"),
            List.of(
                Change.parse("set scenario.clients.c7.position.xM 12"),
                Change.parse("set learning.schedule round"),
                Change.parse("set plan.references[0].id fixed")));

    assertThat(changed.scenario().client("c7").orElseThrow().position().xM()).isEqualTo(12);
  }

  @Test
  void whatIsNotThereIsSaidWithWhatIs() {
    Project project = sample("quickstart");
    assertThatThrownBy(
            () -> changes.apply(project, List.of(Change.parse("remove scenario.clients.c99"))))
        .hasMessage(
            "There is no c99 at scenario.clients.c99. There are c1, c2, c3, c4, c5, c6, c7, c8.");
    assertThatThrownBy(
            () -> changes.apply(project, List.of(Change.parse("set scenario.cliens.c1.samples 3"))))
        .hasMessageContaining("There is no cliens at scenario.cliens.c1");
    assertThatThrownBy(
            () -> changes.apply(project, List.of(Change.parse("append scenario.seed 3"))))
        .hasMessageContaining("There is no seed");
    assertThatThrownBy(
            () ->
                changes.apply(project, List.of(Change.parse("set scenario.clients.c1.samples -3"))))
        .isInstanceOf(ProjectFormatException.class)
        .hasMessageContaining("samples");
  }

  private static Project edited(Project project, Random random) {
    List<Client> clients = new ArrayList<>(project.scenario().clients());
    Client one = clients.get(random.nextInt(clients.size()));
    return switch (random.nextInt(6)) {
      case 0 -> replaced(project, one, one.movedTo(new Position(random.nextDouble() * 300, 7)));
      case 1 -> project.withName("say \"" + random.nextInt() + "\" \\ = #");
      case 2 -> project.withSeed(random.nextLong());
      case 3 -> replaced(project, one, one.withId("c " + random.nextInt() + "\".x"));
      case 4 -> {
        Collections.shuffle(clients, random);
        yield project.withScenario(project.scenario().withClients(clients));
      }
      default -> {
        clients.remove(one);
        yield clients.isEmpty()
            ? project
            : project.withScenario(project.scenario().withClients(clients));
      }
    };
  }

  private static Project replaced(Project project, Client old, Client now) {
    List<Client> clients = new ArrayList<>(project.scenario().clients());
    clients.set(clients.indexOf(old), now);
    return project.withScenario(project.scenario().withClients(clients));
  }

  private static Project sample(String name) {
    return SAMPLES.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<Project> samples() {
    try (Stream<Path> files = Files.list(Path.of("..", "..", "sample-projects"))) {
      List<Project> found = new ArrayList<>();
      for (Path file : files.filter(one -> one.toString().endsWith(".fedsllm")).sorted().toList()) {
        found.add(STORE.load(file));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
