package org.fedsllm.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.fedsllm.app.cli.Terminal.Printed;
import org.fedsllm.app.compare.ComparedAlgorithm;
import org.fedsllm.app.run.SmallTraining;
import org.fedsllm.model.project.ProjectStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
  @TempDir Path folder;
  private Path project;

  @BeforeEach
  void save() throws IOException {
    project = folder.resolve("small cell.fedsllm");
    new ProjectStore().save(SmallTraining.project(5), project);
  }

  @Test
  void sizeIsSaidFirstAndEveryRowAndTheSummaryAreThere() throws IOException {
    Path out = folder.resolve("compared");
    Object[] command = {
      "compare",
      project,
      "--out",
      out,
      "--algorithms",
      "centralised,uShape",
      "--partitions",
      "byDomain",
      "--seeds",
      "1,2",
      "--rounds",
      1,
      "--local-iterations",
      1
    };

    Printed printed = Terminal.run(command);

    assertThat(printed.exitCode()).as(printed.err()).isZero();
    assertThat(printed.err()).startsWith("4 trainings, 4 of them to do: about ");
    assertThat(printed.err()).contains("4/4  uShape byDomain seed 2: perplexity ");
    assertThat(printed.out()).contains("**byDomain**", "| `uShape` | ", "kept in " + out);
    assertThat(out.resolve("figures/perplexity.pdf")).isNotEmptyFile();
    assertThat(out.resolve("figures/perplexity.csv")).content().contains("byDomain,uShape,");
    Printed again = Terminal.run(with(command, "--json"));
    assertThat(again.err()).startsWith("4 trainings, 0 of them to do").hasLineCount(1);
    JsonNode json = new ObjectMapper().readTree(again.out());
    assertThat(json.path("rows")).hasSize(4);
    assertThat(json.at("/summary/0/perplexity/mean").asDouble()).isPositive();
    assertThat(json.at("/summary/0/perplexity/halfWidth95").asDouble()).isPositive();
    assertThat(json.at("/summary/0/mainUpBytes").asDouble()).isZero();
    assertThat(json.at("/summary/1/mainUpBytes").asDouble()).isPositive();
  }

  @Test
  void helpNamesEveryAlgorithm() {
    assertThat(Terminal.run("compare", "--help").out())
        .contains(
            Arrays.stream(ComparedAlgorithm.values()).map(ComparedAlgorithm::spelled).toList());
  }

  @Test
  void unknownAlgorithmIsNamedBeforeAnythingIsWritten() {
    Path out = folder.resolve("compared");

    Printed printed = Terminal.run("compare", project, "--out", out, "--algorithms", "sgd");

    assertThat(printed.exitCode()).isEqualTo(2);
    assertThat(printed.err()).contains("no algorithm sgd").hasLineCount(1);
    assertThat(out).doesNotExist();
  }

  private static Object[] with(Object[] command, Object option) {
    Object[] longer = Arrays.copyOf(command, command.length + 1);
    longer[command.length] = option;
    return longer;
  }
}
