package org.fedsllm.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.fedsllm.app.cli.Terminal.Printed;
import org.fedsllm.model.algorithm.AlgorithmSpec;
import org.fedsllm.model.algorithm.LabelPlacement;
import org.fedsllm.model.algorithm.Scheme;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifySplitCommandTest {
  private static final Path QUICKSTART = Terminal.SAMPLES.resolve("quickstart.fedsllm");
  @TempDir Path folder;

  @Test
  void theQuickstartsSplitIsVerified() {
    Printed printed = Terminal.run("verify-split", QUICKSTART);

    assertThat(printed.exitCode()).as(printed.err() + printed.out()).isZero();
    assertThat(printed.out()).contains("split after block 2", "learns what the whole model learns");
  }

  @Test
  void everySplitAndMatrixIsInTheJson() throws IOException {
    AlgorithmSpec kept = AlgorithmSpec.FEDSLLM.withLabels(LabelPlacement.ON_CLIENT);
    Printed printed = Terminal.run("verify-split", "--all-splits", "--json", saved(kept));

    assertThat(printed.exitCode()).as(printed.err() + printed.out()).isZero();
    JsonNode report = new ObjectMapper().readTree(printed.out());
    assertThat(report.get("holds").asBoolean()).isTrue();
    int blocks = report.get("splits").size() + 1;
    assertThat(report.at("/splits/0/labels").asText()).isEqualTo("ON_CLIENT");
    assertThat(report.at("/splits/0/gradients")).hasSize(8 * blocks); // A and B of four projections
  }

  @Test
  void withoutASplitThereIsNothingToVerify() throws IOException {
    Printed printed =
        Terminal.run("verify-split", saved(AlgorithmSpec.FEDSLLM.withScheme(Scheme.FEDERATED)));

    assertThat(printed.exitCode()).isEqualTo(Faults.BAD_INPUT);
    assertThat(printed.err()).contains("splits nothing");
  }

  @Test
  void anUnknownClientIsNamed() {
    Printed printed = Terminal.run("verify-split", "--client", "nobody", QUICKSTART);

    assertThat(printed.exitCode()).isEqualTo(Faults.BAD_INPUT);
    assertThat(printed.err()).contains("nobody");
  }

  private Path saved(AlgorithmSpec algorithm) throws IOException {
    Project project = new ProjectStore().load(QUICKSTART);
    Path file = folder.resolve("project.fedsllm");
    new ProjectStore()
        .save(project.withTraining(project.training().withAlgorithm(algorithm)), file);
    return file;
  }
}
