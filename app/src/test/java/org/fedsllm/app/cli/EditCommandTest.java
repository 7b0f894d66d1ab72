package org.fedsllm.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fedsllm.app.cli.Terminal.Printed;
import org.fedsllm.model.history.Change;
import org.fedsllm.model.history.ProjectScript;
import org.fedsllm.model.history.ProjectStep;
import org.fedsllm.model.project.ProjectStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditCommandTest {
  private final ProjectStore store = new ProjectStore();

  @TempDir Path folder;
  private Path mine;

  @BeforeEach
  void copyTheSample() throws IOException {
    mine = folder.resolve("mine.fedsllm");
    Files.copy(Terminal.SAMPLES.resolve("quickstart.fedsllm"), mine);
  }

  @Test
  void changesAreMadeAndToldBack() throws IOException {
    Path other = folder.resolve("other.fedsllm");

    Printed edited =
        Terminal.run(
            "edit",
            mine,
            "set scenario.clients.c7.position.xM 12.5",
            "remove scenario.clients.c3",
            "--out",
            other);

    assertThat(edited.exitCode()).as(edited.err()).isZero();
    assertThat(store.load(other).scenario().clients()).hasSize(7);
    Printed difference = Terminal.run("diff", mine, other);
    assertThat(difference.exitCode()).isEqualTo(1);
    assertThat(difference.out().lines())
        .containsExactly("remove scenario.clients.c3", "set scenario.clients.c7.position.xM 12.5");
    assertThat(Terminal.run("diff", other, other).exitCode()).isZero();
  }

  @Test
  void allOrNothing() throws IOException {
    String before = Files.readString(mine);

    Printed printed = Terminal.run("edit", mine, "set seed 7", "set scenario.clients.c9.samples 3");

    assertThat(printed.exitCode()).isEqualTo(2);
    assertThat(printed.err()).contains("There is no c9", "There are c1, c2");
    assertThat(Files.readString(mine)).isEqualTo(before);
  }

  @Test
  void scriptRebuildsAProjectOnce() throws IOException {
    ProjectScript script =
        new ProjectScript(
            store.load(mine),
            List.of(new ProjectStep("Reseed", List.of(Change.parse("set seed 77")))));
    Path file = Files.writeString(folder.resolve("mine.steps"), script.format(store));
    Path rebuilt = folder.resolve("rebuilt.fedsllm");

    assertThat(Terminal.run("replay", file, "--out", rebuilt).exitCode()).isZero();
    assertThat(store.load(rebuilt)).isEqualTo(store.load(mine).withSeed(77));
    Printed again = Terminal.run("replay", file, "--out", rebuilt);
    assertThat(again.exitCode()).isEqualTo(2);
    assertThat(again.err()).contains("There is a file", "rebuilt.fedsllm already");
  }
}
