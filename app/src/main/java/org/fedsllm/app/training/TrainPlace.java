package org.fedsllm.app.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fedsllm.app.charts.RoundDelayFigure;
import org.fedsllm.app.charts.TrainingMeasure;
import org.fedsllm.app.charts.TrainingProgress;
import org.fedsllm.app.control.FigurePane;
import org.fedsllm.app.control.FigurePanes;
import org.fedsllm.app.control.FormPane;
import org.fedsllm.app.control.Place;
import org.fedsllm.app.control.PlaceTitles;
import org.fedsllm.app.control.SegmentField;
import org.fedsllm.app.control.Tooltips;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.model.delay.DelayBreakdown;
import org.fedsllm.model.project.Project;
import org.kordamp.ikonli.javafx.FontIcon;

/** The live curves over the data and one executed round, with the training's form beside them. */
public final class TrainPlace implements Place {
  private static final double CURVES_SHARE = 0.64;
  private static final double FALLBACK_DEADLINE_S = 10;
  private static final String NOTHING_YET =
      "Nothing is trained yet. Choose data and rounds at the right, then press Train above: the"
          + " curve begins with the model as it comes and gets a point each round.";
  private static final String OPENING =
      "Opening the language model … The curve begins with the model as it comes.";
  private static final String NOTHING_TO_TRAIN =
      "This project is about delay alone: it names no language model and no data to train. "
          + "The sample quickstart has both.";

  /**
   * What the place shows.
   *
   * @param training runs of it
   * @param data who gets what
   * @param readiness whether it can be trained
   * @param verification of its split
   */
  public record Models(
      TrainViewModel training,
      DataViewModel data,
      ReadinessViewModel readiness,
      VerifyViewModel verification) {}

  /**
   * Questions about files; no answer leaves all as it is.
   *
   * @param whichData texts of the clients
   * @param whichRun the folder of a run to go on from
   */
  public record Files(Supplier<List<Path>> whichData, Supplier<Optional<Path>> whichRun) {}

  private final TrainViewModel model;
  private final ProjectSession session;
  private final SplitPane view;
  private final ScrollPane side;

  /**
   * @param files asks the user
   */
  public TrainPlace(
      Models models,
      ProjectSession session,
      ObservableValue<PlanSnapshot> plan,
      FigurePanes figures,
      Files files) {
    this.model = models.training();
    DataViewModel data = models.data();
    this.session = session;
    SplitPane below = new SplitPane(new SharesPane(data), executedRound(plan, figures));
    view = new SplitPane(learning(figures, files), below);
    view.setOrientation(Orientation.VERTICAL);
    view.setDividerPositions(CURVES_SHARE);
    view.setId("train-place");
    view.sceneProperty().addListener((property, before, now) -> data.setInView(now != null));
    side = side(models, plan, new DataChoices(session, files.whichData(), model::folder));
  }

  @Override
  public String title() {
    return PlaceTitles.TRAIN;
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public Optional<Node> side() {
    return Optional.of(side);
  }

  private Node learning(FigurePanes figures, Files files) {
    FigurePane figure = figures.create("training-figure");
    model.figureProperty().addListener((property, before, now) -> show(figure));
    model.runningProperty().addListener((property, before, now) -> show(figure));
    session.projectProperty().addListener((property, before, now) -> show(figure));
    show(figure);
    VBox.setVgrow(figure, Priority.ALWAYS);
    return new VBox(controls(files), figure);
  }

  private void show(FigurePane figure) {
    Project project = session.projectProperty().get();
    if (project != null && project.trainable().isEmpty()) {
      figure.say(NOTHING_TO_TRAIN);
    } else if (model.stateProperty().get() == null) {
      figure.say(model.runningProperty().get() ? OPENING : NOTHING_YET);
    } else {
      figure.show(model.figureProperty().get());
    }
  }

  private HBox controls(Files files) {
    Label result = new Label();
    result.setId("training-result");
    result.getStyleClass().add("muted");
    result.textProperty().bind(model.stateProperty().map(TrainWords::soFar).orElse(""));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox controls =
        new HBox(
            axis(
                "training-x",
                "over",
                List.of(TrainingProgress.values()),
                TrainPlace::inWords,
                model.progressProperty()),
            axis(
                "training-y",
                "show",
                List.of(TrainingMeasure.values()),
                TrainPlace::inWords,
                model.measureProperty()),
            gap,
            result,
            resumeButton(files),
            stopButton());
    controls.getStyleClass().add("training-controls");
    return controls;
  }

  private static <T> SegmentField<T> axis(
      String id,
      String name,
      List<T> options,
      Function<T, String> naming,
      ObjectProperty<T> value) {
    return new SegmentField<>(id, name, options, naming, value, value::set);
  }

  private static String inWords(TrainingProgress progress) {
    return switch (progress) {
      case SIMULATED_TIME -> "simulated s";
      case ROUNDS -> "rounds";
      case STEPS -> "steps";
      case WALL_TIME -> "wall s";
      case BYTES -> "bytes";
    };
  }

  private static String inWords(TrainingMeasure measure) {
    return measure == TrainingMeasure.PERPLEXITY ? "perplexity" : "loss";
  }

  private Button resumeButton(Files files) {
    Button resume = new Button("Resume run…", new FontIcon("mdi2h-history"));
    resume.setId("resume-run");
    resume.getStyleClass().add("flat-button");
    resume.setMinWidth(Region.USE_PREF_SIZE);
    resume.setTooltip(
        Tooltips.wrapped(
            "Choose the folder of a run that was interrupted: training goes on after its last"
                + " round, in a run of its own beside it."));
    resume.setOnAction(event -> files.whichRun().get().ifPresent(model::resume));
    FormPane.shownWhile(
        resume,
        Bindings.createBooleanBinding(
            this::canResume, model.runningProperty(), model.stateProperty()));
    return resume;
  }

  /** Beside a finished run's words there is no room, and nobody looks for it. */
  private boolean canResume() {
    return !model.runningProperty().get() && model.stateProperty().get() == null;
  }

  private Button stopButton() {
    Button stop = new Button("Stop", new FontIcon("mdi2s-stop"));
    stop.setId("stop-training");
    stop.setMinWidth(Region.USE_PREF_SIZE);
    stop.setOnAction(event -> model.stop());
    FormPane.shownWhile(stop, model.runningProperty());
    return stop;
  }

  private static Node executedRound(ObservableValue<PlanSnapshot> plan, FigurePanes figures) {
    FigurePane pane = figures.create("executed-round-figure");
    plan.addListener((property, before, now) -> showRound(pane, now));
    showRound(pane, plan.getValue());
    return pane;
  }

  private static void showRound(FigurePane pane, PlanSnapshot plan) {
    if (plan != null && plan.breakdown().isPresent()) {
      pane.show(RoundDelayFigure.of(plan.clientIds(), plan.breakdown().get()));
    } else {
      pane.say("This plan gives no bandwidths by which a round could be timed.");
    }
  }

  /** A deadline that the plan's slowest client just meets. */
  private static double roundDelayS(ObservableValue<PlanSnapshot> plan) {
    return Optional.ofNullable(plan.getValue())
        .flatMap(PlanSnapshot::breakdown)
        .map(DelayBreakdown::roundDelayS)
        .orElse(FALLBACK_DEADLINE_S);
  }

  private ScrollPane side(Models models, ObservableValue<PlanSnapshot> plan, DataChoices choices) {
    AlgorithmViewModel algorithm = new AlgorithmViewModel(session, () -> roundDelayS(plan));
    RunReadings readings = new RunReadings(model);
    FormPane form =
        new FormPane()
            .add(readings.run())
            .add(new TrainingForm(session, plan).view())
            .add(new ReadinessPane(models.readiness()))
            .add(new AlgorithmForm(algorithm, models.verification()).view())
            .add(new DataForm(choices).view())
            .add(readings.samples());
    FormPane.shownWhile(
        form,
        session.projectProperty().map(project -> project.trainable().isPresent()).orElse(false));
    ScrollPane scroll = new ScrollPane(form);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("form-scroll");
    return scroll;
  }
}
