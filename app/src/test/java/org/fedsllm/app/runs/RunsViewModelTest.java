package org.fedsllm.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fedsllm.app.run.RunFolder;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsViewModelTest {
  @TempDir Path folder;

  private final FxQueue fx = new FxQueue();
  private final Background background = new Background(fx);
  private final ProjectSession session = new ProjectSession();
  private final List<Path> opened = new ArrayList<>();
  private final RunsViewModel model =
      new RunsViewModel(session, background, new Notices(), opened::add);

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
    model.show(folder.resolve("first"));
    assertThat(RunWords.of(model.shownProperty().get()))
        .extracting(RunWords.Line::name)
        .startsWith("joint", "Started");
    model.openFolder();
    fx.runUntil(() -> !opened.isEmpty());
    assertThat(opened).containsExactly(folder.resolve("first"));
  }

  @Test
  void aProjectWithoutFileHasNoRuns() throws IOException {
    keep(folder.resolve("first"), "cell", "2026-11-21T10:00:00Z", 3.0);
    open();
    fx.runUntil(() -> !model.runsProperty().get().isEmpty());
    session.openUnnamed(Projects.ofClients(2));
    assertThat(model.runsProperty().get()).isEmpty();
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
    RunRecord record = new RunRecord(project, made, List.of(plan), run.toString(), null);
    new ObjectMapper().writeValue(new RunFolder(run).record().toFile(), record);
  }
}
