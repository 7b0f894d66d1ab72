package org.fedsllm.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fedsllm.model.algorithm.AlgorithmSpec.FEDSLLM;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.fedsllm.app.cli.Terminal.Printed;
import org.fedsllm.app.run.SmallTraining;
import org.fedsllm.model.algorithm.AlgorithmSpec;
import org.fedsllm.model.algorithm.LabelPlacement;
import org.fedsllm.model.algorithm.Scheme;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every algorithm goes the whole way from a project file to a run folder. */
class TrainSchemesTest {
  @TempDir Path folder;

  static Stream<AlgorithmSpec> algorithms() {
    return Stream.of(
        FEDSLLM.withScheme(Scheme.SPLIT_FED_V2),
        FEDSLLM.withLabels(LabelPlacement.ON_CLIENT),
        FEDSLLM.withScheme(Scheme.FEDERATED),
        FEDSLLM.withScheme(Scheme.CENTRALISED));
  }

  @ParameterizedTest
  @MethodSource("algorithms")
  void payloadsAreAsThePlanPredicts(AlgorithmSpec algorithm) throws IOException {
    Project project = SmallTraining.project(1);
    Path file = folder.resolve("project.fedsllm");
    new ProjectStore()
        .save(
            project.withTraining(
                project.training().withAlgorithm(algorithm).withLocalIterations(2)),
            file);
    Path out = folder.resolve("run");

    Printed printed = Terminal.run("train", file, "--out", out);

    assertThat(printed.exitCode()).as(printed.err()).isZero();
    assertThat(printed.out())
        .contains("payloads as predicted on every link", "last over first local loss");
    JsonNode round =
        new ObjectMapper().readTree(out.resolve("run.json").toFile()).at("/runs/0/rounds/1");
    assertThat(round.at("/againstPlan/predictedBytes")).isEqualTo(round.get("bytes"));
    assertThat(round.at("/againstPlan/localLossRatio").asDouble()).isPositive();
    assertThat(round.get("simulatedS").asDouble()).isPositive();
    assertThat(Files.readAllLines(out.resolve("rounds.csv")).get(0))
        .contains("planned local accuracy");
  }
}
