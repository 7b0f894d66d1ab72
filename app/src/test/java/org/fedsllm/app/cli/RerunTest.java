package org.fedsllm.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fedsllm.app.cli.Terminal.Printed;
import org.fedsllm.app.run.SmallTraining;
import org.fedsllm.model.project.ProjectStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run is made again from its folder alone. */
class RerunTest {
  private static final Path WEIGHTS = Path.of("adapter", "adapter_model.safetensors");

  private final ObjectMapper mapper = new ObjectMapper();

  @TempDir private Path folder;
  private Path run;

  @BeforeEach
  void train() throws IOException {
    Path file = folder.resolve("cell.fedsllm");
    new ProjectStore().save(SmallTraining.project(2), file);
    run = folder.resolve("run");
    Printed printed = Terminal.run("train", file, "--out", run, "--rounds", 2);
    assertThat(printed.exitCode()).as(printed.err()).isZero();
    Files.delete(file);
  }

  @Test
  void sameBytesAndSaysSo() throws IOException {
    Printed printed = Terminal.run("rerun", run);

    assertThat(printed.exitCode()).as(printed.err()).isZero();
    assertThat(printed.out())
        .isEqualToIgnoringNewLines("The same, bit for bit: project, every round, adapter.");
    Path again = folder.resolve("run-again");
    assertThat(again.resolve(WEIGHTS)).hasSameBinaryContentAs(run.resolve(WEIGHTS));
    JsonNode link = mapper.readTree(again.resolve("run.json").toFile()).path("repeats");
    assertThat(link.path("folder").asText()).isEqualTo(run.toString());
  }

  @Test
  void changedByteIsNamed() throws IOException {
    byte[] weights = Files.readAllBytes(run.resolve(WEIGHTS));
    weights[weights.length - 1] ^= 1;
    Files.write(run.resolve(WEIGHTS), weights);

    Printed printed = Terminal.run("rerun", run, "--json");

    assertThat(printed.exitCode()).isEqualTo(1);
    JsonNode result = mapper.readTree(printed.out());
    assertThat(result.path("same").asBoolean()).isFalse();
    assertThat(result.path("firstDifference").asText())
        .isEqualTo(WEIGHTS + " differs from byte " + weights.length + " on.");
    assertThat(result.at("/changedSince/0").asText())
        .isEqualTo(WEIGHTS + " was changed after the run ended.");
  }

  @Test
  void changedNumberIsNamedAndAnUnfinishedRunIsRefused() throws IOException {
    Path file = run.resolve("run.json");
    ObjectNode record = (ObjectNode) mapper.readTree(file.toFile());
    ((ObjectNode) record.at("/runs/0/rounds/1")).put("trainingLoss", 1.5);
    mapper.writeValue(file.toFile(), record);

    Printed changed = Terminal.run("rerun", run);

    assertThat(changed.exitCode()).isEqualTo(1);
    assertThat(changed.out())
        .contains("run.json was changed after the run ended.")
        .contains("The first difference: runs[0].rounds[1].trainingLoss was 1.5 and is ");

    ((ObjectNode) record.at("/runs/0")).put("end", "unfinished");
    mapper.writeValue(file.toFile(), record);
    Printed refused = Terminal.run("rerun", run);
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("was stopped after round 2", "fedsllm train --resume");
  }
}
