package org.fedsllm.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fedsllm.app.run.RunFolder;
import org.fedsllm.app.run.SavedRun;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.unit.Check;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains a project's language model under its plan. */
@Command(
    name = "train",
    description = "Train a project's language model under its plan.",
    footer = {
      "",
      "Examples:",
      "  fedsllm train mine.fedsllm --out run",
      "  fedsllm train --resume run --rounds 20",
      "",
      "Exit code 1: no plan was found, or the training diverged. 2: bad input."
    },
    mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "PROJECT",
      description = "A project file; with --resume none.")
  private Path file;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Where the run is kept: rounds, adapter, figures and where they come from. With --resume"
              + " it may be left out: the run then lies beside the one it goes on from.")
  private Path folder;

  @Option(
      names = "--resume",
      paramLabel = "RUN",
      description = "Go on from the last round of the run in this folder, in a new run.")
  private Path resumed;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Instead of the project's own; a resumed run counts those it goes on from.")
  private Integer rounds;

  @Option(names = "--json", description = "Print what the trainings came to, as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if ((file == null) == (resumed == null)) {
      throw wrongUsage("Name either a PROJECT to train, or with --resume the RUN to go on from.");
    }
    Engine engine = Engine.of(spec);
    HeadlessTraining training =
        new HeadlessTraining(
            engine, spec.commandLine().getOut(), spec.commandLine().getErr(), json);
    return resumed == null ? train(engine, training) : resume(training);
  }

  private int train(Engine engine, HeadlessTraining training) throws IOException {
    if (folder == null) {
      throw wrongUsage("Say with --out DIR where the run is to be kept.");
    }
    Project project = withRounds(engine.load(file));
    return training.run(project, Engine.folderOf(file), RunFolder.prepare(folder));
  }

  private ParameterException wrongUsage(String cure) {
    return new ParameterException(spec.commandLine(), cure);
  }

  private int resume(HeadlessTraining training) throws IOException {
    SavedRun saved = SavedRun.open(resumed);
    Project project = withRounds(saved.project());
    int wanted = project.trainable().orElseThrow().rounds();
    if (wanted < saved.round()) {
      throw new IllegalArgumentException(
          "The rounds (%d) of the resumed run are fewer than the %d that the run in %s has. Ask for more with --rounds."
              .formatted(wanted, saved.round(), resumed));
    }
    Path name = resumed.toAbsolutePath().normalize();
    Path target =
        folder == null
            ? RunFolder.unused(name.resolveSibling(name.getFileName() + "-resumed"))
            : folder;
    return training.resume(saved, project, RunFolder.prepare(target));
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
