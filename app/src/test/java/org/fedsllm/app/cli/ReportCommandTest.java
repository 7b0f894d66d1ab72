package org.fedsllm.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fedsllm.app.cli.Terminal.Printed;
import org.fedsllm.app.run.SmallTraining;
import org.fedsllm.model.project.ProjectStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of real runs, which differ in their seed. */
class ReportCommandTest {
  @TempDir private static Path runs;
  @TempDir private Path folder;

  @BeforeAll
  static void train() throws IOException {
    for (int seed = 1; seed <= 2; seed++) {
      Path file = runs.resolve("seed.fedsllm");
      new ProjectStore().save(SmallTraining.project(2).withSeed(seed), file);
      Printed printed = Terminal.run("train", file, "--out", runs.resolve("run-" + seed));
      assertThat(printed.exitCode()).as(printed.err()).isZero();
    }
  }

  @Test
  void oneRunIsToldWhole() throws IOException {
    Printed printed = Terminal.run("report", runs.resolve("run-1"), "--out", folder);

    assertThat(printed.exitCode()).as(printed.err()).isZero();
    assertThat(printed.out().lines()).hasSize(3).allMatch(line -> Files.exists(Path.of(line)));
    String html = Files.readString(folder.resolve("report.html"));
    assertThat(html)
        .contains("quickstart: run-1", "Optimal: no plan can be faster than", "Equal bandwidth")
        .contains(">Allocation<", ">One round<", ">Learning<", ">Bytes against the plan<")
        .contains("prefers-color-scheme: dark", "class=\"light\"", "class=\"dark\"", "</text>")
        .contains(recorded("/provenance/projectSha256"), recorded("/provenance/machine/processor"))
        .contains("fedsllm rerun run-1", "fedsllm report run-1 --out report")
        .doesNotContain("<script", "src=\"", "Another plan now");
    assertThat(Files.readString(folder.resolve("tables.tex")))
        .contains("\\toprule", "\\label{tab:allocation}", "\\label{tab:rounds}")
        .contains("$\\eta$");
  }

  @Test
  void equalRunsGiveEqualBytes() throws IOException {
    Path again = folder.resolve("again");
    Terminal.run("report", runs.resolve("run-1"), "--out", folder);
    Terminal.run("report", runs.resolve("run-1"), "--out", again);

    for (String file : new String[] {"report.html", "tables.tex", "tables-page.tex"}) {
      assertThat(again.resolve(file)).hasSameBinaryContentAs(folder.resolve(file));
    }
  }

  @Test
  void seedsAreOneCurveWithItsInterval() throws IOException {
    Printed printed =
        Terminal.run(
            "report", runs.resolve("run-1"), runs.resolve("run-2"), "--out", folder, "--json");

    assertThat(printed.exitCode()).as(printed.err()).isZero();
    JsonNode files = new ObjectMapper().readTree(printed.out()).path("files");
    assertThat(files).hasSize(3);
    assertThat(Files.readString(folder.resolve("report.html")))
        .contains("2 runs compared", "mean, band from least to greatest", "95 % interval", "n = 2")
        .contains(">Plan of run-1<", "Provenance of run-2")
        .doesNotContain(">Plan of run-2<");
  }

  @Test
  void runTellsItsStory() throws IOException {
    Path run = runs.resolve("run-1");

    assertThat(Files.readAllLines(run.resolve("log.txt")))
        .allMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT\\S+  .+"))
        .anyMatch(line -> line.contains("project quickstart (SHA-256 "))
        .anyMatch(line -> line.contains("local iterations, η = "))
        .anyMatch(line -> line.contains(": round 2, held-out loss "))
        .anyMatch(line -> line.contains(": finished after round 2, perplexity "));
    assertThat(Files.readString(run.resolve("SHA256SUMS"))).contains("  log.txt\n");
  }

  @Test
  void whatIsNoRunIsNamed() {
    Printed printed = Terminal.run("report", folder, "--out", folder.resolve("out"));

    assertThat(printed.exitCode()).isEqualTo(2);
    assertThat(printed.err()).contains("There is no run in " + folder, "run.json");
  }

  private static String recorded(String place) throws IOException {
    return new ObjectMapper()
        .readTree(runs.resolve("run-1").resolve("run.json").toFile())
        .at(place)
        .asText();
  }
}
