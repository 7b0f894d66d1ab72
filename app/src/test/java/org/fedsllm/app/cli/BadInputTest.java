package org.fedsllm.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.fedsllm.app.cli.Terminal.Printed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Every bad input gives exit code 2 and one line that says where, what and the cure. */
class BadInputTest {
  private static final Path QUICKSTART = Terminal.SAMPLES.resolve("quickstart.fedsllm");

  @TempDir Path folder;

  @Test
  void truncatedProject() throws IOException {
    String text = Files.readString(QUICKSTART);
    Path cut = Files.writeString(folder.resolve("cut.fedsllm"), text.substring(0, 1000));

    refused(Terminal.run("optimize", cut), "cut.fedsllm, line", "the file ends too early");
  }

  @Test
  void projectOfANewerVersion() throws IOException {
    Path newer = changed(root -> root.put("version", 99));

    refused(Terminal.run("optimize", newer), "newer workbench", "version 99", "Update");
  }

  @Test
  void negativePower() throws IOException {
    Path negative = changed(root -> client(root, 0).put("transmitPowerW", -3.0));

    refused(Terminal.run("optimize", negative), "transmitPowerW (-3.0) of client c1", "positive");
  }

  @Test
  void notANumber() throws IOException {
    Path nan = changed(root -> client(root, 0).put("processorHz", "NaN"));

    refused(Terminal.run("optimize", nan), "processorHz (NaN) of client c1", "positive");
    Path bare =
        Files.writeString(
            folder.resolve("bare.fedsllm"),
            Files.readString(QUICKSTART)
                .replaceFirst("\"transmitPowerW\": [^,]+", "\"transmitPowerW\": NaN"));
    refused(Terminal.run("optimize", bare), "bare.fedsllm, line", "NaN");
  }

  @Test
  void noClients() throws IOException {
    Path empty = changed(root -> ((ArrayNode) clients(root)).removeAll());

    refused(Terminal.run("train", empty, "--out", folder.resolve("run")), "number of clients (0)");
    assertThat(folder.resolve("run")).doesNotExist();
  }

  @Test
  void clientOnTopOfAServer() throws IOException {
    Path close =
        changed(
            root ->
                client(root, 1)
                    .set("position", root.at("/project/scenario/mainServer/position").deepCopy()));

    refused(
        Terminal.run("optimize", close), "client c2 stands 0.00 m from the main server", "Move");
  }

  @Test
  void splitBeyondTheLastBlock() throws IOException {
    Path beyond = changed(root -> workload(root).put("splitLayer", 6));

    refused(Terminal.run("optimize", beyond), "splitLayer (6)", "1 … 5");
  }

  @Test
  void missingModelDirectory() throws IOException {
    Path lost =
        changed(root -> ((ObjectNode) root.at("/project/training")).put("checkpoint", "lost"));

    refused(
        Terminal.run("train", lost, "--out", folder.resolve("run")),
        "There is no model directory",
        "lost");
  }

  @Test
  void missingDataFileOfAProjectIsNamedWithTheEditThatFindsItAgain() throws IOException {
    Path lost = changed(root -> files((ObjectNode) root.at("/project/training"), "a.txt", "b.txt"));

    Terminal.Printed said = Terminal.run("data", lost);

    refused(said, "There is no data file a.txt, and 1 more is missing", "training.data.files[0]");
    Path found = Files.writeString(folder.resolve("found.txt"), "Some text.");
    Terminal.run("edit", lost, "set training.data.files[0] \"" + found.getFileName() + "\"");
    refused(Terminal.run("data", lost), "There is no data file b.txt.", "training.data.files[1]");
  }

  private static void files(ObjectNode training, String... names) {
    ObjectNode data = training.putObject("data").put("kind", "files").put("heldOutShare", 0.1);
    ArrayNode files = data.putArray("files");
    for (String name : names) {
      files.add(name);
    }
  }

  @Test
  void adapterOfTheWrongShape() throws IOException {
    Path adapter = Files.createDirectory(folder.resolve("adapter"));
    Path golden = Terminal.GPT2.resolve("adapter");
    Files.copy(
        golden.resolve("adapter_model.safetensors"), adapter.resolve("adapter_model.safetensors"));
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode config =
        (ObjectNode) mapper.readTree(golden.resolve("adapter_config.json").toFile());
    config.put("r", config.path("r").asInt() + 1);
    mapper.writeValue(adapter.resolve("adapter_config.json").toFile(), config);

    refused(
        Terminal.run(
            "evaluate",
            "--model",
            Terminal.GPT2,
            "--adapter",
            adapter,
            "--data",
            Terminal.GPT2.resolve("client0.jsonl"),
            "--sequence-length",
            24,
            "--json"),
        "lora_A",
        "shape");
  }

  @Test
  void missingDataFile() {
    refused(
        Terminal.run(
            "evaluate", "--model", Terminal.GPT2, "--data", "lost.jsonl", "--sequence-length", 24),
        "There is no data file lost.jsonl");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void readOnlyTargetFolder() {
    refused(
        Terminal.run("export", QUICKSTART, "--out", "/proc/self"),
        "The folder /proc/self cannot be written to");
    refused(
        Terminal.run("train", QUICKSTART, "--out", "/proc/self"),
        "The folder /proc/self cannot be written to");
  }

  @Test
  void folderThatHoldsARunAlready() throws IOException {
    Files.writeString(folder.resolve("run.json"), "{}");

    refused(Terminal.run("train", QUICKSTART, "--out", folder), "holds a run already");
  }

  @Test
  void projectWithoutTraining() {
    Path delayOnly = Terminal.SAMPLES.resolve("delay-minimization-2020.fedsllm");

    refused(Terminal.run("train", delayOnly, "--out", folder.resolve("run")), "has no training");
  }

  @Test
  void unknownOptimizer() {
    refused(
        Terminal.run("optimize", QUICKSTART, "--optimizer", "nope"),
        "There is no optimizer nope",
        "fedsllm-exact");
  }

  @Test
  void unknownWordsAndOptions() {
    refused(Terminal.run("optimise"), "no command and no file optimise", "--help");
    refused(Terminal.run("optimize"), "PROJECT", "'fedsllm optimize --help'");
    refused(Terminal.run("train", QUICKSTART), "--out", "'fedsllm train --help'");
    refused(Terminal.run("optimize", QUICKSTART, "--colour"), "--colour");
    refused(
        Terminal.run("train", QUICKSTART, "--out", folder.resolve("run"), "--rounds", 0),
        "rounds (0)",
        "at least 1");
  }

  @Test
  void instancesThatAreNone() throws IOException {
    Path list = Files.writeString(folder.resolve("a.json"), "[]");
    Path word =
        Files.writeString(
            folder.resolve("b.json"),
            """
            {"instances": [{"name": "first", "a": 160, "v": 4, "schedule": "sometimes"}]}""");
    Path text = Files.writeString(folder.resolve("c.json"), "instances");

    refused(Terminal.run("solve", list), "a.json has no list \"instances\"");
    refused(Terminal.run("solve", word), "instance first", "schedule (sometimes)", "iteration");
    refused(Terminal.run("solve", text), "c.json, line 1", "JSON");
    refused(Terminal.run("solve", folder.resolve("d.json")), "There is no file");
  }

  private static void refused(Printed printed, String... words) {
    assertThat(printed.err()).contains(words).startsWith("fedsllm: ");
    assertThat(printed.err().strip().lines()).as(printed.err()).hasSize(1);
    assertThat(printed.out()).isEmpty();
    assertThat(printed.exitCode()).isEqualTo(2);
  }

  private Path changed(Consumer<ObjectNode> change) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode root = (ObjectNode) mapper.readTree(QUICKSTART.toFile());
    change.accept(root);
    Path file = folder.resolve("changed.fedsllm");
    mapper.writeValue(file.toFile(), root);
    return file;
  }

  private static JsonNode clients(ObjectNode root) {
    return root.at("/project/scenario/clients");
  }

  private static ObjectNode client(ObjectNode root, int index) {
    return (ObjectNode) clients(root).get(index);
  }

  private static ObjectNode workload(ObjectNode root) {
    return (ObjectNode) root.at("/project/workload");
  }
}
