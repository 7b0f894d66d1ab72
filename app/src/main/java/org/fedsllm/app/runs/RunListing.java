package org.fedsllm.app.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fedsllm.app.charts.FigureTable;
import org.fedsllm.app.charts.RunComparisonFigure;
import org.fedsllm.app.charts.TrainingMeasure;
import org.fedsllm.app.charts.TrainingProgress;

/** What the page of runs shows, without a window. */
public final class RunListing {
  private RunListing() {}

  /**
   * The runs in {@code folder} and one folder deeper, newest first; or the run that it is itself.
   *
   * @param filter words that a run's line must have, as in the window
   */
  public static List<KeptRun> in(Path folder, String filter) throws IOException {
    return KeptRuns.ofAll(folder).stream().filter(new RunFilter(filter)).toList();
  }

  /** A line for each run on each plan's clock, with the columns that the window exports. */
  public static FigureTable table(List<KeptRun> runs) {
    return RunTable.of(runs);
  }

  /**
   * The curves of {@code runs}: those that are equal but for the seed are one, with mean, least and
   * greatest.
   *
   * @param references whether the plans that each run is compared with are there too
   */
  public static FigureTable curves(
      List<KeptRun> runs, boolean references, TrainingProgress progress, TrainingMeasure measure) {
    return RunComparisonFigure.of(RunGroups.of(runs, references), progress, measure).data();
  }
}
