package org.fedsllm.app.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fedsllm.app.charts.RoundDelayFigure;
import org.fedsllm.app.control.FigurePane;
import org.fedsllm.app.control.FigurePanes;
import org.fedsllm.app.control.Place;
import org.fedsllm.app.control.PlaceAction;
import org.fedsllm.app.control.PlaceTitles;
import org.fedsllm.app.export.SourcedFigure;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.run.RunSource;
import org.fedsllm.app.runs.RunsViewModel;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.model.project.Project;

/** The live curves over the data and one executed round, with the training's form beside them. */
public final class TrainPlace implements Place {
  private static final double CURVES_SHARE = 0.64;
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
   * @param runs that are kept
   * @param samples of what they write
   */
  public record Models(
      TrainViewModel training,
      DataViewModel data,
      ReadinessViewModel readiness,
      VerifyViewModel verification,
      RunsViewModel runs,
      SampleViewModel samples) {}

  /**
   * What is asked of the window; no answer leaves all as it is.
   *
   * @param whichData texts of the clients
   * @param whichRun the folder of a run to go on from
   * @param runs opens the page of all runs
   */
  public record Outside(
      Supplier<List<Path>> whichData, Supplier<Optional<Path>> whichRun, Runnable runs) {}

  private final TrainViewModel model;
  private final ProjectSession session;
  private final LearningViewModel learning;
  private final TrainControls controls;
  private final SplitPane view;
  private final TrainSide side;

  /**
   * @param outside asks the user
   */
  public TrainPlace(
      Models models,
      ProjectSession session,
      ObservableValue<PlanSnapshot> plan,
      FigurePanes figures,
      Outside outside) {
    this.model = models.training();
    DataViewModel data = models.data();
    this.session = session;
    learning = new LearningViewModel(model.stateProperty());
    controls = new TrainControls(model, learning, outside);
    SplitPane below = new SplitPane(new SharesPane(data), executedRound(plan, figures));
    below.setId("train-below-split");
    view = new SplitPane(learning(figures), below);
    view.setOrientation(Orientation.VERTICAL);
    view.setDividerPositions(CURVES_SHARE);
    view.setId("train-place");
    view.sceneProperty()
        .addListener(
            (property, before, now) -> {
              data.setInView(now != null);
              model.setInView(now != null);
            });
    side =
        new TrainSide(
            models, session, plan, new DataChoices(session, outside.whichData(), session::folder));
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

  @Override
  public List<PlaceAction> actions() {
    return controls.actions();
  }

  private Node learning(FigurePanes figures) {
    FigurePane figure = figures.create("training-figure");
    learning.figureProperty().addListener((property, before, now) -> show(figure));
    model.runningProperty().addListener((property, before, now) -> show(figure));
    session.projectProperty().addListener((property, before, now) -> show(figure));
    show(figure);
    VBox.setVgrow(figure, Priority.ALWAYS);
    return new VBox(controls, figure);
  }

  private void show(FigurePane figure) {
    Project project = session.projectProperty().get();
    if (project != null && project.trainable().isEmpty()) {
      figure.say(NOTHING_TO_TRAIN);
    } else if (model.stateProperty().get() == null) {
      figure.say(model.runningProperty().get() ? OPENING : NOTHING_YET);
    } else {
      Path run = model.stateProperty().get().folder();
      figure.show(SourcedFigure.of(learning.figureProperty().get(), () -> RunSource.of(run)));
    }
  }

  private static Node executedRound(ObservableValue<PlanSnapshot> plan, FigurePanes figures) {
    FigurePane pane = figures.create("executed-round-figure");
    plan.addListener((property, before, now) -> showRound(pane, now));
    showRound(pane, plan.getValue());
    return pane;
  }

  private static void showRound(FigurePane pane, PlanSnapshot plan) {
    if (plan != null && plan.breakdown().isPresent()) {
      pane.show(plan.sourced(RoundDelayFigure.of(plan.clientIds(), plan.breakdown().get())));
    } else {
      pane.say("This plan gives no bandwidths by which a round could be timed.");
    }
  }
}
