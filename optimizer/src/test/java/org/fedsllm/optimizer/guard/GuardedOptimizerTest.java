package org.fedsllm.optimizer.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.optimizer.DelayOptimizer;
import org.fedsllm.optimizer.FrequencyDivisionPlan;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.OptimizerSettings;
import org.fedsllm.optimizer.SolveInfo;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.SolveProgress;
import org.fedsllm.optimizer.SolveStatus;
import org.fedsllm.optimizer.testing.SmallProblems;
import org.junit.jupiter.api.Test;

class GuardedOptimizerTest {
  private static final GuardLimits PATIENT =
      new GuardLimits(Duration.ofMinutes(1), Duration.ofSeconds(30));
  private static final GuardLimits HASTY =
      new GuardLimits(Duration.ofSeconds(1), Duration.ofSeconds(1));

  private final DelayProblem problem = SmallProblems.separate(2);
  private final Ear ear = new Ear();

  @Test
  void progressReachesTheCaller() {
    GuardedOptimizer guarded =
        guard(
            (task, settings, monitor) -> {
              monitor.report(new SolveProgress(1, 10, 0.5));
              monitor.report(new SolveProgress(2, 9, 0.1));
              return solved(task);
            },
            PATIENT);

    guarded.optimize(problem, OptimizerSettings.defaults(), ear);

    assertThat(ear.heard).extracting(SolveProgress::iteration).containsExactly(1, 2);
  }

  @Test
  void itRunsOnADaemonThatBearsItsName() {
    AtomicReference<Thread> ran = new AtomicReference<>();
    GuardedOptimizer guarded =
        guard(
            (task, settings, monitor) -> {
              ran.set(Thread.currentThread());
              return solved(task);
            },
            PATIENT);

    guarded.optimize(problem);

    assertThat(ran.get().isDaemon()).isTrue();
    assertThat(ran.get().getName()).isEqualTo("Suspect");
    assertThat(ran.get()).isNotSameAs(Thread.currentThread());
  }

  @Test
  void nothingIsHeardOfAnAbandonedRunAndItsOptimizerServesAgainOnceItEnds()
      throws InterruptedException {
    CountDownLatch released = new CountDownLatch(1);
    AtomicReference<Thread> stuck = new AtomicReference<>();
    GuardedOptimizer guarded =
        guard(
            (task, settings, monitor) -> {
              if (stuck.compareAndSet(null, Thread.currentThread())) {
                awaitUninterruptibly(released);
                monitor.report(new SolveProgress(1, 10, 0.5));
              }
              return solved(task);
            },
            HASTY);

    assertThat(guarded.optimize(problem, OptimizerSettings.defaults(), ear).status())
        .isEqualTo(SolveStatus.FAILED);
    released.countDown();
    stuck.get().join();

    assertThat(ear.heard).isEmpty();
    assertThat(guarded.optimize(problem).status()).isEqualTo(SolveStatus.SOLVED);
  }

  @Test
  void whoInterruptsTheCallerCancelsTheRun() {
    GuardedOptimizer guarded =
        guard(
            (task, settings, monitor) -> {
              while (!monitor.cancelled()) {
                Thread.onSpinWait();
              }
              return OptimizationResult.without(
                  SolveStatus.CANCELLED, new SolveInfo(1, "as you wish"));
            },
            PATIENT);

    Thread.currentThread().interrupt();
    OptimizationResult result = guarded.optimize(problem);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(result.status()).isEqualTo(SolveStatus.CANCELLED);
  }

  private static GuardedOptimizer guard(DelayOptimizer suspect, GuardLimits limits) {
    return new GuardedOptimizer("Suspect", () -> suspect, new Watchdog(Thread::new, limits));
  }

  private static OptimizationResult solved(DelayProblem problem) {
    return OptimizationResult.of(
        SolveStatus.SOLVED,
        FrequencyDivisionPlan.of(problem, Allocation.equalShares(problem, 0.5)),
        new SolveInfo(1, ""));
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    while (true) {
      try {
        latch.await();
        return;
      } catch (InterruptedException e) {
        // the suspect is deaf: that is what is tested
      }
    }
  }

  private static final class Ear implements SolveMonitor {
    private final List<SolveProgress> heard = new CopyOnWriteArrayList<>();

    @Override
    public void report(SolveProgress progress) {
      heard.add(progress);
    }

    @Override
    public boolean cancelled() {
      return false;
    }
  }
}
