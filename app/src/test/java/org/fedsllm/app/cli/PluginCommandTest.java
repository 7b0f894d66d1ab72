package org.fedsllm.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fedsllm.app.sample.Samples;
import org.fedsllm.app.testing.BuiltPlugin;
import org.fedsllm.model.project.ProjectStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PluginCommandTest {
  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void listsWhatWasLoadedAndWhatWasRefused() throws IOException {
    Path jar = BuiltPlugin.in(folder.resolve("mine"));
    Files.writeString(jar.resolveSibling("broken.jar"), "not a jar");

    int code = run("plugin", "list", "--plugins", jar.getParent().toString());

    assertThat(code).isZero();
    assertThat(out.toString())
        .contains("  loaded   mine 1.0.0 (mine.jar)")
        .contains("             optimizer mine: mine")
        .contains(
            "  refused  broken.jar: It cannot be read: It is no zip or jar inside. Copy or build it"
                + " again.");
  }

  @Test
  void withoutPluginsItSaysWhereTheyGo() {
    assertThat(run("plugin", "list")).isZero();
    assertThat(out.toString())
        .contains("Plug-in folder: " + folder.resolve("data/fedsllm/plugins"))
        .contains("begin one with 'fedsllm plugin new DIR'");
  }

  @Test
  void aPluginFolderThatIsNotThereIsBadInput() {
    assertThat(run("plugin", "list", "--plugins", "no/such/folder")).isEqualTo(Faults.BAD_INPUT);
    assertThat(err.toString()).contains("There is no folder");
  }

  @Test
  void checksAPluginAndReports() throws IOException {
    Path jar = BuiltPlugin.in(folder.resolve("mine"));

    int code = run("plugin", "check", "--json", jar.toString());

    assertThat(code).as(err.toString()).isZero();
    JsonNode report = new ObjectMapper().readTree(out.toString());
    assertThat(report.path("plugin").asText()).isEqualTo("mine 1.0.0");
    assertThat(report.path("reports").get(0).path("passed").asBoolean()).isTrue();
  }

  @Test
  void checkOfAFileThatIsNoPluginFailsWithTheReason() throws IOException {
    Path text = Files.writeString(folder.resolve("text.jar"), "not a jar");

    assertThat(run("plugin", "check", text.toString())).isEqualTo(Faults.FAILED);
    assertThat(err.toString()).contains("text.jar: It cannot be read: It is no zip or jar inside.");
  }

  @Test
  void newBeginsAProjectAndSaysWhatComesNext() {
    Path project = folder.resolve("my-optimizer");

    assertThat(run("plugin", "new", project.toString())).isZero();

    assertThat(project.resolve("pom.xml")).exists();
    assertThat(out.toString()).contains("fedsllm plugin check target/my-optimizer.jar");
  }

  @Test
  void aPluginPlansAProjectBesideTheBuiltInOptimizers() throws IOException {
    Path jar = BuiltPlugin.in(folder.resolve("mine"));
    Path project = folder.resolve("quickstart.fedsllm");
    ProjectStore store = new ProjectStore();
    store.save(new Samples(store).load(Samples.QUICKSTART), project);

    int code =
        run(
            "optimize",
            project.toString(),
            "--optimizer",
            "mine",
            "--optimizer",
            "fedsllm-exact",
            "--plugins",
            jar.getParent().toString());

    assertThat(code).as(err.toString()).isZero();
    assertThat(out.toString()).contains("mine");
  }

  @Test
  void whatWasRefusedIsNamedWhereItsOptimizerIsMissed() throws IOException {
    Path project = folder.resolve("quickstart.fedsllm");
    ProjectStore store = new ProjectStore();
    store.save(new Samples(store).load(Samples.QUICKSTART), project);
    Path plugins = Files.createDirectory(folder.resolve("plugins"));
    Files.writeString(plugins.resolve("mine.jar"), "not a jar");

    int code =
        run("optimize", project.toString(), "--optimizer", "mine", "--plugins", plugins.toString());

    assertThat(code).isEqualTo(Faults.BAD_INPUT);
    assertThat(err.toString())
        .contains("fedsllm: Plug-in not loaded: mine.jar: It cannot be read")
        .contains("There is no optimizer mine.");
  }

  private int run(String... arguments) {
    CommandLine program =
        FedsLlm.program(Map.of("XDG_DATA_HOME", folder.resolve("data").toString()));
    program.setOut(new PrintWriter(out, true));
    program.setErr(new PrintWriter(err, true));
    return program.execute(arguments);
  }
}
