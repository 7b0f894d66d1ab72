package org.fedsllm.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fedsllm.app.cli.Terminal.Printed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureCommandsTest {
  private static final Path QUICKSTART = Path.of("../sample-projects/quickstart.fedsllm");

  @TempDir Path folder;

  @Test
  void chosenFigureIsWrittenInChosenFormatsAndSize() throws IOException {
    Printed printed =
        export("--figure", "bandwidth", "--format", "svg,pgf", "--width", "89mm", "--grey");

    assertThat(printed.err()).isEmpty();
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "bandwidth.svg", "bandwidth-pgf.tex", "bandwidth-pgf-data.csv");
    }
    assertThat(folder.resolve("bandwidth.svg")).content().contains("width=\"3.504in\"");
  }

  @Test
  void aboutSaysWhatAFileWasDrawnFrom() throws IOException {
    export("--figure", "bandwidth", "--format", "pdf", "--legend", "right");
    Path file = folder.resolve("bandwidth.pdf");

    assertThat(Terminal.run("about", file).out())
        .contains(
            "Bandwidth allocation (bandwidth)", "quickstart", "fedsllm-exact", "legend right");
    JsonNode note = new ObjectMapper().readTree(Terminal.run("about", file, "--json").out());
    assertThat(note.at("/style/legend").asText()).isEqualTo("RIGHT");
    assertThat(note.at("/source/projectSha256").asText()).hasSize(64);
  }

  @Test
  void figureMadeAgainHasTheSameBytes() {
    export("--figure", "bandwidth,local-accuracy", "--title", "--grey");

    for (String name :
        new String[] {"bandwidth.pdf", "bandwidth.svg", "bandwidth.png", "local-accuracy.csv"}) {
      Printed printed = Terminal.run("remake", folder.resolve(name), "--from", QUICKSTART);
      assertThat(printed.out()).as(name).contains("the same bytes");
      assertThat(printed.exitCode()).isZero();
    }
    assertThat(Terminal.run("remake", folder.resolve("bandwidth-pgf.tex")).out())
        .as("found among the samples by its content")
        .contains("the same bytes");
  }

  @Test
  void changedFigureIsToldWithItsPlace() throws IOException {
    export("--figure", "bandwidth", "--format", "csv");
    Path file = folder.resolve("bandwidth.csv");
    Files.writeString(file, Files.readString(file).replace("\nc3,", "\nc33,"));

    Printed printed = Terminal.run("remake", file, "--from", QUICKSTART);

    assertThat(printed.out()).contains("bandwidth.csv first differs in line 7", "c33");
    assertThat(printed.exitCode()).isEqualTo(1);
  }

  @Test
  void figureOfAnotherProjectIsNotMadeFromThisOne() throws IOException {
    export("--figure", "bandwidth", "--format", "csv");
    Path other = folder.resolve("other.fedsllm");
    Files.writeString(
        other,
        Files.readString(QUICKSTART)
            .replace("\"seed\" : ", "\"seed\": ")
            .replaceFirst("\"seed\": (\\d+)", "\"seed\": 4$1"));

    Printed printed = Terminal.run("remake", folder.resolve("bandwidth.csv"), "--from", other);

    assertThat(printed.err()).contains("is not what bandwidth.csv was drawn from");
    assertThat(printed.exitCode()).isEqualTo(2);
  }

  @Test
  void unknownFigureIsRefusedWithThoseThatThereAre() {
    Printed printed = export("--figure", "bandwith");

    assertThat(printed.err()).contains("no figure bandwith", "bandwidth, round-delay");
    assertThat(printed.exitCode()).isEqualTo(2);
  }

  @Test
  void lengthWithoutSenseIsRefused() {
    assertThat(export("--width", "wide").err()).contains("--width (wide)", "89mm");
  }

  private Printed export(String... options) {
    Object[] arguments = new Object[options.length + 4];
    arguments[0] = "export";
    arguments[1] = QUICKSTART;
    arguments[2] = "--out";
    arguments[3] = folder;
    System.arraycopy(options, 0, arguments, 4, options.length);
    return Terminal.run(arguments);
  }
}
