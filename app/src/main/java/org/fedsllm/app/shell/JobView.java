package org.fedsllm.app.shell;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.fedsllm.app.task.Job;
import org.kordamp.ikonli.javafx.FontIcon;

/** One job in the status bar: what it is, how far it is, and a way to stop it. */
final class JobView extends HBox {
  private static final double BAR_WIDTH = 96;

  JobView(Job job) {
    super(8);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("job");
    getChildren().addAll(words(job), progress(job), cancel(job));
  }

  private static Label words(Job job) {
    Label label = new Label();
    label
        .textProperty()
        .bind(
            Bindings.concat(
                job.title(),
                " · ",
                job.messageProperty(),
                Bindings.createStringBinding(
                    () -> left(job), job.remainingSProperty(), job.pausedProperty())));
    return label;
  }

  /** For example " · 1:10 left"; empty while nobody can know. */
  private static String left(Job job) {
    double leftS = job.remainingSProperty().get();
    return Double.isNaN(leftS) || job.pausedProperty().get()
        ? ""
        : " · " + RemainingTime.words(leftS) + " left";
  }

  private static ProgressBar progress(Job job) {
    ProgressBar bar = new ProgressBar();
    bar.setPrefWidth(BAR_WIDTH);
    bar.setAccessibleText("Progress of " + job.title());
    bar.progressProperty().bind(job.fractionProperty());
    return bar;
  }

  private static Button cancel(Job job) {
    Button button = new Button(null, new FontIcon("mdi2c-close"));
    button.setId("job-cancel");
    button.getStyleClass().add("flat-button");
    button.setAccessibleText("Stop " + job.title());
    button.setTooltip(new Tooltip("Stop and keep what is done"));
    button.setOnAction(
        event -> {
          button.setDisable(true);
          job.cancel();
        });
    return button;
  }
}
