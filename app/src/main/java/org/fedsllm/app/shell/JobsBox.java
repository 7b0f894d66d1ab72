package org.fedsllm.app.shell;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.fedsllm.app.task.Job;
import org.fedsllm.app.task.JobQueue;

/** The jobs that wait or run, and for a moment how the last one ended. */
final class JobsBox extends HBox {
  private static final Duration STAY = Duration.seconds(6);

  private final JobQueue queue;
  private final Consumer<Job> go;
  private final HBox running = new HBox(16);
  private final Label ended = new Label();
  private final PauseTransition stay = new PauseTransition(STAY);

  /**
   * @param go leads to where a job was started
   */
  JobsBox(JobQueue queue, Consumer<Job> go) {
    super(16);
    this.queue = queue;
    this.go = go;
    setAlignment(Pos.CENTER_LEFT);
    running.setAlignment(Pos.CENTER_LEFT);
    ended.setId("job-ended");
    stay.setOnFinished(event -> ended.setText(""));
    getChildren().addAll(running, ended);
    queue.active().addListener(this::follow);
    show();
  }

  private void follow(ListChangeListener.Change<? extends Job> change) {
    while (change.next()) {
      change.getRemoved().forEach(this::tell);
    }
    show();
  }

  private void show() {
    running.getChildren().setAll(queue.active().stream().map(this::view).toList());
  }

  private JobView view(Job job) {
    return new JobView(job, () -> go.accept(job));
  }

  private void tell(Job job) {
    ended.setText(
        job.title()
            + switch (job.stateProperty().get()) {
              case FAILED -> " failed";
              case CANCELLED -> " stopped";
              default -> " done";
            });
    stay.playFromStart();
  }
}
