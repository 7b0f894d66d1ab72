package org.fedsllm.app.shell;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.fedsllm.app.task.Job;
import org.kordamp.ikonli.javafx.FontIcon;

/** One job in the status bar: what it is, how far it is, how long yet, and a way to stop it. */
final class JobView extends HBox {
  private static final double BAR_WIDTH = 96;

  /**
   * @param show leads to where the job was started
   */
  JobView(Job job, Runnable show) {
    super(8);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("job");
    getChildren().addAll(words(job, show), progress(job), cancel(job));
  }

  private static Button words(Job job, Runnable show) {
    Button button = new Button();
    button.setId("job-show");
    button.getStyleClass().add("flat-button");
    button.setTooltip(new Tooltip("Go there"));
    button.setOnAction(event -> show.run());
    button
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> job.title() + " · " + job.messageProperty().get() + left(job),
                job.messageProperty(),
                job.remainingSProperty(),
                job.pausedProperty()));
    return button;
  }

  /** For example " · 1:10 left"; empty while nobody can know. */
  private static String left(Job job) {
    if (job.pausedProperty().get()) {
      return " · paused";
    }
    double leftS = job.remainingSProperty().get();
    return Double.isNaN(leftS) ? "" : " · " + RemainingTime.words(leftS) + " left";
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
