package org.fedsllm.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsHomeTest {
  @TempDir Path folder;

  @Test
  void runsAreNumberedBesideTheProject() throws IOException {
    RunsHome home = home(Optional.of(folder.resolve("cell.fedsllm")));

    assertThat(home.claim()).isEqualTo(folder.resolve("cell-runs").resolve("run-1"));
    assertThat(home.claim()).isEqualTo(folder.resolve("cell-runs").resolve("run-2"));
  }

  @Test
  void aDeletedRunKeepsItsNumber() throws IOException {
    Files.createDirectories(folder.resolve("cell-runs").resolve(RunsHome.TRASH).resolve("run-7"));

    assertThat(home(Optional.of(folder.resolve("cell.fedsllm"))).claim()).hasFileName("run-8");
  }

  @Test
  void withoutAFileOrWhereNothingCanBeWrittenTheUsersFolderServes() throws IOException {
    Path file = Files.createFile(folder.resolve("a file, no folder"));

    assertThat(home(Optional.empty()).claim()).startsWith(folder.resolve("user"));
    assertThat(home(Optional.of(file.resolve("cell.fedsllm"))).claim())
        .startsWith(folder.resolve("user"));
  }

  @Test
  void everyProjectNameIsAFolderName() {
    RunsHome odd = new RunsHome(Optional.empty(), folder, "../a: b/c?" + "x".repeat(300));

    assertThat(odd.folders()).hasSize(1);
    assertThat(odd.folders().get(0).getParent()).isEqualTo(folder);
    assertThat(odd.folders().get(0).getFileName().toString()).startsWith("-a-b-c-x").hasSize(64);
  }

  private RunsHome home(Optional<Path> file) {
    return new RunsHome(file, folder.resolve("user"), "cell");
  }
}
