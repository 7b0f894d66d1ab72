package org.fedsllm.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fedsllm.app.cli.Terminal.Printed;
import org.fedsllm.app.run.SmallTraining;
import org.fedsllm.model.data.Columns;
import org.fedsllm.model.data.PartitionSpec;
import org.fedsllm.model.data.RowFormat;
import org.fedsllm.model.project.DataSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCommandTest {
  @TempDir Path folder;

  @Test
  void rowsAreReportedInJson() throws IOException {
    Printed printed = Terminal.run("data", "--json", project());

    assertThat(printed.exitCode()).as(printed.err()).isZero();
    JsonNode report = new ObjectMapper().readTree(printed.out());
    assertThat(report.at("/total/read").asInt()).isEqualTo(102);
    assertThat(report.at("/total/kept").asInt()).isEqualTo(100);
    assertThat(report.at("/total/dropped").toString())
        .isEqualTo("{\"without a column\":1,\"empty\":1}");
    assertThat(report.path("heldOutRows").asInt()).isEqualTo(10);
    assertThat(report.path("repeatedHeldOutRows").asInt()).isZero();
    assertThat(report.at("/clients/0/rows/labels").toString()).isEqualTo("{\"even\":50}");
    assertThat(report.at("/clients/1/rows/labels").toString()).isEqualTo("{\"odd\":50}");
  }

  @Test
  void rowsAreReportedInWords() throws IOException {
    Printed printed = Terminal.run("data", project());

    assertThat(printed.out())
        .contains("102 read, 100 kept, 2 dropped (1 without a column, 1 empty)", "even 50")
        .contains("held out   10 rows, 0 of them");
  }

  @Test
  void aProjectAboutDelayAloneHasNoData() {
    Printed printed =
        Terminal.run("data", Terminal.SAMPLES.resolve("delay-minimization-2020.fedsllm"));

    assertThat(printed.exitCode()).isEqualTo(2);
    assertThat(printed.err()).contains("has no training");
  }

  private Path project() throws IOException {
    StringBuilder lines =
        new StringBuilder("{\"q\": \"no answer\"}\n{\"q\": \"a\", \"a\": \"\"}\n");
    for (int i = 0; i < 100; i++) {
      lines.append(
          "{\"q\": \"Is %d even or odd?\", \"a\": \"It is %s, as I know.\", \"kind\": \"%s\"}\n"
              .formatted(i, i % 2 == 0 ? "even" : "odd", i % 2 == 0 ? "even" : "odd"));
    }
    Files.writeString(folder.resolve("rows.jsonl"), lines);
    DataSpec data =
        new DataSpec.Files(
            List.of("rows.jsonl"),
            0.1,
            new RowFormat.JsonLines(new Columns(null, "q", "a", "kind")),
            null,
            PartitionSpec.BY_DOMAIN);
    Project small = SmallTraining.project(1);
    Path file = folder.resolve("project.fedsllm");
    new ProjectStore().save(small.withTraining(small.training().withData(data)), file);
    return file;
  }
}
