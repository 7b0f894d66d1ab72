package org.fedsllm.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fedsllm.app.export.ProductVersion;
import org.fedsllm.app.remake.Remake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes an exported figure again and compares the bytes. */
@Command(
    name = "remake",
    description = {
      "Make an exported figure again from the project or run that it names, and compare.",
      "Exit code 0: the same bytes; 1: they differ, and where is said."
    },
    mixinStandardHelpOptions = true)
final class RemakeCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "A figure as PDF, SVG, PNG, CSV or TeX.")
  private Path file;

  @Option(
      names = "--from",
      paramLabel = "PROJECT|RUN",
      description = {
        "The project file or the folder of the run.",
        "Default: what has the right content in the figure's folder, the three above, or the samples."
      })
  private Path from;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Also write the figure as it is drawn now to this folder.")
  private Path folder;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Remake remake = Remake.of(file, Optional.ofNullable(from), Engine.of(spec).computation());
    if (folder != null) {
      remake.write(folder).forEach(out::println);
    }
    out.println(
        remake.same()
            ? "%s: the same bytes when made again.".formatted(file.getFileName())
            : String.join("\n", remake.differences()));
    String now =
        "FedsLLM Workbench %s (%s)".formatted(ProductVersion.current(), ProductVersion.commit());
    if (!now.equals(remake.note().program())) {
      out.println("It was drawn by %s; this is %s.".formatted(remake.note().program(), now));
    }
    return remake.same() ? Faults.OK : Faults.FAILED;
  }
}
