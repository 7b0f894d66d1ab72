package org.fedsllm.app.runs;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fedsllm.app.charts.Figure;
import org.fedsllm.app.charts.TrainingMeasure;
import org.fedsllm.app.charts.TrainingProgress;

/**
 * The kept runs as a table that can be filtered, and the chosen ones as a figure. FX thread only.
 */
public final class RunBrowser {
  private final RunsViewModel runs;
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObservableList<KeptRun> rows = FXCollections.observableArrayList();
  private final ObservableList<KeptRun> rowsView = FXCollections.unmodifiableObservableList(rows);
  private final ReadOnlyObjectWrapper<List<KeptRun>> chosen =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Figure> figure = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<TrainingProgress> progress =
      new SimpleObjectProperty<>(TrainingProgress.SIMULATED_TIME);
  private final ObjectProperty<TrainingMeasure> measure =
      new SimpleObjectProperty<>(TrainingMeasure.PERPLEXITY);
  private boolean filling;
  private final BooleanProperty references = new SimpleBooleanProperty(true);

  public RunBrowser(RunsViewModel runs) {
    this.runs = runs;
    runs.runsProperty().addListener((property, before, now) -> fill());
    runs.chosenProperty().addListener((property, before, now) -> choose());
    filter.addListener((property, before, now) -> fill());
    chosen.addListener((property, before, now) -> draw());
    progress.addListener((property, before, now) -> draw());
    measure.addListener((property, before, now) -> draw());
    references.addListener((property, before, now) -> draw());
    fill();
    draw();
  }

  /** Words that a run's line must have, in any order. */
  public StringProperty filterProperty() {
    return filter;
  }

  /** The runs that the filter leaves, newest first. */
  public ObservableList<KeptRun> rows() {
    return rowsView;
  }

  /** The runs that are looked at, as far as they are still there. */
  public ReadOnlyObjectProperty<List<KeptRun>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** Looks at {@code those}; while the rows change, what a table selects is not the user's word. */
  public void choose(List<KeptRun> those) {
    List<Path> folders = those.stream().map(KeptRun::folder).toList();
    if (!filling && !folders.equals(runs.chosenProperty().get())) {
      runs.choose(folders);
    }
  }

  /** The chosen runs: one with the plans it was compared with, several beside each other. */
  public ReadOnlyObjectProperty<Figure> figureProperty() {
    return figure.getReadOnlyProperty();
  }

  /** What the figure's horizontal axis counts. */
  public ObjectProperty<TrainingProgress> progressProperty() {
    return progress;
  }

  /** What the figure's vertical axis counts. */
  public ObjectProperty<TrainingMeasure> measureProperty() {
    return measure;
  }

  /** Whether equal bandwidth is drawn beside the plans. */
  public BooleanProperty referencesProperty() {
    return references;
  }

  /** The rows as CSV, a line for each run on each plan's clock. */
  public String csv() {
    return RunTable.csv(List.copyOf(rows));
  }

  private void fill() {
    RunFilter wanted = new RunFilter(filter.get());
    filling = true;
    rows.setAll(runs.runsProperty().get().stream().filter(wanted).toList());
    filling = false;
    choose();
  }

  private void choose() {
    List<Path> wanted = runs.chosenProperty().get();
    chosen.set(rows.stream().filter(run -> wanted.contains(run.folder())).toList());
  }

  private void draw() {
    figure.set(RunGroups.figure(chosen.get(), references.get(), progress.get(), measure.get()));
  }
}
