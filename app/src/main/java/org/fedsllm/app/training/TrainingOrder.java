package org.fedsllm.app.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.fedsllm.app.run.RunFolder;
import org.fedsllm.app.run.RunsHome;
import org.fedsllm.app.run.SavedRun;
import org.fedsllm.model.project.Project;

/** What is to be trained, from where on, and where it is kept. */
sealed interface TrainingOrder {

  /**
   * What an order comes to on the disk.
   *
   * @param folder that the project's paths are relative to
   * @param saved the run that is gone on from; empty for one from the beginning
   * @param target an empty folder for the run
   */
  record Opened(Project project, Path folder, Optional<SavedRun> saved, Path target) {}

  /**
   * Makes the folder of the run.
   *
   * @throws IllegalArgumentException if it cannot be trained; the message is for the user
   */
  Opened open() throws IOException;

  /**
   * A training from the beginning.
   *
   * @param folder that the project's paths are relative to
   */
  record Anew(Project project, Path folder, RunsHome home) implements TrainingOrder {
    @Override
    public Opened open() throws IOException {
      return new Opened(project, folder, Optional.empty(), home.claim());
    }
  }

  /** The rest of the run in {@code run}, kept in a folder beside it. */
  record Resumed(Path run) implements TrainingOrder {
    @Override
    public Opened open() throws IOException {
      SavedRun saved = SavedRun.open(run);
      int wanted = saved.project().trainable().orElseThrow().rounds();
      if (saved.round() >= wanted) {
        throw new IllegalArgumentException(
            "The run in %s has all of its %d rounds. Choose one that was interrupted; the command line goes on with --rounds."
                .formatted(run.getFileName(), wanted));
      }
      Path name = run.toAbsolutePath().normalize();
      Path target = RunFolder.unused(name.resolveSibling(name.getFileName() + "-resumed"));
      return new Opened(
          saved.project(),
          saved.projectFolder(),
          Optional.of(saved),
          RunFolder.prepare(target).folder());
    }
  }
}
