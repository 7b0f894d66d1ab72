package org.fedsllm.app.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.fedsllm.app.run.RunFolder;
import org.fedsllm.app.run.SavedRun;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.model.run.PlanRun;
import org.fedsllm.model.run.RunRecord;

/**
 * A run as its folder tells of it.
 *
 * @param project as it was trained; empty where its file cannot be read
 * @param labels the user's own
 */
public record KeptRun(Path folder, RunRecord record, Optional<Project> project, RunLabels labels) {
  public KeptRun {
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(record, "record");
    Objects.requireNonNull(project, "project");
    Objects.requireNonNull(labels, "labels");
  }

  /**
   * The run in {@code folder}.
   *
   * @throws IllegalArgumentException if there is none; the message is for the user
   */
  public static KeptRun open(Path folder) throws IOException {
    Path whole = folder.toAbsolutePath().normalize();
    RunFolder files = new RunFolder(whole);
    if (!Files.exists(files.record())) {
      throw new IllegalArgumentException(
          "There is no run in %s: it has no %s. Name the folder of a run."
              .formatted(folder, files.record().getFileName()));
    }
    Project project = new ProjectStore().load(files.project());
    return new KeptRun(whole, SavedRun.recordIn(whole), Optional.of(project), RunLabels.in(whole));
  }

  /** The folder's own name. */
  public String name() {
    return folder.toAbsolutePath().normalize().getFileName().toString();
  }

  /** Finished rounds of the plan's training. */
  public int rounds() {
    return record.main().last().round();
  }

  /** Of the held-out text after the last finished round. */
  public double finalPerplexity() {
    return record.main().last().perplexity();
  }

  /** Whether it can be gone on from. */
  public boolean resumable() {
    boolean early = record.main().end() != PlanRun.End.DIVERGED;
    return early && project.map(trained -> rounds() < trained.training().rounds()).orElse(false);
  }
}
