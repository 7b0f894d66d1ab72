package org.fedsllm.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fedsllm.training.TrainingSession;
import org.fedsllm.training.verification.SplitReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares a step over a project's split with the same step of the whole model. */
@Command(
    name = "verify-split",
    description = {
      "Verify on a project's own model and data that splitting it changes no loss and no gradient.",
      "Exit code 0: they agree; 1: they differ."
    },
    footer = {"", "Examples:", "  fedsllm verify-split mine.fedsllm --all-splits"},
    mixinStandardHelpOptions = true)
final class VerifySplitCommand implements Callable<Integer> {

  @Parameters(paramLabel = "PROJECT", description = "A project file.")
  private Path file;

  @Option(
      names = "--client",
      paramLabel = "ID",
      description = "Whose first batch is used; by default the first client's.")
  private String client;

  @Option(
      names = "--all-splits",
      description = "At every place that the model can be cut, not only at the client's own.")
  private boolean allSplits;

  @Option(names = "--json", description = "Print JSON, with every adapter matrix.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try (TrainingSession session =
        TrainingSession.open(Engine.builtIn().load(file), Engine.folderOf(file))) {
      SplitReport report = session.verifySplit(client, allSplits);
      spec.commandLine()
          .getOut()
          .println(json ? Json.text(SplitReportJson.of(report)) : SplitReportText.of(report));
      return report.holds() ? Faults.OK : Faults.FAILED;
    }
  }
}
