package org.fedsllm.app.manager;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fedsllm.app.task.Job;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done with a plug-in; while it is checked, how far that is. */
final class PluginActions extends VBox {
  private static final double BAR_WIDTH = 160;

  PluginActions(PluginsViewModel model, PluginRow row) {
    super(8);
    PluginCheckViewModel.Running running = model.checks().runningProperty().get();
    getChildren().add(buttons(model, row, running != null));
    if (running != null && running.file().equals(row.file())) {
      getChildren().add(progress(running.job()));
    }
  }

  private static Node buttons(PluginsViewModel model, PluginRow row, boolean checking) {
    Button check = new Button("Check", new FontIcon("mdi2c-clipboard-check-outline"));
    check.setId("plugin-check");
    check.setAccessibleHelp("Tries " + row.name() + " on the standard problems");
    check.setTooltip(new Tooltip("Tries it on the standard problems against the proved optimum"));
    check.setDisable(checking || row.state() != PluginRow.State.LOADED);
    check.setOnAction(event -> model.checks().check(row));
    Button remove = new Button("Remove", new FontIcon("mdi2d-delete-outline"));
    remove.setId("plugin-remove");
    remove.setAccessibleHelp("Takes " + row.fileName() + " out of the folder");
    remove.setTooltip(new Tooltip("Takes its file out of the folder; it is kept under “removed”"));
    remove.disableProperty().bind(model.busyProperty());
    remove.setOnAction(event -> model.remove(row));
    return new HBox(8, check, remove);
  }

  private static Node progress(Job job) {
    ProgressBar bar = new ProgressBar();
    bar.setPrefWidth(BAR_WIDTH);
    bar.setMinWidth(BAR_WIDTH);
    bar.setAccessibleText("Progress of the check");
    bar.progressProperty().bind(job.fractionProperty());
    Label words = new Label();
    words.setId("plugin-check-progress");
    words.getStyleClass().add("muted");
    words.textProperty().bind(job.messageProperty());
    Button stop = new Button("Stop");
    stop.setId("plugin-check-stop");
    stop.setMinWidth(Region.USE_PREF_SIZE);
    stop.setAccessibleHelp("Stops the check");
    stop.setOnAction(
        event -> {
          stop.setDisable(true);
          job.cancel();
        });
    HBox line = new HBox(8, bar, stop, words);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
