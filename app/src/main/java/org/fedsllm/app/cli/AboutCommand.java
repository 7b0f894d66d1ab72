package org.fedsllm.app.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fedsllm.app.export.FigureNote;
import org.fedsllm.app.export.NoteReader;
import org.fedsllm.app.export.NoteWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says where an exported figure comes from. */
@Command(
    name = "about",
    description =
        "Say where an exported figure comes from: project, run, optimizer, program, style.",
    footer = {"", "Examples:", "  fedsllm about figures/bandwidth.pdf"},
    mixinStandardHelpOptions = true)
final class AboutCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "A figure as PDF, SVG, PNG, CSV or TeX.")
  private Path file;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    FigureNote note = NoteReader.read(file);
    spec.commandLine()
        .getOut()
        .println(json ? Json.text(new ObjectMapper().valueToTree(note)) : NoteWords.of(note));
    return Faults.OK;
  }
}
