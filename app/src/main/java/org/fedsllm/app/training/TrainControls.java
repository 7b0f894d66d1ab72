package org.fedsllm.app.training;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fedsllm.app.control.FormPane;
import org.fedsllm.app.control.PlaceAction;
import org.fedsllm.app.control.TrainingAxes;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line above the curves: what the axes count, and what can be done with the run. */
final class TrainControls extends HBox {
  private static final List<Integer> SEEDS = List.of(3, 5, 10);

  private final TrainViewModel model;
  private final TrainPlace.Outside outside;

  TrainControls(TrainViewModel model, LearningViewModel learning, TrainPlace.Outside outside) {
    this.model = model;
    this.outside = outside;
    getStyleClass().add("training-controls");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren()
        .addAll(
            new TrainingAxes("training", learning.progressProperty(), learning.measureProperty()),
            gap,
            pause(),
            stop(),
            more());
  }

  /** For the command palette. */
  List<PlaceAction> actions() {
    List<PlaceAction> actions = new ArrayList<>();
    for (int seeds : SEEDS) {
      actions.add(
          new PlaceAction("train-seeds-" + seeds, seedWords(seeds), () -> model.train(seeds)));
    }
    actions.add(new PlaceAction("pause", "Pause or continue training", this::togglePause));
    actions.add(new PlaceAction("resume-run", "Resume run…", this::resume));
    actions.add(new PlaceAction("runs", "Runs: browse, compare, export", outside.runs()));
    return actions;
  }

  private static String seedWords(int seeds) {
    return "Train with " + seeds + " seeds";
  }

  private Button pause() {
    Button pause = new Button();
    pause.setId("pause-training");
    pause.setMinWidth(Region.USE_PREF_SIZE);
    pause
        .textProperty()
        .bind(Bindings.when(model.pausedProperty()).then("Continue").otherwise("Pause"));
    pause
        .graphicProperty()
        .bind(
            model
                .pausedProperty()
                .map(paused -> new FontIcon(paused ? "mdi2p-play" : "mdi2p-pause")));
    pause.setTooltip(
        new Tooltip("Stands still after this step; going on changes nothing in the losses."));
    pause.setOnAction(event -> togglePause());
    FormPane.shownWhile(pause, model.runningProperty().and(model.stoppingProperty().not()));
    return pause;
  }

  private void togglePause() {
    if (model.pausedProperty().get()) {
      model.goOn();
    } else {
      model.pause();
    }
  }

  private Button stop() {
    Button stop = new Button(null, new FontIcon("mdi2s-stop"));
    stop.setId("stop-training");
    stop.setMinWidth(Region.USE_PREF_SIZE);
    stop.setTooltip(new Tooltip("Ends the run; its finished rounds are kept."));
    stop.textProperty()
        .bind(Bindings.when(model.stoppingProperty()).then("Stopping …").otherwise("Stop"));
    stop.disableProperty().bind(model.stoppingProperty());
    stop.setOnAction(event -> model.stop());
    FormPane.shownWhile(stop, model.runningProperty());
    return stop;
  }

  private MenuButton more() {
    MenuButton more = new MenuButton(null, new FontIcon("mdi2d-dots-horizontal"));
    more.setId("training-more");
    more.setAccessibleText("More about training");
    more.setTooltip(new Tooltip("Several seeds, resume, all runs"));
    more.setMinWidth(Region.USE_PREF_SIZE);
    for (int seeds : SEEDS) {
      more.getItems().add(item("more-seeds-" + seeds, seedWords(seeds), () -> model.train(seeds)));
    }
    more.getItems().add(item("more-resume-run", "Resume run…", this::resume));
    more.getItems().forEach(item -> item.disableProperty().bind(model.runningProperty()));
    more.getItems().add(new SeparatorMenuItem());
    more.getItems().add(item("more-runs", "All runs…", outside.runs()));
    return more;
  }

  private static MenuItem item(String id, String words, Runnable action) {
    MenuItem item = new MenuItem(words);
    item.setId(id);
    item.setOnAction(event -> action.run());
    return item;
  }

  private void resume() {
    outside.whichRun().get().ifPresent(model::resume);
  }
}
