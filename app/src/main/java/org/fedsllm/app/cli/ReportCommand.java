package org.fedsllm.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fedsllm.app.report.ReportFolder;
import org.fedsllm.app.report.RunReport;
import org.fedsllm.app.run.OutputFolder;
import org.fedsllm.app.runs.KeptRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A report of one run, or of several beside each other. */
@Command(
    name = "report",
    description = {
      "Write a report of a run, or of several compared: report.html, which needs no other file,",
      "and tables.tex for LaTeX with booktabs; tables-page.tex shows the tables alone.",
      "Runs that differ in their seed alone are one curve with a band."
    },
    footer = {
      "",
      "Examples:",
      "  fedsllm report runs/run-1 --out report",
      "  fedsllm report runs/run-1 runs/run-2 runs/run-3 --out seeds"
    },
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "RUN", description = "The folder of a run.")
  private List<Path> folders;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to write.")
  private Path out;

  @Option(names = "--json", description = "Print the files written as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    List<Path> files =
        ReportFolder.write(
            OutputFolder.prepare(out), new RunReport(Engine.of(spec).computation()).of(runs()));
    Written.files(spec, json, files);
    return Faults.OK;
  }

  private List<KeptRun> runs() throws IOException {
    List<KeptRun> runs = new ArrayList<>();
    for (Path folder : folders) {
      runs.add(KeptRun.open(folder));
    }
    return runs;
  }
}
