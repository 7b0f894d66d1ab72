package org.fedsllm.app.runs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fedsllm.app.charts.FigureTable;
import org.fedsllm.model.project.AtomicFile;
import org.fedsllm.model.run.LinkBytes;
import org.fedsllm.model.run.PlanRun;
import org.fedsllm.model.run.RoundRecord;

/** Runs as a table for other programs: a line for each run on each plan's clock. */
final class RunTable {
  private static final List<String> HEADER =
      List.of(
          "run",
          "startedAt",
          "seed",
          "plan",
          "origin",
          "localIterations",
          "rounds",
          "end",
          "initialPerplexity",
          "finalPerplexity",
          "simulatedS",
          "wallS",
          "bytes",
          "tags",
          "note",
          "projectSha256");

  private RunTable() {}

  /** As CSV with a header. */
  static String csv(List<KeptRun> runs) {
    return of(runs).toCsv();
  }

  static FigureTable of(List<KeptRun> runs) {
    List<List<Object>> lines = new ArrayList<>();
    for (KeptRun run : runs) {
      run.record().runs().forEach(plan -> lines.add(line(run, plan)));
    }
    return new FigureTable(HEADER, lines);
  }

  private static List<Object> line(KeptRun run, PlanRun plan) {
    long bytes =
        plan.rounds().stream()
            .map(RoundRecord::bytes)
            .reduce(LinkBytes.NONE, LinkBytes::plus)
            .total();
    return List.of(
        run.name(),
        run.record().provenance().startedAt(),
        run.record().provenance().seed(),
        plan.plan(),
        plan.origin(),
        plan.localIterations(),
        plan.last().round(),
        RunWords.end(plan),
        plan.first().perplexity(),
        plan.last().perplexity(),
        plan.last().simulatedS(),
        plan.last().wallS(),
        bytes,
        run.labels().tagsTyped(),
        run.labels().note(),
        run.record().provenance().projectSha256());
  }

  static void write(Path file, String csv) throws IOException {
    AtomicFile.write(file, csv.getBytes(StandardCharsets.UTF_8));
  }
}
