package org.fedsllm.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fedsllm.app.run.RunFolder;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.unit.Check;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains a project's language model under its plan. */
@Command(
    name = "train",
    description = "Train a project's language model under its plan.",
    mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {

  @Parameters(paramLabel = "PROJECT", description = "A project file.")
  private Path file;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where the run is kept: rounds, adapter, figures and where they come from.")
  private Path folder;

  @Option(names = "--rounds", paramLabel = "N", description = "Instead of the project's own.")
  private Integer rounds;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Engine engine = Engine.of(spec);
    Project project = withRounds(engine.load(file));
    RunFolder target = RunFolder.prepare(folder);
    return new HeadlessTraining(engine, spec.commandLine().getOut(), spec.commandLine().getErr())
        .run(project, Engine.folderOf(file), target);
  }

  private Project withRounds(Project project) {
    if (rounds == null) {
      return project;
    }
    Check.atLeast("rounds", rounds, 1, "of the training", "Train one round at least.");
    return project
        .trainable()
        .map(training -> project.withTraining(training.withRounds(rounds)))
        .orElse(project);
  }
}
