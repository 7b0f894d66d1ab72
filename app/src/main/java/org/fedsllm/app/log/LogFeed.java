package org.fedsllm.app.log;

import java.util.HashSet;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import org.fedsllm.app.control.Numbers;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.optimize.PlanWords;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.Problem;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.task.Job;
import org.fedsllm.app.task.JobQueue;

/** Writes into the session's log what the other parts of the window tell. FX thread only. */
public final class LogFeed {
  private final SessionLog log;
  private final ProjectSession session;
  private final Set<String> standing = new HashSet<>();
  private String lastSolve = "";

  private LogFeed(SessionLog log, ProjectSession session) {
    this.log = log;
    this.session = session;
  }

  /** Listens from now on. */
  public static void start(
      SessionLog log,
      ProjectSession session,
      Notices notices,
      JobQueue jobs,
      ObservableValue<PlanSnapshot> plan) {
    LogFeed feed = new LogFeed(log, session);
    notices.newsProperty().addListener((property, before, now) -> feed.tell(now));
    notices
        .problems()
        .addListener((ListChangeListener<Problem>) change -> feed.problems(notices.problems()));
    feed.problems(notices.problems());
    jobs.active().addListener(feed::jobs);
    plan.addListener((property, before, now) -> feed.solved(now));
    session
        .projectProperty()
        .addListener(
            (property, before, now) -> {
              if (now != null && (before == null || !before.name().equals(now.name()))) {
                log.done("Opened " + now.name() + ".");
              }
            });
  }

  private void tell(Notices.News news) {
    if (news.failure()) {
      log.failed(news.message(), news.details().orElse(null));
    } else {
      log.done(news.message());
    }
  }

  private void problems(Iterable<Problem> problems) {
    Set<String> now = new HashSet<>();
    problems.forEach(problem -> now.add(problem.message()));
    now.stream().filter(words -> !standing.contains(words)).forEach(log::warn);
    standing.stream()
        .filter(words -> !now.contains(words))
        .forEach(words -> log.done("Mended: " + words));
    standing.clear();
    standing.addAll(now);
  }

  private void jobs(ListChangeListener.Change<? extends Job> change) {
    while (change.next()) {
      change.getAddedSubList().forEach(job -> log.done(job.title() + ": started."));
      change.getRemoved().forEach(this::ended);
    }
  }

  private void ended(Job job) {
    switch (job.stateProperty().get()) {
      case CANCELLED -> log.done(job.title() + ": stopped.");
      case FAILED -> log.warn(job.title() + ": failed.");
      default -> log.done(job.title() + ": done.");
    }
  }

  /** Plans of previews are passed over: a drag has hundreds. */
  private void solved(PlanSnapshot plan) {
    if (plan == null || !session.settled().map(plan.project()::equals).orElse(false)) {
      return;
    }
    String words =
        "Solved %s: T %s, %s."
            .formatted(
                plan.project().name(),
                Numbers.delay(plan.delayS()),
                PlanWords.status(plan.main().result()));
    if (!words.equals(lastSolve)) {
      lastSolve = words;
      log.done(words);
    }
  }
}
