package org.fedsllm.app.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.fedsllm.model.run.PlanRun;
import org.fedsllm.model.run.RoundRecord;
import org.fedsllm.training.StepProgress;
import org.fedsllm.training.TrainingMonitor;
import org.fedsllm.training.network.LoraWeights;
import org.fedsllm.training.resume.RunCheckpoint;

/**
 * The story of a run for people, a line an event, each with its date. Lines are added and never
 * changed. Works on the thread that trains.
 */
final class RunLog {
  private final Path file;
  private final Clock clock;

  RunLog(Path file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  /**
   * Adds a line.
   *
   * @throws UncheckedIOException if the disk refuses
   */
  void say(String event) {
    String date = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
    try {
      Files.writeString(
          file,
          date + "  " + event.replaceAll("\\s*\\R\\s*", " ") + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  /** What is trained, on which clocks. */
  void begin(TimedPlans plans, int rounds) {
    for (TimedPlan plan : List.of(plans.plan(), plans.equalBandwidth())) {
      say(
          String.format(
              Locale.ROOT,
              "%s: %d rounds of %d local iterations, η = %.4f, %.6g s a round planned",
              plan.name(),
              rounds,
              plan.localIterations(),
              plan.plan().localAccuracy(),
              plan.plan().roundDelayS()));
    }
    if (plans.shareTraining()) {
      say("both run the same local iterations: one training on two clocks");
    }
  }

  /** How each training ended. */
  void end(List<PlanRun> runs) {
    for (PlanRun run : runs) {
      say(
          String.format(
              Locale.ROOT,
              "%s: %s after round %d, perplexity %.4f%s",
              run.plan(),
              run.end().name().toLowerCase(Locale.ROOT),
              run.last().round(),
              run.last().perplexity(),
              run.explanation() == null ? "" : ". WARNING: " + run.explanation()));
    }
  }

  /** An end that nobody planned; where not even that can be written, {@code fault} carries it. */
  void fault(Throwable fault) {
    try {
      say("WARNING: ended by an error: " + fault);
    } catch (UncheckedIOException refused) {
      fault.addSuppressed(refused);
    }
  }

  /** Follows one training; {@code other} is told all as well. */
  TrainingMonitor follow(TimedPlan plan, TrainingMonitor other) {
    return new Follower(plan.name(), other);
  }

  private final class Follower implements TrainingMonitor {
    private final String plan;
    private final TrainingMonitor other;

    Follower(String plan, TrainingMonitor other) {
      this.plan = plan;
      this.other = other;
    }

    @Override
    public void step(StepProgress progress) {
      other.step(progress);
    }

    @Override
    public void round(RoundRecord round, LoraWeights merged) {
      say(
          String.format(
              Locale.ROOT,
              "%s: round %d, held-out loss %.6f, %.6g simulated s, %d bytes%s",
              plan,
              round.round(),
              round.evaluationLoss(),
              round.simulatedS(),
              round.bytes().total(),
              absences(round)));
      other.round(round, merged);
    }

    private static String absences(RoundRecord round) {
      return round
          .absences()
          .map(
              who ->
                  "; merged %s, dropped %s, late %s"
                      .formatted(who.merged(), who.dropped(), who.late()))
          .orElse("");
    }

    @Override
    public void resumed(List<RoundRecord> rounds, LoraWeights merged, boolean exact) {
      say(
          "%s: goes on after round %d%s"
              .formatted(
                  plan,
                  rounds.get(rounds.size() - 1).round(),
                  exact ? "" : ". WARNING: not bit for bit as without the stop"));
      other.resumed(rounds, merged, exact);
    }

    @Override
    public void checkpoint(Supplier<RunCheckpoint> checkpoint) {
      other.checkpoint(checkpoint);
    }

    @Override
    public boolean cancelled() {
      return other.cancelled();
    }

    @Override
    public double pausedS() {
      return other.pausedS();
    }
  }
}
