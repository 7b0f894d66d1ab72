package org.fedsllm.app.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.fedsllm.app.charts.Figure;
import org.fedsllm.app.charts.TrainingCurve;
import org.fedsllm.app.charts.TrainingFigure;
import org.fedsllm.app.charts.TrainingMeasure;
import org.fedsllm.app.charts.TrainingProgress;
import org.fedsllm.app.optimize.PlanComputation;
import org.fedsllm.app.run.TimedPlans;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.task.Job;
import org.fedsllm.app.task.JobQueue;
import org.fedsllm.model.project.Project;

/** Starts, follows and stops training runs. FX thread only. */
public final class TrainViewModel {
  private static final String JOB_TITLE = "Training";
  private static final String FIRST_PROMPT = "olive oil:";

  private final ProjectSession session;
  private final PlanComputation computation;
  private final JobQueue jobs;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<TrainingState> state = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Figure> figure = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<TrainingProgress> progress =
      new SimpleObjectProperty<>(TrainingProgress.SIMULATED_TIME);
  private final ObjectProperty<TrainingMeasure> measure =
      new SimpleObjectProperty<>(TrainingMeasure.PERPLEXITY);
  private final StringProperty prompt = new SimpleStringProperty(FIRST_PROMPT);
  private Job job;

  public TrainViewModel(
      ProjectSession session, PlanComputation computation, JobQueue jobs, Notices notices) {
    this.session = session;
    this.computation = computation;
    this.jobs = jobs;
    this.notices = notices;
    state.addListener((property, before, now) -> draw());
    progress.addListener((property, before, now) -> draw());
    measure.addListener((property, before, now) -> draw());
    session
        .projectProperty()
        .addListener(
            (property, before, now) -> {
              if (now == null) {
                stop();
                state.set(null);
              }
            });
    draw();
  }

  /** Trains the project as it is now; while a run goes on, nothing more is started. */
  public void train() {
    Optional<Project> project = session.settled();
    if (running.get() || project.isEmpty()) {
      return;
    }
    if (project.get().trainable().isEmpty()) {
      notices.fail("This project has no training: it is about delay alone.", null);
      return;
    }
    start(new TrainingWork(project.get(), folder(), computation, prompt.get(), this::show));
  }

  /**
   * Goes on from the last round of the run in {@code run}, in a run of its own beside it; while a
   * run goes on, nothing more is started.
   */
  public void resume(Path run) {
    if (!running.get()) {
      String asked = prompt.get();
      start(
          monitor ->
              new TrainingWork(ResumedTraining.open(run), computation, asked, this::show)
                  .run(monitor));
    }
  }

  private void start(JobQueue.Work<TrainingState> work) {
    running.set(true);
    state.set(null);
    job = jobs.submit(JOB_TITLE, work, this::finish, this::fail);
  }

  /** Asks the run to stop; what it has done is kept. */
  public void stop() {
    if (job != null) {
      job.cancel();
    }
  }

  /** The newest run as far as it is; {@code null} before its first round. */
  public ReadOnlyObjectProperty<TrainingState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Whether a run waits or goes on. */
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
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

  /** What samples of text continue, from the next run on. */
  public StringProperty promptProperty() {
    return prompt;
  }

  /** Where relative paths of the project start. */
  public Path folder() {
    Path file = session.fileProperty().get();
    return file == null || file.toAbsolutePath().getParent() == null
        ? Path.of("")
        : file.toAbsolutePath().getParent();
  }

  private void show(TrainingState now) {
    if (running.get()) {
      state.set(now);
    }
  }

  private void finish(TrainingState last) {
    running.set(false);
    job = null;
    if (session.projectProperty().get() != null) {
      state.set(last);
      notices.tell(TrainWords.end(last));
    }
  }

  private void fail(Throwable fault) {
    running.set(false);
    job = null;
    notices.fail("Training did not work. " + Notices.words(fault), fault);
  }

  private void draw() {
    TrainingState now = state.get();
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
