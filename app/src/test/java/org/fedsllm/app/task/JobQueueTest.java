package org.fedsllm.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.fedsllm.app.testing.FxQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobQueueTest {
  private final FxQueue fx = new FxQueue();
  private final Background background = new Background(fx);
  private final JobQueue jobs = new JobQueue(background);
  private final List<Throwable> faults = new ArrayList<>();

  @AfterEach
  void close() {
    jobs.cancelAll();
    background.close();
  }

  @Test
  void aPausedJobStandsStillAndGoesOnWhereItWas() {
    AtomicInteger steps = new AtomicInteger();
    List<Integer> done = new ArrayList<>();
    CountDownLatch asked = new CountDownLatch(1);
    Job job =
        jobs.submit(
            "counting",
            monitor -> {
              asked.await();
              return count(monitor, steps, 3);
            },
            done::add,
            faults::add);
    job.pause();
    asked.countDown();
    assertThat(job.pausedProperty().get()).isTrue();

    jobs.submitPreview("beside", monitor -> steps.get(), done::add, faults::add);
    fx.runUntil(() -> !done.isEmpty());
    assertThat(done.get(0)).isZero();

    job.resume();
    fx.runUntil(() -> done.size() == 2);
    assertThat(done.get(1)).isEqualTo(3);
    assertThat(job.stateProperty().get()).isEqualTo(Job.State.DONE);
    assertThat(job.pausedProperty().get()).isFalse();
    assertThat(faults).isEmpty();
  }

  @Test
  void aPausedJobThatIsStoppedEnds() {
    AtomicInteger steps = new AtomicInteger();
    List<Integer> done = new ArrayList<>();
    Job job =
        jobs.submit(
            "counting",
            monitor -> count(monitor, steps, Integer.MAX_VALUE),
            done::add,
            faults::add);
    job.pause();
    job.cancel();
    fx.runUntil(() -> !done.isEmpty());

    assertThat(job.stateProperty().get()).isEqualTo(Job.State.CANCELLED);
    assertThat(job.pausedProperty().get()).isFalse();
  }

  @Test
  void previewsAndAnswersDoNotWaitForALongJob() {
    CountDownLatch ended = new CountDownLatch(1);
    List<String> published = new ArrayList<>();
    jobs.submit(
        "long",
        monitor -> {
          ended.await();
          return "long";
        },
        published::add,
        faults::add);
    jobs.submitPreview("short", monitor -> "short", published::add, faults::add);
    fx.runUntil(() -> published.contains("short"));
    new Latest<String>(background, published::add, faults::add).ask(() -> "answer");
    fx.runUntil(() -> published.contains("answer"));
    assertThat(published).containsExactly("short", "answer");

    ended.countDown();
    fx.runUntil(() -> published.contains("long"));
  }

  private static int count(JobMonitor monitor, AtomicInteger steps, int most) {
    while (steps.get() < most && !monitor.cancelled()) {
      monitor.pauseHere();
      steps.incrementAndGet();
    }
    return steps.get();
  }
}
