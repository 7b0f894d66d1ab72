package org.fedsllm.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.fedsllm.app.cli.Terminal.Printed;
import org.fedsllm.model.project.LockedShare;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
  private static final double GOLDEN_DELAY = 1e-6;
  private static final double GOLDEN_LOSS = 1e-5;
  private static final Path QUICKSTART = Terminal.SAMPLES.resolve("quickstart.fedsllm");

  private final ObjectMapper mapper = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void solveReachesEveryGoldenOptimum() throws IOException {
    Printed printed = Terminal.run("solve", Terminal.OPTIMA);

    assertThat(printed.exitCode()).as(printed.err()).isZero();
    JsonNode results = mapper.readTree(printed.out()).path("results");
    JsonNode instances = mapper.readTree(Terminal.OPTIMA.toFile()).path("instances");
    assertThat(results).hasSameSizeAs(instances).hasSize(48);
    for (int i = 0; i < results.size(); i++) {
      JsonNode result = results.get(i);
      JsonNode instance = instances.get(i);
      double golden = instance.at("/optimum/totalDelayS").asDouble();
      assertThat(result.path("name")).isEqualTo(instance.path("name"));
      assertThat(result.path("status").asText()).isEqualTo("OPTIMAL");
      assertThat(result.path("totalDelayS").asDouble())
          .isLessThanOrEqualTo(golden * (1 + GOLDEN_DELAY));
      assertThat(result.path("localAccuracy").asDouble()).isBetween(0.0, 1.0);
      assertThat(result.path("mainBandwidthHz")).hasSameSizeAs(instance.path("clients"));
      if (instance.path("regime").asText().equals("shared")) {
        assertThat(result.path("federatedBandwidthHz")).isEqualTo(result.path("mainBandwidthHz"));
      }
    }
  }

  @Test
  void solveSaysWhichInstanceCannotBeSolved() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("deaf.json"),
            """
            {"instances": [{"name": "deaf", "regime": "shared", "schedule": "iteration",
              "a": 160, "v": 4, "bandwidthHz": {"total": 1e6}, "clients": [
                {"computePerIterationS": 0.01, "activationBits": 1e6, "adapterBits": 1e5,
                 "mainSnrBandwidthHz": 0, "federatedSnrBandwidthHz": 1e6}]}]}""");

    Printed printed = Terminal.run("solve", file);

    assertThat(printed.exitCode()).isEqualTo(2);
    assertThat(printed.err()).contains("instance deaf", "mainSnrBandwidthHz (0.0)");
  }

  @Test
  void optimizePrintsThePlanAndItsReferences() {
    Printed printed = Terminal.run("optimize", QUICKSTART);

    assertThat(printed.exitCode()).as(printed.err()).isZero();
    assertThat(printed.out())
        .contains("quickstart: 8 clients", "optimal, gap", "Equal bandwidth", "Time division");
    assertThat(printed.out()).contains("Training runs");
  }

  @Test
  void optimizeTellsLocksEnergyAndWorthClientByClient() throws IOException {
    ProjectStore store = new ProjectStore();
    Project project = store.load(QUICKSTART);
    Path locked = folder.resolve("locked.fedsllm");
    store.save(
        project.withPlan(project.plan().locking(new LockedShare("c1", LockedShare.Link.MAIN, 3e6))),
        locked);

    Printed printed = Terminal.run("optimize", locked, "--clients");
    JsonNode plan =
        mapper.readTree(Terminal.run("optimize", locked, "--json").out()).at("/plans/0");

    assertThat(printed.exitCode()).as(printed.err()).isZero();
    assertThat(printed.out()).contains("Locked: c1 main 3 MHz.", "3.0000*", "dT [s/dB]", "s/MHz");
    assertThat(plan.at("/mainBandwidthHz/0").asDouble()).isEqualTo(3e6);
    assertThat(plan.path("energyByClientJ")).hasSize(8);
    assertThat(plan.at("/sensitivities/perMainBandwidthHz").asDouble()).isNegative();
    assertThat(plan.at("/sensitivities/clients")).hasSize(8);
  }

  @Test
  void optimizeByChosenOptimizersGivesThemInTheirOrder() throws IOException {
    Printed printed =
        Terminal.run(
            "optimize",
            QUICKSTART,
            "--optimizer",
            "tdma",
            "--optimizer",
            "fedsllm-exact",
            "--json");

    JsonNode report = mapper.readTree(printed.out());
    JsonNode plans = report.path("plans");
    assertThat(plans.findValuesAsText("id")).containsExactly("tdma", "fedsllm-exact");
    assertThat(plans.get(0).has("mainBandwidthHz")).isFalse();
    assertThat(plans.get(1).path("mainBandwidthHz")).hasSize(8);
    double delayS = plans.get(1).path("totalDelayS").asDouble();
    assertThat(plans.get(1).path("lowerBoundS").asDouble())
        .isCloseTo(delayS, within(1e-9 * delayS));
    assertThat(plans.get(1).path("reduction").asDouble())
        .isCloseTo(1 - delayS / report.path("unoptimisedDelayS").asDouble(), within(1e-12));
  }

  @Test
  void exportWritesEveryFigureInEveryFormat() throws IOException {
    Path out = folder.resolve("figures of a cell");

    Printed printed = Terminal.run("export", QUICKSTART, "--out", out, "--dpi", 72);

    assertThat(printed.exitCode()).as(printed.err()).isZero();
    for (String figure :
        new String[] {
          "bandwidth",
          "round-delay",
          "round-gantt",
          "total-delay",
          "worth",
          "search",
          "local-accuracy",
          "split"
        }) {
      for (String format :
          new String[] {".pdf", ".svg", ".png", ".csv", "-pgf.tex", "-pgf-data.csv"}) {
        assertThat(out.resolve(figure + format)).isNotEmptyFile();
      }
    }
    assertThat(printed.out().lines()).hasSize(48).allMatch(line -> Files.exists(Path.of(line)));
    assertThat(out.resolve("round-delay.csv")).content().contains("\nclient,client compute [s],");
  }

  @Test
  void evaluateGivesTheGoldenLosses() throws IOException {
    double base = loss("client0.jsonl");
    double adapted = loss("client0.jsonl", "--adapter", Terminal.GPT2.resolve("adapter"));

    JsonNode expected = mapper.readTree(Terminal.GPT2.resolve("expected.json").toFile());
    assertThat(base).isCloseTo(expected.at("/baseLoss/0").asDouble(), within(GOLDEN_LOSS));
    assertThat(adapted).isCloseTo(expected.at("/adapterLoss/0").asDouble(), within(GOLDEN_LOSS));
  }

  @Test
  void preflightSaysWhatTrainingNeedsInMemory() {
    Printed printed = Terminal.run("preflight", QUICKSTART);

    assertThat(printed.exitCode()).as(printed.err()).isZero();
    assertThat(printed.out())
        .contains("base model", "adapters of 8 clients", "activations of", "The run needs about");
  }

  @Test
  void aMergedModelEvaluatesAsModelAndAdapterTogether() throws IOException {
    Path adapter = Terminal.GPT2.resolve("adapter");
    Path merged = folder.resolve("merged");
    Printed printed =
        Terminal.run(
            "export-model", "--model", Terminal.GPT2, "--adapter", adapter, "--out", merged);
    assertThat(printed.exitCode()).as(printed.err()).isZero();

    Path data = Terminal.GPT2.resolve("client0.jsonl");
    Printed evaluated =
        Terminal.run(
            "evaluate", "--json", "--model", merged, "--data", data, "--sequence-length", 24);
    assertThat(mapper.readTree(evaluated.out()).path("loss").asDouble())
        .isCloseTo(loss("client0.jsonl", "--adapter", adapter), within(GOLDEN_LOSS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "optimize",
        "solve",
        "train",
        "evaluate",
        "data",
        "generate",
        "score",
        "export",
        "export-model",
        "preflight",
        "pretrain"
      })
  void everyCommandHasHelp(String command) {
    Printed printed = command.isEmpty() ? Terminal.run("--help") : Terminal.run(command, "--help");

    assertThat(printed.exitCode()).isZero();
    assertThat(printed.out()).startsWith("Usage: fedsllm");
    assertThat(printed.err()).isEmpty();
  }

  @Test
  void versionIsTheBuilds() {
    assertThat(Terminal.run("--version").out())
        .matches("FedsLLM Workbench \\d+\\.\\d+\\.\\d+.*\\s");
  }

  private double loss(String data, Object... more) throws IOException {
    Object[] arguments = {
      "evaluate",
      "--json",
      "--model",
      Terminal.GPT2,
      "--data",
      Terminal.GPT2.resolve(data),
      "--sequence-length",
      24
    };
    Object[] all = Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    Printed printed = Terminal.run(all);
    assertThat(printed.exitCode()).as(printed.err()).isZero();
    JsonNode report = mapper.readTree(printed.out());
    assertThat(report.path("perplexity").asDouble())
        .isCloseTo(Math.exp(report.path("loss").asDouble()), within(1e-9));
    assertThat(report.path("tokens").asLong()).isPositive();
    return report.path("loss").asDouble();
  }
}
