package org.fedsllm.app.training;

import java.io.IOException;
import java.nio.file.Path;
import org.fedsllm.app.run.RunFolder;
import org.fedsllm.app.run.SavedRun;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.model.run.RunRecord;
import org.fedsllm.training.GenerationSession;

/**
 * A text by the adapter of a kept run, which may still go on.
 *
 * @param round after which the adapter stood when it was read
 */
record RunText(String run, int round, String prompt, String continuation) {

  /**
   * Opens model and adapter anew, so that a training in the same program is not held up.
   *
   * @param draw another number draws another text
   * @throws IllegalArgumentException if the run cannot be read; the message is for the user
   */
  static RunText of(Path run, SampleRequest request, long draw) throws IOException {
    RunFolder files = new RunFolder(run);
    RunRecord record = SavedRun.recordIn(run);
    Project project = new ProjectStore().load(files.project());
    Path folder = record.projectFolder() == null ? run : Path.of(record.projectFolder());
    try (GenerationSession session = GenerationSession.open(project, folder, files.adapter())) {
      String text =
          session.generate(request.prompt(), request.sampling(project.seed() + draw)).strip();
      return new RunText(
          run.getFileName().toString(), record.main().last().round(), request.prompt(), text);
    }
  }
}
