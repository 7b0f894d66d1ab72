package org.fedsllm.training.resume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fedsllm.model.run.LinkBytes;
import org.fedsllm.model.run.RoundRecord;
import org.fedsllm.training.checkpoint.SafetensorsWriter;
import org.fedsllm.training.state.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {
  private static final RunCheckpoint CHECKPOINT =
      new RunCheckpoint(
          Map.of("seed", "12", "data", "ab"),
          List.of(
              new RoundRecord(0, 0, 0, 0, Double.NaN, 5.1, List.of(5.0, 5.2), LinkBytes.NONE),
              new RoundRecord(
                  1, 4, 1 / 3.0, 2, 4.9, 4.7, List.of(4.6, 4.8), new LinkBytes(1, 2, 3, 4, 5))),
          State.builder()
              .put("clients/0/mean", new float[] {1 / 3f, -0f, Float.MIN_VALUE})
              .put("steps", Long.MAX_VALUE)
              .put("order", 3, 1, 2)
              .put("note", "a λ")
              .build());

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("plan.safetensors");
    CheckpointFile.write(file, CHECKPOINT);
  }

  @Test
  void everythingComesBackBitForBit() throws IOException {
    RunCheckpoint read = CheckpointFile.read(file);
    assertThat(read.inputs()).isEqualTo(CHECKPOINT.inputs());
    assertThat(read.rounds()).isEqualTo(CHECKPOINT.rounds());
    assertThat(read.state().floats("clients/0/mean")).containsExactly(1 / 3f, -0f, Float.MIN_VALUE);
    assertThat(read.state().number("steps")).isEqualTo(Long.MAX_VALUE);
    assertThat(read.state().longs("order")).containsExactly(3, 1, 2);
    assertThat(read.state().text("note")).isEqualTo("a λ");
  }

  @Test
  void inputsStandInTheOrderOfTheirNamesInEveryProcess() {
    List<String> names = List.of("a", "b", "c", "d", "e", "f", "g", "h");
    Map<String, String> inputs = names.stream().collect(Collectors.toMap(n -> n, n -> "1"));
    RunCheckpoint checkpoint =
        new RunCheckpoint(Map.copyOf(inputs), CHECKPOINT.rounds(), CHECKPOINT.state());
    assertThat(checkpoint.inputs().keySet()).containsExactlyElementsOf(names);
  }

  @Test
  void everyTornFileIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length += 7) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatIllegalArgumentException().isThrownBy(() -> CheckpointFile.read(file));
    }
  }

  @Test
  void changedValueIsFoundByTheDigest() throws IOException {
    byte[] content = Files.readAllBytes(file);
    content[content.length - 1] ^= 1;
    Files.write(file, content);
    assertFault("is damaged", "digest");
  }

  @Test
  void otherTensorFileIsNotACheckpoint() throws IOException {
    new SafetensorsWriter().add("a", new float[1], 1).write(file);
    assertFault("is not the checkpoint of a training run", "train anew");
  }

  @Test
  void laterFormatIsNamed() throws IOException {
    String text = "{\"version\":9}";
    new SafetensorsWriter()
        .describe("fedsllm.run", text)
        .describe("fedsllm.sha256", new Digest().add(text).hex())
        .write(file);
    assertFault("format version 9", "reads 1");
  }

  @Test
  void missingFileIsExplained() throws IOException {
    Files.delete(file);
    assertFault("There is no checkpoint", "older version");
  }

  @Test
  void headerIsJsonThatOtherToolsRead() throws IOException {
    String content = Files.readString(file, StandardCharsets.ISO_8859_1);
    assertThat(content).contains("\"clients/0/mean\":{\"dtype\":\"F32\",\"shape\":[3]");
  }

  @Test
  void foreignInputsAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CHECKPOINT.requireInputs(Map.of("seed", "12", "data", "cd")))
        .withMessageContainingAll("other inputs (data)", "train anew");
    CHECKPOINT.requireInputs(Map.of("data", "ab", "seed", "12"));
  }

  private void assertFault(String... parts) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CheckpointFile.read(file))
        .withMessageContainingAll(parts);
  }
}
