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
import org.fedsllm.app.run.Program;
import org.fedsllm.app.run.SmallTraining;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.model.run.RunRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
  private static final double ROUNDING = 1e-9;

  @TempDir Path folder;

  @Test
  void runFolderHoldsAllThatMakesTheRunAgain() throws IOException {
    Project project = SmallTraining.project(5);
    Path file = folder.resolve("small cell.fedsllm");
    new ProjectStore().save(project, file);
    Path out = folder.resolve("run 1");

    Printed printed = Terminal.run("train", file, "--out", out, "--rounds", 2);

    assertThat(printed.exitCode()).as(printed.err()).isZero();
    assertThat(printed.err()).contains("round 2/2").doesNotContain("round 3");
    assertThat(printed.out()).contains("perplexity", "kept in " + out);
    Project kept = new ProjectStore().load(out.resolve("project.fedsllm"));
    assertThat(kept).isEqualTo(project.withTraining(kept.training()));
    assertThat(kept.training().rounds()).isEqualTo(2);
    assertThat(out.resolve("adapter/adapter_model.safetensors")).isNotEmptyFile();
    for (String figure : List.of("learning", "bandwidth", "round-delay")) {
      assertThat(out.resolve("figures").resolve(figure + ".pdf")).isNotEmptyFile();
    }
    recordIsWhole(out, kept);
    tableHasEveryRound(out);
  }

  private static void recordIsWhole(Path out, Project kept) throws IOException {
    JsonNode record = new ObjectMapper().readTree(out.resolve("run.json").toFile());
    assertThat(record.at("/provenance/projectSha256").asText())
        .isEqualTo(Program.source(kept).projectSha256())
        .hasSize(64);
    assertThat(record.at("/provenance/seed").asLong()).isEqualTo(kept.seed());
    assertThat(record.at("/provenance/intraOpThreads").asInt()).isPositive();
    assertThat(record.at("/provenance/java").asText())
        .startsWith(System.getProperty("java.version"));
    JsonNode main = record.at("/runs/0");
    assertThat(main.path("end").asText()).isEqualTo("finished");
    assertThat(main.path("rounds")).hasSize(3);
    double roundS = main.path("plannedRoundS").asDouble();
    assertThat(main.at("/rounds/2/simulatedS").asDouble())
        .isCloseTo(2 * roundS, within(ROUNDING * roundS));
    assertThat(main.at("/rounds/1/bytes/activationsUp").asLong()).isPositive();
    assertThat(record.at("/runs/1/plan").asText()).isEqualTo("equal bandwidth");
    RunRecord read = new ObjectMapper().treeToValue(record, RunRecord.class);
    assertThat(read.main().first().trainingLoss()).isNaN();
    assertThat(read.main().last().round()).isEqualTo(2);
    assertThat(read.main().finished()).isTrue();
  }

  private static void tableHasEveryRound(Path out) throws IOException {
    List<String> lines = Files.readAllLines(out.resolve("rounds.csv"));
    assertThat(lines).hasSize(1 + 2 * 3);
    assertThat(lines.get(0)).startsWith("plan,round,local iterations,simulated time [s]");
    assertThat(lines.get(0)).endsWith("held-out loss of c2 [nat/token]");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void projectCannotBeOpenedWithoutADisplay() throws IOException {
    Path file = folder.resolve("cell.fedsllm");
    new ProjectStore().save(SmallTraining.project(1), file);

    Printed printed = Terminal.run(file);

    assertThat(printed.exitCode()).isEqualTo(1);
    assertThat(printed.err()).startsWith("fedsllm: There is no display.").hasLineCount(1);
  }
}
