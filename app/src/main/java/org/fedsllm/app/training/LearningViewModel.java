package org.fedsllm.app.training;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.fedsllm.app.charts.Figure;
import org.fedsllm.app.charts.TrainingCurve;
import org.fedsllm.app.charts.TrainingFigure;
import org.fedsllm.app.charts.TrainingMeasure;
import org.fedsllm.app.charts.TrainingProgress;
import org.fedsllm.app.run.TimedPlans;

/** The curve of the newest run and what its axes count. FX thread only. */
public final class LearningViewModel {
  private final ObservableValue<TrainingState> state;
  private final ReadOnlyObjectWrapper<Figure> figure = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<TrainingProgress> progress =
      new SimpleObjectProperty<>(TrainingProgress.SIMULATED_TIME);
  private final ObjectProperty<TrainingMeasure> measure =
      new SimpleObjectProperty<>(TrainingMeasure.PERPLEXITY);

  /**
   * @param state of the newest run, followed
   */
  public LearningViewModel(ObservableValue<TrainingState> state) {
    this.state = state;
    state.addListener((property, before, now) -> draw());
    progress.addListener((property, before, now) -> draw());
    measure.addListener((property, before, now) -> draw());
    draw();
  }

  /** How the model learns; without a run, empty axes. */
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

  private void draw() {
    TrainingState now = state.getValue();
    figure.set(
        TrainingFigure.of(now == null ? List.of() : curves(now), progress.get(), measure.get()));
  }

  private static List<TrainingCurve> curves(TrainingState now) {
    TimedPlans plans = now.plans();
    String beside =
        plans.shareTraining()
            ? "same training, " + plans.equalBandwidth().name()
            : plans.equalBandwidth().name();
    return List.of(
        new TrainingCurve(plans.plan().name(), now.rounds()),
        new TrainingCurve(beside, now.equalBandwidth()));
  }
}
