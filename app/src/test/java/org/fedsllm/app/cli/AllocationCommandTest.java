package org.fedsllm.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fedsllm.app.cli.Terminal.Printed;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.model.delay.Phase;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllocationCommandTest {
  private static final Path QUICKSTART = Terminal.SAMPLES.resolve("quickstart.fedsllm");
  private static final double ROUNDING = 1e-9;

  private final ObjectMapper mapper = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void jsonIsWhatTheWindowShows() throws IOException {
    Project project = new ProjectStore().load(QUICKSTART);
    PlanSnapshot shown = Engine.builtIn().solve(project);

    Printed printed = Terminal.run("allocation", QUICKSTART, "--json");

    assertThat(printed.exitCode()).as(printed.err()).isZero();
    JsonNode plan = mapper.readTree(printed.out());
    assertThat(plan.path("totalDelayS").asDouble()).isEqualTo(shown.delayS());
    assertThat(plan.path("clients")).hasSize(shown.clientIds().size());
    for (int k = 0; k < shown.clientIds().size(); k++) {
      JsonNode client = plan.path("clients").get(k);
      assertThat(client.path("client").asText()).isEqualTo(shown.clientIds().get(k));
      assertThat(client.path("mainBandwidthHz").asDouble())
          .isEqualTo(shown.allocation().orElseThrow().mainBandwidthHz(k));
      assertThat(client.path("energyJ").asDouble())
          .isEqualTo(shown.main().energy().orElseThrow().clients().get(k).totalJ());
    }
  }

  @Test
  void sharesFillTheBandsAndPhasesTheRound() throws IOException {
    JsonNode plan = mapper.readTree(Terminal.run("allocation", QUICKSTART, "--json").out());
    double main = 0;
    double federated = 0;
    int row = 0;
    for (JsonNode client : plan.path("clients")) {
      main += client.path("mainShare").asDouble();
      federated += client.path("federatedShare").asDouble();
      double roundS = 0;
      for (int phase = 0; phase < Phase.values().length; phase++) {
        JsonNode one = plan.path("breakdown").get(row++);
        assertThat(one.path("client")).isEqualTo(client.path("client"));
        roundS += one.path("delayS").asDouble();
      }
      assertThat(roundS).isCloseTo(client.path("roundDelayS").asDouble(), within(ROUNDING));
    }
    assertThat(main).isCloseTo(1, within(ROUNDING));
    assertThat(federated).isCloseTo(1, within(ROUNDING));
  }

  @Test
  void filesHoldWhatIsPrinted() throws IOException {
    Printed printed = Terminal.run("allocation", QUICKSTART, "--out", folder);

    assertThat(printed.exitCode()).as(printed.err()).isZero();
    assertThat(folder.resolve("allocation.csv"))
        .hasContent(Terminal.run("allocation", QUICKSTART).out());
    assertThat(folder.resolve("breakdown.csv"))
        .hasContent(Terminal.run("allocation", QUICKSTART, "--breakdown").out());
    assertThat(folder.resolve("allocation.json"))
        .hasContent(Terminal.run("allocation", QUICKSTART, "--json").out());
    List<String> lines = Files.readAllLines(folder.resolve("breakdown.csv"));
    assertThat(lines.get(0)).isEqualTo("client,phase,delayS");
    assertThat(lines.get(1)).startsWith("c1,clientCompute,");
    assertThat(lines).hasSize(1 + 8 * Phase.values().length);
  }

  @Test
  void planWithoutBandwidthsIsRefused() {
    Printed printed = Terminal.run("allocation", QUICKSTART, "--optimizer", "tdma");

    assertThat(printed.exitCode()).isEqualTo(1);
    assertThat(printed.out()).isEmpty();
    assertThat(printed.err()).contains("gave no bandwidths");
  }
}
