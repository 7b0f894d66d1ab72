package org.fedsllm.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.fedsllm.model.run.Attendance;
import org.fedsllm.model.run.RoundRecord;
import org.fedsllm.training.TrainingMonitor;
import org.fedsllm.training.network.LoraWeights;

/** Tells each finished round in a line. */
final class RoundReport implements TrainingMonitor {
  private final String plan;
  private final int rounds;
  private final PrintWriter err;

  RoundReport(String plan, int rounds, PrintWriter err) {
    this.plan = plan;
    this.rounds = rounds;
    this.err = err;
  }

  @Override
  public void round(RoundRecord record, LoraWeights adapter) {
    err.printf(
        Locale.ROOT,
        "%s  round %d/%d  perplexity %.2f  simulated %.3f s  wall %.1f s%s%n",
        plan,
        record.round(),
        rounds,
        record.perplexity(),
        record.simulatedS(),
        record.wallS(),
        record.absences().map(RoundReport::words).orElse(""));
  }

  private static String words(Attendance present) {
    if (present.merged().isEmpty()) {
      return "  nobody delivered, the adapter stays";
    }
    return "  merged %d, dropped %d, late %d"
        .formatted(present.merged().size(), present.dropped().size(), present.late().size());
  }

  @Override
  public void resumed(List<RoundRecord> finished, LoraWeights adapter, boolean exact) {
    err.printf(
        Locale.ROOT,
        "%s  goes on after round %d%s%n",
        plan,
        finished.get(finished.size() - 1).round(),
        exact
            ? ""
            : "; this machine sums in another order than the run's, so the last digits will differ");
  }
}
