package org.fedsllm.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fedsllm.app.run.OutputFolder;
import org.fedsllm.training.pretrain.Pretrainer;
import org.fedsllm.training.pretrain.PretrainingMonitor;
import org.fedsllm.training.pretrain.PretrainingSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the embedded language model again. */
@Command(
    name = "pretrain",
    description =
        "Make the embedded language model again, from WordNet's glosses; about 20 minutes on two cores.",
    footer = {"", "Examples:", "  fedsllm pretrain --out model"},
    mixinStandardHelpOptions = true)
final class PretrainCommand implements Callable<Integer> {

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to write.")
  private Path folder;

  @Option(names = "--seed", description = "Default: ${DEFAULT-VALUE}.")
  private long seed = 2407;

  @Option(names = "--steps", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
  private int steps = 6000;

  @Option(names = "--json", description = "Print the folder as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PretrainingSpec plan = PretrainingSpec.embedded(seed, steps);
    Path prepared = OutputFolder.prepare(folder);
    PrintWriter err = spec.commandLine().getErr();
    PretrainingMonitor monitor =
        (step, all, loss) -> err.printf("step %d of %d  loss %.4f%n", step, all, loss);
    new Pretrainer(plan).run(prepared, monitor);
    Written.files(spec, json, List.of(prepared));
    return Faults.OK;
  }
}
