package org.fedsllm.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fedsllm.app.charts.Figure;
import org.fedsllm.app.charts.TrainingCurve;
import org.fedsllm.app.charts.TrainingFigure;
import org.fedsllm.app.charts.TrainingMeasure;
import org.fedsllm.app.charts.TrainingProgress;
import org.fedsllm.app.export.ExportStyle;
import org.fedsllm.app.export.FigureExporter;
import org.fedsllm.app.export.FigureSource;
import org.fedsllm.app.export.NoteReader;
import org.fedsllm.app.run.Program;
import org.fedsllm.app.run.RunFolder;
import org.fedsllm.app.run.RunSource;
import org.fedsllm.app.run.SavedRun;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectHash;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.model.run.LinkBytes;
import org.fedsllm.model.run.PlanRun;
import org.fedsllm.model.run.Provenance;
import org.fedsllm.model.run.RoundRecord;
import org.fedsllm.model.run.RunRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFigureCommandsTest {
  private static final Path QUICKSTART = Path.of("../sample-projects/quickstart.fedsllm");

  @TempDir Path folder;

  @Test
  void figureOfARunNamesTheRunAndIsMadeAgainFromIt() throws IOException {
    Path run = keep("run-1", 7, 3.0);
    Path file = folder.resolve("learning.pdf");
    new FigureExporter(RunSource.of(run), ExportStyle.DEFAULT).export(learning(run), file);

    FigureSource source = NoteReader.read(file).source();
    assertThat(source.run()).isEqualTo("2026-11-21T10:00:07Z");
    assertThat(source.projectSha256()).isEqualTo(hash(run));
    assertThat(Terminal.run("about", file).out()).contains("run of    2026-11-21T10:00:07Z");
    assertThat(Terminal.run("remake", file).out()).contains("the same bytes");
  }

  @Test
  void everyFigureThatTheCommandLineWritesOfARunIsMadeAgain() throws IOException {
    Path run = keep("run-1", 7, 3.0);
    Path figures = folder.resolve("figures");
    assertThat(Terminal.run("export", run, "--out", figures, "--format", "csv,svg").err())
        .isEmpty();

    for (String name : List.of("learning.svg", "bandwidth.csv", "round-delay.svg")) {
      assertThat(Terminal.run("remake", figures.resolve(name)).out())
          .as(name)
          .contains("the same bytes");
    }
  }

  @Test
  void runsBesideEachOtherAreAllNamed() throws IOException {
    List<Path> runs = List.of(keep("run-1", 7, 3.0), keep("run-2", 8, 2.5));

    FigureSource source = RunSource.of(runs);

    assertThat(source.run()).isEqualTo("2026-11-21T10:00:07Z");
    assertThat(source.beside())
        .containsExactly(new FigureSource.OtherRun("2026-11-21T10:00:08Z", hash(runs.get(1))));
    assertThat(source.describe()).contains("10:00:07Z", "beside the run of 2026-11-21T10:00:08Z");
  }

  @Test
  void runWithoutItsProjectIsNamedByItsRecord() throws IOException {
    Path run = keep("run-1", 7, 3.0);
    String hash = hash(run);
    Files.delete(new RunFolder(run).project());

    assertThat(RunSource.of(run).projectSha256()).isEqualTo(hash);
  }

  private static String hash(Path run) throws IOException {
    return ProjectHash.of(new ProjectStore().load(new RunFolder(run).project())).hex();
  }

  private static Figure learning(Path run) throws IOException {
    List<TrainingCurve> curves =
        SavedRun.recordIn(run).runs().stream()
            .map(plan -> new TrainingCurve(plan.plan(), plan.rounds()))
            .toList();
    return TrainingFigure.of(curves, TrainingProgress.SIMULATED_TIME, TrainingMeasure.PERPLEXITY);
  }

  private Path keep(String name, long seed, double loss) throws IOException {
    Path run = folder.resolve(name);
    Files.createDirectories(run);
    RunFolder files = new RunFolder(run);
    Project project = new ProjectStore().load(QUICKSTART).withSeed(seed);
    new ProjectStore().save(project, files.project());
    List<RoundRecord> rounds =
        List.of(
            new RoundRecord(0, 1, 0, 0, Double.NaN, 4, List.of(4.0), LinkBytes.NONE),
            new RoundRecord(1, 1, 5, 1, loss, loss, List.of(loss), LinkBytes.NONE));
    PlanRun plan =
        new PlanRun(
            "joint", 1, 0.5, 5, 100, PlanRun.Origin.TRAINED, PlanRun.End.FINISHED, rounds, null);
    Provenance made =
        new Provenance(
            "0.1.0",
            "17",
            "Linux",
            seed,
            1,
            Program.source(project).projectSha256(),
            "2026-11-21T10:00:0" + seed + "Z");
    new ObjectMapper()
        .writeValue(
            files.record().toFile(),
            new RunRecord(project.name(), made, List.of(plan), run.toString(), null, null));
    return run;
  }
}
