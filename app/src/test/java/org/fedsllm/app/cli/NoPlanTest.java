package org.fedsllm.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fedsllm.app.cli.Terminal.Printed;
import org.fedsllm.app.run.SmallTraining;
import org.fedsllm.model.project.OptimizerChoice;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project without a plan is read well, so every command that needs one fails with 1, not 2. */
class NoPlanTest {
  private static final double TOO_EARLY_S = 1e-3;

  @TempDir Path folder;
  private Path project;

  @BeforeEach
  void save() throws IOException {
    Project small = SmallTraining.project(1);
    OptimizerChoice hasty =
        new OptimizerChoice("deadline-energy", Map.of("deadlineS", TOO_EARLY_S));
    project = folder.resolve("hasty.fedsllm");
    new ProjectStore().save(small.withPlan(small.plan().withOptimizers(hasty, List.of())), project);
  }

  @Test
  void whatNeedsAPlanFails() {
    failed(Terminal.run("optimize", project));
    failed(Terminal.run("train", project, "--out", folder.resolve("run")));
    failed(Terminal.run("export", project, "--out", folder.resolve("figures")));
    failed(Terminal.run("table", project));
    failed(
        Terminal.run(
            "compare", project, "--out", folder.resolve("compared"), "--algorithms", "splitFedV1"));
  }

  @Test
  void whatNeedsNoneDoesItsWork() {
    Printed printed = Terminal.run("link-budget", project);

    assertThat(printed.exitCode()).as(printed.err()).isZero();
    assertThat(printed.err()).contains("gives no bandwidths: these are of equal shares");
    assertThat(printed.out()).contains("federated");
  }

  private static void failed(Printed printed) {
    assertThat(printed.err()).startsWith("fedsllm: ").contains("deadline");
    assertThat(printed.exitCode()).as(printed.err()).isEqualTo(1);
  }
}
