package org.fedsllm.app.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fedsllm.app.run.TimedPlans;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.run.AgainstPlan;
import org.fedsllm.model.run.LinkBytes;
import org.fedsllm.model.run.RoundRecord;

/**
 * A training run as far as it is. Immutable.
 *
 * @param project as it was when training began, with the split and rank that are trained
 * @param plans that are executed
 * @param rounds of the plan's training, round 0 first; empty before that
 * @param equalBandwidth the same of the equal-bandwidth plan
 * @param phase what is going on
 * @param divergence why the run diverged and what to try; empty where it did not
 * @param folder where the run is kept
 * @param samples texts of the model before training and by the newest adapter
 */
public record TrainingState(
    Project project,
    TimedPlans plans,
    List<RoundRecord> rounds,
    List<RoundRecord> equalBandwidth,
    Phase phase,
    Samples samples,
    Optional<String> divergence,
    Path folder) {

  /** Where a run is in its life. */
  public enum Phase {
    TRAINING,
    FINISHED,
    CANCELLED,
    DIVERGED
  }

  /**
   * Continuations of one prompt.
   *
   * @param base by the model as it came
   * @param adapted by the newest adapter that was asked
   */
  public record Samples(String prompt, Optional<String> base, Optional<String> adapted) {}

  public TrainingState {
    rounds = List.copyOf(rounds);
    equalBandwidth = List.copyOf(equalBandwidth);
  }

  /** The last finished round; empty before the first evaluation. */
  public Optional<RoundRecord> last() {
    return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 1));
  }

  /** What the run is called. */
  public String name() {
    return folder.getFileName().toString();
  }

  /** Rounds of training that are done; the state before training does not count. */
  public int finishedRounds() {
    return Math.max(0, rounds.size() - 1);
  }

  /** What crossed each link so far, all clients and rounds together. */
  public LinkBytes bytes() {
    return rounds.stream().map(RoundRecord::bytes).reduce(LinkBytes.NONE, LinkBytes::plus);
  }

  /** What EQ-16 says must have crossed by now, of those who took part. */
  public LinkBytes modelledBytes() {
    return rounds.stream()
        .flatMap(round -> round.expected().stream())
        .map(AgainstPlan::predictedBytes)
        .reduce(LinkBytes.NONE, LinkBytes::plus);
  }
}
