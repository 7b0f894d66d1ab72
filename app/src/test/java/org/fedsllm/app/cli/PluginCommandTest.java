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
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.model.radio.Fading;
import org.fedsllm.model.radio.FadingSpec;
import org.fedsllm.model.radio.LogDistancePathLoss;
import org.fedsllm.model.radio.PathLossSpec;
import org.fedsllm.model.radio.PluggedFading;
import org.fedsllm.model.radio.PluggedPathLoss;
import org.fedsllm.model.radio.RadioSpec;
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

  @Test
  void aPluginsPathLossIsListedCheckedAndPlannedWith() throws IOException {
    Path jar =
        BuiltPlugin.withPathLoss(
            folder.resolve("mine"), "return 40 + wallDb + 30 * Math.log10(distanceM);");
    String plugins = jar.getParent().toString();
    assertThat(run("plugin", "list", "--plugins", plugins)).isZero();
    assertThat(out.toString()).contains("             path loss thick-walls: Thick walls");
    assertThat(run("plugin", "check", jar.toString())).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("path loss thick-walls (Thick walls) on API 1.0: conforms")
        .containsPattern("loss at 100 m +105.00 dB");

    Path project = plugged(PluggedPathLoss.of("thick-walls"), new Fading.None());

    assertThat(run("optimize", project.toString(), "--plugins", plugins))
        .as(err.toString())
        .isZero();
  }

  @Test
  void aPathLossWhosePluginIsMissingIsBadInputInOneLine() throws IOException {
    Path project = plugged(PluggedPathLoss.of("x"), new Fading.None());

    assertThat(run("optimize", project.toString())).isEqualTo(Faults.BAD_INPUT);
    assertThat(err.toString().strip())
        .isEqualTo(
            "fedsllm: The path loss model (x) is of a plug-in that is not installed."
                + " Install it, or choose another path loss model.");
  }

  @Test
  void aFadingWhosePluginIsMissingStopsTheTrainingBeforeItBegins() throws IOException {
    Path project = plugged(LogDistancePathLoss.MACRO_CELL, PluggedFading.of("x"));

    int code = run("train", project.toString(), "--out", folder.resolve("run").toString());

    assertThat(code).isEqualTo(Faults.BAD_INPUT);
    assertThat(err.toString())
        .contains("The fading model (x) is of a plug-in that is not installed.");
  }

  @Test
  void aPathLossAtFaultIsARunThatFailedAndNamesIt() throws IOException {
    Path jar =
        BuiltPlugin.withPathLoss(
            folder.resolve("mine"), "throw new IllegalStateException(\"no\");");
    Path project = plugged(PluggedPathLoss.of("thick-walls"), new Fading.None());

    int code = run("optimize", project.toString(), "--plugins", jar.getParent().toString());

    assertThat(code).isEqualTo(Faults.FAILED);
    assertThat(err.toString())
        .startsWith("fedsllm: Thick walls (plug-in mine 1.0.0), asked for the loss at ")
        .contains("threw IllegalStateException: no (at com.example.optimizer.Walls");
  }

  private Path plugged(PathLossSpec pathLoss, FadingSpec fading) throws IOException {
    ProjectStore store = new ProjectStore();
    Project project = new Samples(store).load(Samples.QUICKSTART);
    RadioSpec radio = project.scenario().radio().withPathLoss(pathLoss).withFading(fading);
    Path file = folder.resolve("plugged.fedsllm");
    store.save(project.withScenario(project.scenario().withRadio(radio)), file);
    return file;
  }

  private int run(String... arguments) {
    CommandLine program =
        FedsLlm.program(Map.of("XDG_DATA_HOME", folder.resolve("data").toString()));
    program.setOut(new PrintWriter(out, true));
    program.setErr(new PrintWriter(err, true));
    return program.execute(arguments);
  }
}
