package org.fedsllm.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fedsllm.app.cli.Terminal.Printed;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.MeasuredPathLoss;
import org.fedsllm.model.scenario.Scenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients placed by seed, and from and to tables. */
class PlaceCommandTest {
  @TempDir private Path folder;

  private Path project;

  @BeforeEach
  void copySample() throws IOException {
    project = folder.resolve("mine.fedsllm");
    Files.copy(Terminal.SAMPLES.resolve("quickstart.fedsllm"), project);
  }

  @Test
  void theSameSeedGivesTheSameFile() throws IOException {
    Path first = folder.resolve("first.fedsllm");
    Path second = folder.resolve("second.fedsllm");
    Printed printed =
        Terminal.run("place", project, "--count", 40, "--size", 200, "--seed", 7, "--out", first);
    Terminal.run("place", project, "--count", 40, "--size", 200, "--seed", 7, "--out", second);

    assertThat(printed.exitCode()).isZero();
    assertThat(printed.err()).contains("40 clients placed, 40 clients in all");
    assertThat(Files.readAllBytes(first)).isEqualTo(Files.readAllBytes(second));
    Scenario scenario = scenario(first);
    assertThat(scenario.clients())
        .hasSize(40)
        .allMatch(one -> one.position().distanceM(scenario.mainServer().position()) <= 200);
    assertThat(scenario(project).clients()).hasSize(8);
  }

  @Test
  void clientsCanBeKeptBesideAGrid() throws IOException {
    Printed printed =
        Terminal.run("place", project, "--shape", "grid", "--count", 9, "--size", 50, "--keep");

    assertThat(printed.exitCode()).isZero();
    assertThat(scenario(project).clients()).hasSize(17);
    assertThat(scenario(project).client("c1")).isPresent();
  }

  @Test
  void whatCannotBePlacedIsBadInputAndTheFileStays() throws IOException {
    byte[] before = Files.readAllBytes(project);
    Printed printed = Terminal.run("place", project, "--count", 0, "--size", 200);

    assertThat(printed.exitCode()).isEqualTo(Faults.BAD_INPUT);
    assertThat(printed.err()).contains("number of clients (0)");
    assertThat(Files.readAllBytes(project)).isEqualTo(before);
  }

  @Test
  void clientsArePrintedAsATableThatCanBeTakenBack() throws IOException {
    Scenario before = scenario(project);
    Path table = folder.resolve("clients.csv");
    Files.writeString(table, Terminal.run("clients", project).out());
    Path copy = folder.resolve("copy.fedsllm");

    assertThat(Terminal.run("clients", project, "--import", table, "--out", copy).exitCode())
        .isZero();
    assertThat(scenario(copy).clients())
        .extracting(Client::position)
        .isEqualTo(before.clients().stream().map(Client::position).toList());
    assertThat(scenario(copy).clients())
        .extracting(Client::id)
        .isEqualTo(before.clients().stream().map(Client::id).toList());
  }

  @Test
  void measuredGainsAreTakenAndFaultsNameTheFile() throws IOException {
    Path table = folder.resolve("measured.csv");
    Files.writeString(table, "id,x,y,main_gain_dB,federated_gain_dB\nc1,10,70,-90,-95.5\n");
    assertThat(Terminal.run("clients", project, "--import", table).exitCode()).isZero();
    assertThat(scenario(project).clients()).hasSize(1);
    assertThat(scenario(project).clients().get(0).measured())
        .contains(new MeasuredPathLoss(90, 95.5));

    Files.writeString(table, "x,y\n1,there\n");
    Printed printed = Terminal.run("clients", project, "--import", table);
    assertThat(printed.exitCode()).isEqualTo(Faults.BAD_INPUT);
    assertThat(printed.err()).contains("measured.csv: Line 2, column y_m: “there”");
  }

  private static Scenario scenario(Path file) throws IOException {
    return new ProjectStore().load(file).scenario();
  }
}
