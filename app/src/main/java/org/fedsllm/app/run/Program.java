package org.fedsllm.app.run;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.fedsllm.app.export.FigureSource;
import org.fedsllm.app.export.ProductVersion;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectHash;
import org.fedsllm.model.run.Provenance;

/** Which program made something, of which project and on what machine. */
public final class Program {
  private Program() {}

  /** Where a figure of the plan of {@code project} comes from. */
  public static FigureSource source(Project project) {
    return source(project, project.plan().optimizer().id());
  }

  /** Where a figure of the plan that {@code optimizer} makes for {@code project} comes from. */
  public static FigureSource source(Project project, String optimizer) {
    return FigureSource.ofPlan(project.name(), ProjectHash.of(project).hex(), optimizer);
  }

  /** Where a figure of a run of {@code project} comes from. */
  public static FigureSource source(Project project, Provenance run) {
    return FigureSource.ofRun(
        project.name(),
        ProjectHash.of(project).hex(),
        project.plan().optimizer().id(),
        run.startedAt());
  }

  /** Where a run of {@code project} that starts now comes from; to be asked once it trained. */
  public static Provenance provenance(Project project, Clock clock) {
    return new Provenance(
        ProductVersion.current(),
        property("java.version") + " (" + property("java.vendor") + ")",
        property("os.name") + " " + property("os.version") + " " + property("os.arch"),
        project.seed(),
        EngineThreads.inUse(),
        ProjectHash.of(project).hex(),
        OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString(),
        ThisMachine.describe());
  }

  private static String property(String key) {
    return System.getProperty(key, "unknown");
  }
}
