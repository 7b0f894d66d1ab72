package org.fedsllm.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fedsllm.app.cli.Terminal.Printed;
import org.fedsllm.app.run.SmallTraining;
import org.fedsllm.model.project.ProjectStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With --json, standard output is one JSON object and nothing else. */
class JsonOutputTest {
  private final ObjectMapper mapper =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  @TempDir Path folder;
  private Path project;

  @BeforeEach
  void save() throws IOException {
    project = folder.resolve("cell.fedsllm");
    new ProjectStore().save(SmallTraining.project(1), project);
  }

  @Test
  void planningAndItsTables() throws IOException {
    assertThat(json("optimize", project).path("plans")).isNotEmpty();
    JsonNode table = json("table", project, "local-accuracy");
    assertThat(table.path("rows")).hasSizeGreaterThan(40);
    assertThat(table.path("rows").get(0)).hasSameSizeAs(table.path("columns"));
    assertThat(json("table", project).path("figures").findValuesAsText("figure"))
        .contains("round-gantt", "worth", "local-accuracy", "split", "total-delay");
    assertThat(json("preflight", project).path("neededBytes").asLong()).isPositive();
    assertThat(json("data", project).path("clients")).hasSize(2);
  }

  @Test
  void tablesAreTheFilesThatAreExported() throws IOException {
    Path figures = folder.resolve("figures");
    JsonNode files =
        json("export", project, "--out", figures, "--figure", "worth", "--format", "csv");

    Printed printed = Terminal.run("table", project, "worth");

    assertThat(files.path("files")).hasSize(1);
    String exported = Files.readString(Path.of(files.at("/files/0").asText()));
    assertThat(printed.out()).startsWith("client,").isEqualTo(withoutNote(exported));
    assertThat(json("about", figures.resolve("worth.csv")).path("figure").asText())
        .isEqualTo("worth");
    assertThat(
            json("remake", figures.resolve("worth.csv"), "--from", project)
                .path("same")
                .asBoolean())
        .isTrue();
  }

  /** An exported table says where it comes from in lines of comment. */
  private static String withoutNote(String csv) {
    return csv.lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line + "\r\n")
        .reduce("", String::concat);
  }

  @Test
  void projectsThatAreWritten() throws IOException {
    Path mine = folder.resolve("mine.fedsllm");
    assertThat(json("new", mine).path("clients").asInt()).isEqualTo(8);
    assertThat(new ProjectStore().load(mine).name()).isEqualTo("mine");
    Printed again = Terminal.run("new", mine);
    assertThat(again.exitCode()).isEqualTo(2);
    assertThat(again.err()).contains("There is a file", "mine.fedsllm already");

    assertThat(json("edit", mine, "remove scenario.clients.c3").path("clients").asInt())
        .isEqualTo(7);
    assertThat(json("place", mine, "--count", 5, "--size", 100).path("clients").asInt())
        .isEqualTo(5);
    assertThat(json("clients", mine).path("clients")).hasSize(5);
    assertThat(json("clients", mine).at("/clients/0/transmitPowerW").asDouble()).isPositive();
    Printed equal = Terminal.run("diff", mine, mine, "--json");
    assertThat(mapper.readTree(equal.out()).path("changes")).isEmpty();
  }

  @Test
  void runsAndTheirCurves() throws IOException {
    Path runs = folder.resolve("runs");
    JsonNode trained = json("train", project, "--out", runs.resolve("first"));
    assertThat(trained.at("/plans/0/end").asText()).isEqualTo("finished");
    assertThat(trained.at("/plans/0/bytes").asLong()).isPositive();

    JsonNode listed = json("runs", runs);
    assertThat(listed.path("runs")).hasSize(1);
    assertThat(listed.at("/runs/0/plans")).isEqualTo(trained.path("plans"));
    assertThat(json("runs", runs, "--filter", "diverged").path("runs")).isEmpty();
    JsonNode curves = json("runs", runs, "--curves", "--over", "rounds");
    assertThat(curves.path("rows")).hasSize(2);
    assertThat(curves.at("/rows/1/4").asDouble())
        .isEqualTo(trained.at("/plans/0/finalPerplexity").asDouble());
    assertThat(Terminal.run("runs", runs, "--csv").out()).startsWith("run,startedAt,seed,");
    JsonNode said = json("generate", runs.resolve("first"), "--prompt", "a plant", "--tokens", 2);
    assertThat(said.path("text").asText()).isNotEmpty();
  }

  @Test
  void whatIsThere() throws IOException {
    assertThat(json("devices").at("/devices/0/processorHz").asDouble()).isPositive();
    Path none = Files.createDirectory(folder.resolve("no plug-ins"));
    assertThat(json("plugin", "list", "--plugins", none).path("loaded")).isEmpty();
    JsonNode begun = json("plugin", "new", folder.resolve("myopt"));
    assertThat(begun.path("files")).allSatisfy(file -> assertThat(Path.of(file.asText())).exists());
  }

  private JsonNode json(Object... arguments) throws IOException {
    Object[] all = new Object[arguments.length + 1];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--json";
    Printed printed = Terminal.run(all);
    assertThat(printed.exitCode()).as(printed.err()).isZero();
    return mapper.readTree(printed.out());
  }
}
