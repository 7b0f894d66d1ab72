package org.fedsllm.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fedsllm.app.charts.TrainingFigure;
import org.fedsllm.app.run.RunFolder;
import org.fedsllm.app.run.RunsHome;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.testing.FxQueue;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.run.LinkBytes;
import org.fedsllm.model.run.PlanRun;
import org.fedsllm.model.run.Provenance;
import org.fedsllm.model.run.RoundRecord;
import org.fedsllm.model.run.RunRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsViewModelTest {
  @TempDir Path folder;

  private final FxQueue fx = new FxQueue();
  private final Background background = new Background(fx);
  private final ProjectSession session = new ProjectSession();
  private final List<Path> opened = new ArrayList<>();
  private final Notices notices = new Notices();
  private RunsViewModel model;
  private RunBrowser browser;

  @BeforeEach
  void make() {
    model = new RunsViewModel(session, background, notices, opened::add, folder.resolve("user"));
    browser = new RunBrowser(model);
  }

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void theProjectsRunsAreFoundNewestFirstAndOthersAreNot() throws IOException {
    keep(folder.resolve("first"), "cell", "2026-11-21T10:00:00Z", 3.0);
    keep(folder.resolve("runs").resolve("second"), "cell", "2026-11-22T10:00:00Z", 2.0);
    keep(folder.resolve("foreign"), "another project", "2026-11-22T11:00:00Z", 1.0);
    Path broken = Files.createDirectories(folder.resolve("broken"));
    Files.writeString(new RunFolder(broken).record(), "{\"runs\"");
    Files.createDirectories(folder.resolve("no run"));
    open();
    fx.runUntil(() -> model.runsProperty().get().size() == 2);

    assertThat(model.runsProperty().get())
        .extracting(KeptRun::name)
        .containsExactly("second", "first");
    KeptRun newest = model.runsProperty().get().get(0);
    assertThat(newest.rounds()).isEqualTo(1);
    assertThat(newest.finalPerplexity()).isEqualTo(Math.exp(2.0));
    assertThat(RunWords.brief(newest)).startsWith("1 round · 7.39");
  }

  @Test
  void theChosenRunIsShownAndItsFolderOpened() throws IOException {
    keep(folder.resolve("first"), "cell", "2026-11-21T10:00:00Z", 3.0);
    open();
    fx.runUntil(() -> !model.runsProperty().get().isEmpty());
    model.choose(List.of(folder.resolve("first")));
    KeptRun chosen = browser.chosenProperty().get().get(0);
    assertThat(RunWords.of(chosen)).extracting(RunWords.Line::name).startsWith("joint", "Started");
    assertThat(browser.figureProperty().get()).isInstanceOf(TrainingFigure.class);
    model.openFolder(chosen);
    fx.runUntil(() -> !opened.isEmpty());
    assertThat(opened).containsExactly(folder.resolve("first"));
  }

  @Test
  void runsOfAProjectWithoutFileAreFoundInTheUsersFolder() throws IOException {
    Path home = new RunsHome(Optional.empty(), folder.resolve("user"), "cell").folders().get(0);
    keep(home.resolve("run-1"), "cell", "2026-11-21T10:00:00Z", 3.0);
    keep(folder.resolve("first"), "cell", "2026-11-21T10:00:00Z", 3.0);
    session.openUnnamed(Projects.ofClients(2));
    fx.runUntil(() -> !model.runsProperty().get().isEmpty());
    assertThat(model.runsProperty().get()).extracting(KeptRun::name).containsExactly("run-1");
  }

  @Test
  void aDeletedRunComesBackWhenThatIsUndone() throws IOException {
    Path run = folder.resolve("cell-runs").resolve("run-1");
    keep(run, "cell", "2026-11-21T10:00:00Z", 3.0);
    open();
    fx.runUntil(() -> !model.runsProperty().get().isEmpty());
    model.delete(model.runsProperty().get());
    fx.runUntil(() -> model.runsProperty().get().isEmpty());
    assertThat(run).doesNotExist();
    assertThat(run.resolveSibling(".trash").resolve("run-1")).isDirectory();

    notices.newsProperty().get().offer().orElseThrow().action().run();
    fx.runUntil(() -> !model.runsProperty().get().isEmpty());
    assertThat(run.resolve("run.json")).exists();
  }

  @Test
  void theRunThatIsTrainedIsNotDeleted() throws IOException {
    Path run = folder.resolve("cell-runs").resolve("run-1");
    keep(run, "cell", "2026-11-21T10:00:00Z", 3.0);
    open();
    fx.runUntil(() -> !model.runsProperty().get().isEmpty());
    model.follow(new LiveRun(run, "cell", "training 1/2"));
    model.delete(model.runsProperty().get());
    assertThat(notices.newsProperty().get().message()).contains("Stop it first");
    assertThat(run).isDirectory();
  }

  @Test
  void tagsAndNoteAreKeptBesideTheRecordAndFound() throws IOException {
    keep(folder.resolve("first"), "cell", "2026-11-21T10:00:00Z", 3.0);
    keep(folder.resolve("second"), "cell", "2026-11-22T10:00:00Z", 3.0);
    open();
    fx.runUntil(() -> model.runsProperty().get().size() == 2);
    model.label(
        model.runsProperty().get().get(1),
        RunLabels.typed("paper, figure-3 paper", " the base line "));
    fx.runUntil(() -> model.runsProperty().get().get(1).labels() != RunLabels.NONE);
    browser.filterProperty().set("FIGURE-3 seed 1");

    assertThat(browser.rows()).extracting(KeptRun::name).containsExactly("first");
    assertThat(browser.rows().get(0).labels())
        .isEqualTo(new RunLabels(List.of("paper", "figure-3"), "the base line"));
    browser.filterProperty().set("no such word");
    assertThat(browser.rows()).isEmpty();
  }

  @Test
  void theTableHasALineForEachRunOnEachPlansClock() throws IOException {
    keep(folder.resolve("first"), "cell", "2026-11-21T10:00:00Z", 3.0);
    open();
    fx.runUntil(() -> !model.runsProperty().get().isEmpty());
    Path file = folder.resolve("runs.csv");
    model.export(file, browser.csv());
    fx.runUntil(() -> notices.newsProperty().get() != null);
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).startsWith("run,startedAt,seed,plan");
    assertThat(lines.get(1)).startsWith("first,2026-11-21T10:00:00Z,1,joint,TRAINED,1,1,finished");
  }

  private void open() {
    session.open(Projects.ofClients(2), folder.resolve("cell.fedsllm"));
  }

  private static void keep(Path run, String project, String startedAt, double loss)
      throws IOException {
    Files.createDirectories(run);
    List<RoundRecord> rounds =
        List.of(
            new RoundRecord(0, 1, 0, 0, Double.NaN, 4, List.of(4.0), LinkBytes.NONE),
            new RoundRecord(1, 1, 5, 1, loss, loss, List.of(loss), LinkBytes.NONE));
    PlanRun plan =
        new PlanRun(
            "joint", 1, 0.5, 5, 100, PlanRun.Origin.TRAINED, PlanRun.End.FINISHED, rounds, null);
    Provenance made = new Provenance("0.1.0", "17", "Linux", 1, 1, "00", startedAt);
    RunRecord record = new RunRecord(project, made, List.of(plan), run.toString(), null, null);
    new ObjectMapper().writeValue(new RunFolder(run).record().toFile(), record);
  }
}
