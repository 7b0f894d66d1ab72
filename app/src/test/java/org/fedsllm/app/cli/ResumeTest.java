package org.fedsllm.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.fedsllm.app.cli.Terminal.Printed;
import org.fedsllm.app.run.RunFolder;
import org.fedsllm.app.run.SmallTraining;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.model.project.WeightOptimizerSpec;
import org.fedsllm.model.project.WeightOptimizerSpec.Kind;
import org.fedsllm.training.resume.CheckpointFile;
import org.fedsllm.training.state.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever ends a run, it goes on as if nothing had happened. */
class ResumeTest {
  private static final int MORE_THAN_CAN_BE_WAITED_FOR = 100_000;
  private static final String WALL_TIME = "wall time [s]";

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void saveProject() throws IOException {
    file = folder.resolve("cell.fedsllm");
    new ProjectStore().save(SmallTraining.project(2), file);
    Files.createDirectories(folder.resolve("no plugins"));
  }

  @Test
  void runKilledInTheMiddleGoesOnAsIfItHadNotBeenBitForBit() throws Exception {
    Path killed = folder.resolve("killed");
    Process victim = start("train", file, "--out", killed, "--rounds", MORE_THAN_CAN_BE_WAITED_FOR);
    awaitLine(victim, "round 2/");
    victim.destroyForcibly().waitFor();

    int round = lastRound(killed);
    Path resumed = folder.resolve("resumed");
    finish(start("train", "--resume", killed, "--out", resumed, "--rounds", round + 2));
    Path straight = folder.resolve("straight");
    finish(start("train", file, "--out", straight, "--rounds", round + 2));

    assertThat(round).isGreaterThanOrEqualTo(2);
    Path weights = Path.of("adapter", "adapter_model.safetensors");
    assertThat(resumed.resolve(weights)).hasSameBinaryContentAs(straight.resolve(weights));
    assertThat(tableWithoutWallTime(resumed)).isEqualTo(tableWithoutWallTime(straight));
    assertThat(state(resumed).allFloats())
        .usingRecursiveComparison()
        .isEqualTo(state(straight).allFloats());
    assertThat(state(resumed).allLongs())
        .usingRecursiveComparison()
        .isEqualTo(state(straight).allLongs());
    JsonNode link = record(resumed).path("resumes");
    assertThat(link.path("folder").asText()).isEqualTo(killed.toString());
    assertThat(link.path("round").asInt()).isEqualTo(round);
    assertThat(record(killed).at("/runs/0/end").asText()).isEqualTo("unfinished");
  }

  @Test
  void finishedRunGoesOnInAFolderOfItsOwnBesideIt() throws IOException {
    Path run = folder.resolve("run");
    assertThat(Terminal.run("train", file, "--out", run, "--rounds", 1).exitCode()).isZero();
    byte[] before = Files.readAllBytes(run.resolve("run.json"));

    Printed first = Terminal.run("train", "--resume", run, "--rounds", 2);
    Printed second = Terminal.run("train", "--resume", run, "--rounds", 2);

    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.err())
        .contains("goes on after round 1", "round 2/2")
        .doesNotContain("last digits");
    assertThat(second.out()).contains("kept in " + folder.resolve("run-resumed-2"));
    assertThat(record(folder.resolve("run-resumed")).at("/runs/0/rounds")).hasSize(3);
    assertThat(run.resolve("run.json")).hasBinaryContent(before);
  }

  @Test
  void whatCannotBeResumedIsExplained() throws IOException {
    Path run = folder.resolve("run");
    assertThat(Terminal.run("train", file, "--out", run, "--rounds", 2).exitCode()).isZero();

    assertFault("rounds (1)", "fewer than the 2", "train", "--resume", run, "--rounds", 1);
    assertFault("no run to resume", "no run.json", "train", "--resume", folder);
    assertFault("Name either", "--resume", "train", file, "--resume", run);
    assertFault("--out", "kept", "train", file);
    Path checkpoint = new RunFolder(run).checkpointOfPlan();
    byte[] whole = Files.readAllBytes(checkpoint);
    Files.write(checkpoint, Arrays.copyOf(whole, whole.length / 2));
    assertFault("plan.safetensors", "not a whole", "train", "--resume", run, "--rounds", 3);
    Files.delete(checkpoint); // as in runs of the first version
    assertFault("no checkpoint", "older version", "train", "--resume", run, "--rounds", 3);
  }

  @Test
  void divergedRunKeepsItsLastGoodRoundAndSaysWhy() throws IOException {
    Project project = new ProjectStore().load(file);
    WeightOptimizerSpec absurd = new WeightOptimizerSpec(Kind.SGD, 1e30, 0);
    Path wild = folder.resolve("wild.fedsllm");
    new ProjectStore()
        .save(project.withTraining(project.training().withWeightOptimizer(absurd)), wild);
    Path run = folder.resolve("run");

    Printed printed = Terminal.run("train", wild, "--out", run, "--rounds", 3);

    assertThat(printed.exitCode()).isEqualTo(Faults.FAILED);
    assertThat(printed.err()).contains("diverged", "round", "learningRate of 1.0E30", "Lower");
    assertThat(record(run).at("/runs/0/end").asText()).isEqualTo("diverged");
    assertThat(record(run).at("/runs/0/explanation").asText()).contains("is kept");
    int last = record(run).at("/runs/0/rounds").size() - 1;
    assertThat(lastRound(run)).isEqualTo(last);
    for (float value : state(run).floats("adapter/values")) {
      assertThat(value).isFinite();
    }
  }

  private static void assertFault(String part, String other, Object... arguments) {
    Printed printed = Terminal.run(arguments);
    assertThat(printed.exitCode()).isEqualTo(Faults.BAD_INPUT);
    assertThat(printed.err()).contains(part, other).hasLineCount(1);
  }

  private Process start(Object... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dai.djl.offline=true");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(FedsLlm.class.getName());
    command.addAll(List.of("--plugins", folder.resolve("no plugins").toString()));
    Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static void awaitLine(Process process, String part) throws IOException {
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    List<String> seen = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      seen.add(line);
      if (line.contains(part)) {
        return;
      }
    }
    throw new AssertionError("The program ended without a line of " + part + ": " + seen);
  }

  private static void finish(Process process) throws Exception {
    String printed =
        process.inputReader(StandardCharsets.UTF_8).lines().collect(Collectors.joining("\n"));
    assertThat(process.waitFor()).as(printed).isZero();
  }

  private static int lastRound(Path run) throws IOException {
    return CheckpointFile.read(new RunFolder(run).checkpointOfPlan()).last().round();
  }

  private static State state(Path run) throws IOException {
    return CheckpointFile.read(new RunFolder(run).checkpointOfPlan()).state();
  }

  private static JsonNode record(Path run) throws IOException {
    return new ObjectMapper().readTree(run.resolve("run.json").toFile());
  }

  private static List<List<String>> tableWithoutWallTime(Path run) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (String line : Files.readAllLines(run.resolve("rounds.csv"))) {
      rows.add(new ArrayList<>(List.of(line.split(","))));
    }
    assertThat(rows.get(0)).contains(WALL_TIME);
    int fromEnd = rows.get(0).size() - rows.get(0).indexOf(WALL_TIME);
    rows.forEach(row -> row.remove(row.size() - fromEnd)); // a plan's name may have a comma
    return rows;
  }
}
