package org.fedsllm.app.run;

import java.util.ArrayList;
import java.util.List;
import org.fedsllm.app.charts.FigureTable;
import org.fedsllm.model.run.Attendance;
import org.fedsllm.model.run.LinkBytes;
import org.fedsllm.model.run.PlanRun;
import org.fedsllm.model.run.RoundRecord;

/** Every round of every plan as one table. */
final class RoundTable {
  private RoundTable() {}

  static FigureTable of(List<PlanRun> runs, List<String> clientIds) {
    List<String> columns =
        new ArrayList<>(
            List.of(
                "plan",
                "round",
                "local iterations",
                "simulated time [s]",
                "wall time [s]",
                "training loss [nat/token]",
                "held-out loss [nat/token]",
                "held-out perplexity",
                "activations up [byte]",
                "labels up [byte]",
                "gradients down [byte]",
                "adapters up [byte]",
                "adapters down [byte]",
                "outputs down [byte]",
                "output gradients up [byte]"));
    columns.addAll(PlanColumns.NAMES);
    boolean absences =
        runs.stream()
            .flatMap(run -> run.rounds().stream())
            .anyMatch(round -> round.absences().isPresent());
    if (absences) {
      columns.addAll(List.of("clients merged", "clients dropped", "clients late"));
    }
    clientIds.forEach(id -> columns.add("held-out loss of " + id + " [nat/token]"));
    List<List<Object>> rows = new ArrayList<>();
    for (PlanRun run : runs) {
      run.rounds().forEach(round -> rows.add(row(run, round, absences, clientIds)));
    }
    return new FigureTable(columns, rows);
  }

  private static List<Object> row(
      PlanRun run, RoundRecord round, boolean absences, List<String> clientIds) {
    LinkBytes bytes = round.bytes();
    List<Object> row =
        new ArrayList<>(
            List.of(
                run.plan(),
                round.round(),
                round.localIterations(),
                round.simulatedS(),
                round.wallS(),
                Double.isNaN(round.trainingLoss()) ? "" : round.trainingLoss(),
                round.evaluationLoss(),
                round.perplexity(),
                bytes.activationsUp(),
                bytes.labelsUp(),
                bytes.gradientsDown(),
                bytes.adaptersUp(),
                bytes.adaptersDown(),
                bytes.outputsDown(),
                bytes.outputGradientsUp()));
    row.addAll(PlanColumns.of(run, round));
    if (absences) {
      Attendance everybody = new Attendance(clientIds, List.of(), List.of());
      Attendance present = round.absences().orElse(everybody);
      row.add(String.join(" ", present.merged()));
      row.add(String.join(" ", present.dropped()));
      row.add(String.join(" ", present.late()));
    }
    row.addAll(round.clientEvaluationLoss());
    return row;
  }
}
