package org.fedsllm.app.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.TrainingSpec;
import org.fedsllm.model.run.RoundRecord;
import org.fedsllm.training.TrainingMonitor;

/** Trains all units of a comparison that are not finished yet, one after another. */
public final class Comparison {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final int PROBED_ROUNDS = 2; // the first is slower than all others

  private final UnitRunner runner;

  public Comparison(UnitRunner runner) {
    this.runner = runner;
  }

  /**
   * {@code project} with rounds and local iterations fixed for all algorithms.
   *
   * @param rounds instead of the project's; {@code null} keeps them
   * @param localIterations likewise; where the project leaves them to its plan, {@code null} takes
   *     those that its plan for SplitFed V1 executes
   */
  public Project base(Project project, Integer rounds, Integer localIterations) {
    Project plain = ComparedAlgorithm.SPLIT_FED_V1.applyTo(project);
    TrainingSpec training = plain.trainable().orElseThrow();
    if (rounds != null) {
      training = training.withRounds(rounds);
    }
    if (localIterations != null) {
      training = training.withLocalIterations(localIterations);
    }
    if (training.localIterations() == null) {
      training = training.withLocalIterations(runner.localIterations(plain));
    }
    return plain.withTraining(training);
  }

  /**
   * Trains what is missing in {@code folder} and keeps each result as soon as it is there.
   *
   * @return the results of all units, in their order
   */
  public List<UnitResult> run(
      ComparisonSpec spec, ComparisonFolder folder, ComparisonMonitor monitor) throws IOException {
    List<ComparisonUnit> units = spec.units();
    List<ComparisonUnit> missing = new ArrayList<>();
    for (ComparisonUnit unit : units) {
      if (folder.result(unit).isEmpty()) {
        missing.add(unit);
      }
    }
    monitor.begins(units.size(), missing.size(), estimateS(spec.base(), missing));
    long began = System.nanoTime();
    for (int done = 0; done < missing.size(); ) {
      ComparisonUnit unit = missing.get(done);
      UnitResult result = runner.run(unit, spec.base(), TrainingMonitor.NONE);
      folder.keep(unit, result);
      folder.writeTables(rows(folder.results(units)));
      done++;
      double leftS = secondsSince(began) / done * (missing.size() - done);
      monitor.finished(done, missing.size(), result.row(), leftS);
    }
    return report(spec, folder);
  }

  /**
   * Writes tables and figures of those units that are finished, and trains none.
   *
   * @return their results
   * @throws IllegalArgumentException if none is
   */
  public List<UnitResult> report(ComparisonSpec spec, ComparisonFolder folder) throws IOException {
    List<UnitResult> results = folder.results(spec.units());
    if (results.isEmpty()) {
      throw new IllegalArgumentException(
          "The folder %s has no finished training of this comparison yet. Train some first."
              .formatted(folder.path()));
    }
    folder.writeTables(rows(results));
    folder.writeFigures(rows(results), spec.base());
    return results;
  }

  private static List<ComparisonRow> rows(List<UnitResult> results) {
    return results.stream().map(UnitResult::row).toList();
  }

  /** By a few rounds of the first unit; algorithms differ little in the work that they are. */
  private double estimateS(Project base, List<ComparisonUnit> missing) {
    if (missing.isEmpty()) {
      return 0;
    }
    TrainingSpec training = base.trainable().orElseThrow();
    long began = System.nanoTime();
    Project probe = base.withTraining(training.withRounds(PROBED_ROUNDS));
    List<RoundRecord> rounds = runner.run(missing.get(0), probe, TrainingMonitor.NONE).rounds();
    double trainedS = rounds.get(rounds.size() - 1).wallS();
    double openS = secondsSince(began) - trainedS;
    double roundS = trainedS - (rounds.size() > 2 ? rounds.get(rounds.size() - 2).wallS() : 0);
    return missing.size() * (openS + training.rounds() * roundS);
  }

  private static double secondsSince(long nanos) {
    return (System.nanoTime() - nanos) / NANOS_PER_SECOND;
  }
}
