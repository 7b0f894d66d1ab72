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
import org.fedsllm.model.data.PartitionSpec;
import org.fedsllm.model.data.RowFormat;
import org.fedsllm.model.project.DataSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.model.workload.TransformerWorkload;
import org.fedsllm.training.TrainingSession;
import org.fedsllm.training.TrainingSetup;
import org.fedsllm.training.network.LoraWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationCommandsTest {
  private static final Object[] SHORT = {"--tokens", 6};

  @TempDir Path folder;

  @Test
  void everyWayOfGeneratingRepeatsItself() throws IOException {
    Path project = project();
    for (Object[] way :
        List.of(new Object[] {}, new Object[] {"--top-p", 0.9}, new Object[] {"--beams", 3})) {
      String text = generate(project, way);
      assertThat(text).isNotBlank().isEqualTo(generate(project, way));
    }
    assertThat(generate(project, "--beams", 1)).isEqualTo(generate(project));
    assertThat(generate(project, "--top-p", 0.95, "--seed", 1))
        .isNotEqualTo(generate(project, "--top-p", 0.95, "--seed", 2));
  }

  @Test
  void beamsAndTopPExcludeEachOther() throws IOException {
    Printed printed =
        Terminal.run("generate", project(), "--prompt", "a", "--beams", 2, "--top-p", 0.5);
    assertThat(printed.exitCode()).isEqualTo(2);
    assertThat(printed.err()).contains("exclude each other");
  }

  @Test
  void theFolderOfARunBringsItsAdapter() throws IOException {
    Project project = load(project());
    Path run = Files.createDirectory(folder.resolve("run"));
    new ProjectStore().save(project, run.resolve("project.fedsllm"));
    try (TrainingSession session = TrainingSession.open(project, folder)) {
      session.exportAdapter(loud(project), run.resolve("adapter"));
    }
    assertThat(generate(run)).isNotEqualTo(generate(folder.resolve("project.fedsllm")));
  }

  @Test
  void heldOutPromptsAreContinuedAndScored() throws IOException {
    Printed printed =
        Terminal.run("score", project(), "--tokens", 6, "--texts", 3, "--json", "--lowercase");

    assertThat(printed.exitCode()).as(printed.err()).isZero();
    JsonNode report = new ObjectMapper().readTree(printed.out());
    assertThat(report.path("texts")).hasSize(3);
    JsonNode first = report.at("/texts/0");
    assertThat(first.path("prompt").asText()).startsWith("name : ").endsWith(" ||");
    assertThat(first.at("/references/0").asText()).contains("is a place");
    assertThat(report.path("bleu").asDouble()).isBetween(0.0, 100.0);
    assertThat(Terminal.run("score", project(), "--tokens", 6, "--texts", 3).out())
        .matches("BLEU [\\d.]+, NIST [\\d.]+, ROUGE-L [\\d.]+, over 3 texts\\s+");
  }

  @Test
  void textWithoutPromptsCannotBeScored() throws IOException {
    Path file = folder.resolve("words.fedsllm");
    new ProjectStore().save(SmallTraining.project(1), file);
    Printed printed = Terminal.run("score", file);
    assertThat(printed.exitCode()).isEqualTo(2);
    assertThat(printed.err()).contains("no prompts to continue");
  }

  private String generate(Path source, Object... way) {
    Object[] all = new Object[4 + SHORT.length + way.length];
    System.arraycopy(new Object[] {"generate", source, "--prompt", "dog: an"}, 0, all, 0, 4);
    System.arraycopy(SHORT, 0, all, 4, SHORT.length);
    System.arraycopy(way, 0, all, 4 + SHORT.length, way.length);
    Printed printed = Terminal.run(all);
    assertThat(printed.exitCode()).as(printed.err()).isZero();
    return printed.out();
  }

  /** An adapter that certainly changes what is written. */
  private static LoraWeights loud(Project project) {
    TransformerWorkload workload = (TransformerWorkload) project.workload();
    LoraWeights fresh = TrainingSetup.freshAdapters(workload, List.of(), project.seeds());
    float[] values = fresh.values();
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) Math.sin(i);
    }
    return new LoraWeights(fresh.layout(), values);
  }

  private Path project() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      lines.append(
          "name : n%d | food : French||n%d is a place for French food .\n".formatted(i, i));
    }
    Files.writeString(folder.resolve("rows.txt"), lines);
    DataSpec data =
        new DataSpec.Files(
            List.of("rows.txt"),
            0.2,
            new RowFormat.ContextCompletion(null),
            null,
            PartitionSpec.IID);
    Project small = SmallTraining.project(1);
    Path file = folder.resolve("project.fedsllm");
    new ProjectStore().save(small.withTraining(small.training().withData(data)), file);
    return file;
  }

  private static Project load(Path file) throws IOException {
    return new ProjectStore().load(file);
  }
}
