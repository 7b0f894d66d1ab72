package org.fedsllm.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fedsllm.training.ProjectData;
import org.fedsllm.training.data.DataReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what became of the rows of a project's data, and which client holds which. */
@Command(
    name = "data",
    description =
        "Report the rows of a project's data: kept, dropped, their lengths, who holds them.",
    footer = {"", "Examples:", "  fedsllm data mine.fedsllm"},
    mixinStandardHelpOptions = true)
final class DataCommand implements Callable<Integer> {

  @Parameters(paramLabel = "PROJECT", description = "A project file.")
  private Path file;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    DataReport report =
        ProjectData.prepare(Engine.builtIn().load(file), Engine.folderOf(file)).report();
    spec.commandLine()
        .getOut()
        .println(json ? Json.text(DataReportJson.of(report)) : DataReportText.of(report));
    return Faults.OK;
  }
}
