package org.fedsllm.app.training;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fedsllm.app.optimize.PlanComputation;
import org.fedsllm.app.runs.LiveRun;
import org.fedsllm.app.runs.RunsViewModel;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.task.Job;
import org.fedsllm.app.task.JobQueue;
import org.fedsllm.model.project.Project;

/**
 * Starts, follows, pauses and stops trainings, one after another; each is kept as a run. FX thread
 * only.
 */
public final class TrainViewModel {
  private static final String QUESTION = "training";

  private final ProjectSession session;
  private final PlanComputation computation;
  private final JobQueue jobs;
  private final Notices notices;
  private final RunsViewModel runs;
  private final ReadinessViewModel readiness;
  private final SampleViewModel samples;
  private final ReadOnlyObjectWrapper<TrainingState> state = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper();
  private final Deque<TrainingOrder> waiting = new ArrayDeque<>();
  private final List<Path> ended = new ArrayList<>();
  private int ordered;
  private boolean inView;
  private Job job;

  public TrainViewModel(
      ProjectSession session,
      PlanComputation computation,
      JobQueue jobs,
      Notices notices,
      RunsViewModel runs,
      ReadinessViewModel readiness,
      SampleViewModel samples) {
    this.session = session;
    this.computation = computation;
    this.jobs = jobs;
    this.notices = notices;
    this.runs = runs;
    this.readiness = readiness;
    this.samples = samples;
    state.addListener((property, before, now) -> follow());
    paused.addListener((property, before, now) -> follow());
    session
        .projectProperty()
        .addListener(
            (property, before, now) -> {
              if (now == null) {
                stop();
                state.set(null);
              } else if (before != null && !before.name().equals(now.name()) && !running.get()) {
                state.set(null); // the curve of another project would mislead
              }
            });
  }

  /** Trains the project as it is now; while a run goes on, nothing more is started. */
  public void train() {
    train(1);
  }

  /**
   * Trains the project with its own seed and the next ones, one run after another.
   *
   * @param seeds their number
   */
  public void train(int seeds) {
    Optional<Project> project = session.settled();
    if (running.get() || project.isEmpty()) {
      return;
    }
    String refusal = refusal(project.get());
    if (!refusal.isEmpty()) {
      notices.fail(refusal, null);
      return;
    }
    Project trained = project.get();
    start(
        LongStream.range(trained.seed(), trained.seed() + seeds)
            .<TrainingOrder>mapToObj(
                seed ->
                    new TrainingOrder.Anew(
                        trained.withSeed(seed), session.folder(), runs.home().orElseThrow()))
            .toList());
  }

  private String refusal(Project project) {
    return project.trainable().isEmpty()
        ? "This project has no training: it is about delay alone."
        : readiness.readinessProperty().get().refusal();
  }

  /**
   * Goes on from the last round of the run in {@code run}, in a run of its own beside it; while a
   * run goes on, nothing more is started.
   */
  public void resume(Path run) {
    if (!running.get()) {
      start(List.of(new TrainingOrder.Resumed(run)));
    }
  }

  private void start(List<TrainingOrder> orders) {
    waiting.addAll(orders);
    ordered = orders.size();
    ended.clear();
    running.set(true);
    next();
  }

  private void next() {
    TrainingOrder order = waiting.remove();
    String title =
        ordered == 1
            ? "Training"
            : "Training %d of %d".formatted(ordered - waiting.size(), ordered);
    state.set(null);
    job =
        jobs.submit(
            title,
            new TrainingWork(order, computation, samples.request(), this::show),
            this::finish,
            this::fail);
    paused.bind(job.pausedProperty());
  }

  /** Asks the run to stop, and those that wait not to begin; what it has done is kept. */
  public void stop() {
    waiting.clear();
    if (job != null) {
      stopping.set(true);
      job.cancel();
    }
  }

  /** Lets the run stand still at its next step, with all that it has. */
  public void pause() {
    if (job != null) {
      job.pause();
    }
  }

  /** Lets a paused run go on, as if it had never stood still. */
  public void goOn() {
    if (job != null) {
      job.resume();
    }
  }

  /** Asks before {@code leave}, which ends the program, if a run goes on. */
  public void whenQuiet(Runnable leave) {
    if (running.get()) {
      notices.ask(
          QUESTION,
          TrainWords.leaving(state.get()),
          List.of(new Notices.Offer("Quit", leave), new Notices.Offer("Keep training", () -> {})));
    } else {
      leave.run();
    }
  }

  /** The newest run as far as it is; {@code null} before its first round. */
  public ReadOnlyObjectProperty<TrainingState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Whether a run waits or goes on, paused or not. */
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** Whether the run was asked to stand still. */
  public ReadOnlyBooleanProperty pausedProperty() {
    return paused.getReadOnlyProperty();
  }

  /** Whether the run was asked to stop and still writes down what it has. */
  public ReadOnlyBooleanProperty stoppingProperty() {
    return stopping.getReadOnlyProperty();
  }

  /** Says whether the user looks at the run, and needs not be told that it finished. */
  public void setInView(boolean visible) {
    inView = visible;
  }

  private void show(TrainingState now) {
    if (running.get()) {
      state.set(now);
    }
  }

  /** Tells the project tree. */
  private void follow() {
    TrainingState now = state.get();
    boolean goesOn = running.get() && now != null;
    runs.follow(
        goesOn
            ? new LiveRun(now.folder(), now.project().name(), TrainWords.live(now, paused.get()))
            : null);
  }

  private void finish(TrainingState last) {
    ended.add(last.folder());
    if (!waiting.isEmpty()) {
      next();
      return;
    }
    rest();
    if (session.projectProperty().get() != null) {
      state.set(last);
      tell(last);
    }
  }

  private void tell(TrainingState last) {
    if (ended.size() == 1) {
      String words = TrainWords.end(last);
      if (inView && last.phase() == TrainingState.Phase.FINISHED) {
        notices.note(words);
      } else {
        notices.tell(words);
      }
      return;
    }
    runs.choose(List.copyOf(ended));
    notices.tell(
        "Trained with %d seeds. The last: %s Compare them under Runs."
            .formatted(ended.size(), TrainWords.result(last)));
  }

  private void fail(Throwable fault) {
    waiting.clear();
    rest();
    notices.fail("Training did not work. " + Notices.words(fault), fault);
  }

  private void rest() {
    running.set(false);
    stopping.set(false);
    paused.unbind();
    paused.set(false);
    job = null;
    notices.answered(QUESTION);
    follow();
  }
}
