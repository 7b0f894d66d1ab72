package org.fedsllm.app.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.model.run.PlanRun;
import org.fedsllm.model.run.RepeatedRun;
import org.fedsllm.model.run.ResumedRun;
import org.fedsllm.model.run.RunRecord;
import org.fedsllm.training.resume.CheckpointFile;
import org.fedsllm.training.resume.RunCheckpoint;

/**
 * A run as its folder has it, to go on from. Only read, never changed.
 *
 * @param project as it was trained
 * @param checkpoints where its trainings stopped; that of the plan is always there
 */
public record SavedRun(
    Path folder, Project project, RunRecord record, PlanCheckpoints checkpoints) {

  private static final double SAME_PLAN = 1e-9;

  /**
   * Reads the run in {@code folder}.
   *
   * @throws IllegalArgumentException if there is none, or none that can be resumed; the message is
   *     for the user
   */
  public static SavedRun open(Path folder) throws IOException {
    RunFolder files = new RunFolder(folder);
    if (!Files.exists(files.record())) {
      throw new IllegalArgumentException(
          "There is no run to resume in %s: it has no %s. Name the folder of a run."
              .formatted(folder, files.record().getFileName()));
    }
    Project project = new ProjectStore().load(files.project());
    RunCheckpoint plan = CheckpointFile.read(files.checkpointOfPlan());
    Path equal = files.checkpointOfEqualBandwidth();
    Optional<RunCheckpoint> other =
        Files.exists(equal) ? Optional.of(CheckpointFile.read(equal)) : Optional.empty();
    return new SavedRun(
        folder, project, read(files.record()), new PlanCheckpoints(Optional.of(plan), other));
  }

  /**
   * The record of the run in {@code folder}, resumable or not.
   *
   * @throws IllegalArgumentException if its record is none; the message is for the user
   */
  public static RunRecord recordIn(Path folder) throws IOException {
    return read(new RunFolder(folder).record());
  }

  private static RunRecord read(Path file) throws IOException {
    try {
      return new ObjectMapper().readValue(file.toFile(), RunRecord.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "%s is not the record of a run (%s). Resume from another run, or train anew."
              .formatted(file, e.getOriginalMessage()),
          e);
    }
  }

  /** The folder that the paths in its project start from. */
  public Path projectFolder() {
    return record.projectFolder() == null ? folder : Path.of(record.projectFolder());
  }

  /** The last finished round of the plan's training. */
  public int round() {
    return checkpoints.plan().orElseThrow().last().round();
  }

  /** How the run that goes on names this one. */
  public ResumedRun link() {
    return new ResumedRun(
        folder.toAbsolutePath().normalize().toString(), record.provenance().startedAt(), round());
  }

  /** How the run that makes this one again names it. */
  RepeatedRun repetition() {
    return new RepeatedRun(
        folder.toAbsolutePath().normalize().toString(), record.provenance().startedAt());
  }

  /**
   * A clock that changed between two rounds would lie.
   *
   * @throws IllegalArgumentException if the project has another plan now
   */
  public void requirePlan(TimedPlan now) {
    PlanRun then = record.main();
    double deviation = Math.abs(now.plan().roundDelayS() - then.plannedRoundS());
    if (now.localIterations() != then.localIterations()
        || deviation > SAME_PLAN * then.plannedRoundS()) {
      throw new IllegalArgumentException(
          "The plan of %s had %d local iterations in %s s a round, and has %d in %s s now. Bring its optimizers and plug-ins back, or train anew."
              .formatted(
                  folder,
                  then.localIterations(),
                  then.plannedRoundS(),
                  now.localIterations(),
                  now.plan().roundDelayS()));
    }
  }
}
