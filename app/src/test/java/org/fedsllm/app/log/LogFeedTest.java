package org.fedsllm.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.task.JobQueue;
import org.fedsllm.app.testing.FxQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogFeedTest {
  private final FxQueue fx = new FxQueue();
  private final Background background = new Background(fx);
  private final ProjectSession session = new ProjectSession();
  private final Notices notices = new Notices();
  private final JobQueue jobs = new JobQueue(background);
  private final SessionLog log = new SessionLog(Clock.systemUTC());

  @BeforeEach
  void listen() {
    LogFeed.start(log, session, notices, jobs, new SimpleObjectProperty<PlanSnapshot>());
  }

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void newsAndFailuresAreKept() {
    notices.tell("Saved.");
    notices.fail("Not exported.", new IllegalStateException("no room"));

    assertThat(words()).containsExactly("Saved.", "Not exported.");
    assertThat(log.entries().get(1).kind()).isEqualTo(LogEntry.Kind.FAILURE);
  }

  @Test
  void aProblemIsToldWhenItComesAndWhenItGoes() {
    notices.stand("plan", "The band is full.");
    notices.stand("radio", "No such fading.");
    notices.mended("plan");

    assertThat(words())
        .containsExactly("The band is full.", "No such fading.", "Mended: The band is full.");
  }

  @Test
  void aJobIsToldWhenItStartsAndHowItEnds() {
    jobs.submit("Training", monitor -> "done", done -> {}, fault -> {});
    fx.runUntil(() -> jobs.active().isEmpty());

    assertThat(words()).containsExactly("Training: started.", "Training: done.");
  }

  private List<String> words() {
    return log.entries().stream().map(LogEntry::words).toList();
  }
}
