package org.fedsllm.app.shell;

import java.nio.file.Path;
import java.util.List;
import org.fedsllm.app.optimize.PlanComputation;
import org.fedsllm.app.report.ReportFolder;
import org.fedsllm.app.report.RunReport;
import org.fedsllm.app.run.RunFolder;
import org.fedsllm.app.runs.KeptRun;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.task.Latest;

/**
 * Writes reports of runs to where the user wants them, as the command line does. FX thread only.
 */
record RunReports(Services services, PlanComputation computation) {
  private static final String PREFIX = "report-";

  /** Asks for a folder and writes a report of {@code runs} in a new one within it. */
  void write(List<KeptRun> runs) {
    if (!runs.isEmpty()) {
      services
          .questions()
          .whichFolder("Choose where the folder of the report goes")
          .ifPresent(folder -> write(runs, folder));
    }
  }

  private void write(List<KeptRun> runs, Path within) {
    Notices notices = services.notices();
    String name = PREFIX + (runs.size() == 1 ? runs.get(0).name() : runs.size() + "-runs");
    new Latest<Path>(
            services.background(),
            written -> notices.tell("Report written to %s.".formatted(written)),
            fault -> notices.fail("No report. " + Notices.words(fault), fault))
        .ask(
            () -> {
              Path folder = RunFolder.unused(within.resolve(name));
              return ReportFolder.write(folder, new RunReport(computation).of(runs)).get(0);
            });
  }
}
