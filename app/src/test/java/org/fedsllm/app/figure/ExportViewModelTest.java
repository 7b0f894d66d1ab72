package org.fedsllm.app.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fedsllm.app.charts.BandwidthFigure;
import org.fedsllm.app.charts.Figure;
import org.fedsllm.app.export.ExportStyle;
import org.fedsllm.app.export.FigureFormat;
import org.fedsllm.app.export.FigureSize;
import org.fedsllm.app.export.FigureSource;
import org.fedsllm.app.export.Ink;
import org.fedsllm.app.export.NoteReader;
import org.fedsllm.app.export.SourcedFigure;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.settings.SettingsModel;
import org.fedsllm.app.settings.SettingsStore;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.testing.FxQueue;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.project.DelayProblemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportViewModelTest {
  private static final FigureSource OTHER = FigureSource.ofPlan("another", "abc", "equal");

  @TempDir Path folder;

  private final FxQueue fx = new FxQueue();
  private final Background background = new Background(fx);
  private final Notices notices = new Notices();
  private SettingsStore store;
  private ExportViewModel model;
  private Path target;

  @BeforeEach
  void make() {
    store = new SettingsStore(folder.resolve("settings.json"));
    target = folder.resolve("paper.pdf");
    model =
        new ExportViewModel(
            new SettingsModel(store, background),
            notices,
            background,
            SourcedFigure::source,
            title -> Optional.of(target));
    model.open(SourcedFigure.of(figure(), () -> OTHER));
  }

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void chosenFormatsAreWrittenUnderOneNameInTheChosenStyle() throws IOException {
    model.format(FigureFormat.SVG, true);
    model.format(FigureFormat.PGF, true);
    model.style(style -> style.withInk(Ink.GREY).withSize(FigureSize.IEEE_PAGE));
    model.export();
    fx.runUntil(() -> notices.newsProperty().get() != null);

    assertThat(notices.newsProperty().get().message())
        .contains("paper.pdf", "paper.svg", "paper-pgf.tex", "paper-pgf-data.csv");
    assertThat(NoteReader.read(folder.resolve("paper.svg")).style())
        .isEqualTo(model.look().style());
    assertThat(NoteReader.read(folder.resolve("paper.pdf")).source())
        .as("the figure's own source, not that of the open project")
        .isEqualTo(OTHER);
  }

  @Test
  void choicesAreRememberedAtTheNextStart() {
    model.style(style -> style.withFontPt(9).withTitle(true));
    model.format(FigureFormat.PNG, true);
    fx.runUntil(() -> store.loadOrDefaults().export().style().title());

    assertThat(store.loadOrDefaults().export()).isEqualTo(model.look());
    assertThat(model.look().formats())
        .containsExactlyInAnyOrder(FigureFormat.PDF, FigureFormat.PNG);
  }

  @Test
  void theLastFormatStaysAndNonsenseIsRefused() {
    model.format(FigureFormat.PDF, false);
    assertThat(model.look().formats()).containsExactly(FigureFormat.PDF);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.style(style -> style.withFontPt(-1)))
        .withMessageContaining("fontPt");
    assertThat(model.look().style()).isEqualTo(ExportStyle.DEFAULT);
  }

  @Test
  void aFileThatIsThereUnderAnotherEndingStaysAndNothingIsWritten() throws IOException {
    Path mine = Files.writeString(folder.resolve("paper.svg"), "mine");
    model.format(FigureFormat.SVG, true);
    model.export();
    fx.runUntil(() -> notices.newsProperty().get() != null);

    assertThat(notices.newsProperty().get().message()).contains("Not exported", "paper.svg");
    assertThat(mine).hasContent("mine");
    assertThat(folder.resolve("paper.pdf")).doesNotExist();
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    target = folder.resolve("nowhere").resolve("paper.pdf");
    model.export();
    fx.runUntil(() -> notices.newsProperty().get() != null);

    assertThat(notices.newsProperty().get().message()).startsWith("Not exported. ");
    assertThat(target).doesNotExist();
  }

  private static Figure figure() {
    DelayProblem problem = DelayProblemFactory.average(Projects.ofClients(3));
    return BandwidthFigure.of(
        List.of("c1", "c2", "c3"), problem, Allocation.equalShares(problem, 0.5));
  }
}
