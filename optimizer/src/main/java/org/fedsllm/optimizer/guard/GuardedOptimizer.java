package org.fedsllm.optimizer.guard;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.optimizer.DelayOptimizer;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.OptimizerSettings;
import org.fedsllm.optimizer.SolveInfo;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.SolveStatus;

/**
 * An optimizer that can do no harm: it runs another one on a watched thread and checks what comes
 * back. Thread-safe.
 *
 * <p>A fault of the other one, whatever it is, ends as status {@link SolveStatus#FAILED} with a
 * message that names it; a stop at the deadline as {@link SolveStatus#LIMIT_REACHED} if a sound
 * plan came back. Every sound plan that divides the band gets a certificate that is made here, on
 * the caller's thread and for as long as the other one's deadline at most; that decides whether the
 * status is OPTIMAL. The caller's monitor is called on the watched thread while the caller waits.
 *
 * <p>While an abandoned run is still going, further ones are refused, so that a hanging optimizer
 * costs one thread and not one an edit.
 */
public final class GuardedOptimizer implements DelayOptimizer {
  private static final String ABANDONED = "was abandoned.";

  private final String name;
  private final Supplier<? extends DelayOptimizer> maker;
  private final Watchdog watchdog;
  private final AtomicReference<Thread> abandoned = new AtomicReference<>();

  /**
   * @param name who is to blame, for messages: "Annealing (plugin annealing 1.0)"
   * @param maker makes the guarded optimizer, on the watched thread
   */
  public GuardedOptimizer(
      String name, Supplier<? extends DelayOptimizer> maker, Watchdog watchdog) {
    this.name = name;
    this.maker = maker;
    this.watchdog = watchdog;
  }

  /** Whether {@code result}, of any guarded optimizer, says that its run is still going on. */
  public static boolean abandoned(OptimizationResult result) {
    return result.info().message().contains(ABANDONED);
  }

  @Override
  public OptimizationResult optimize(
      DelayProblem problem, OptimizerSettings settings, SolveMonitor monitor) {
    Thread stuck = abandoned.get();
    if (stuck != null && stuck.isAlive()) {
      return failed(
          "is still busy with an earlier problem and does not stop. Restart the program to be rid"
              + " of it.");
    }
    StopSignal stop = new StopSignal(monitor::cancelled);
    GuardMonitor ear = new GuardMonitor(monitor, stop);
    Watched<OptimizationResult> end =
        watchdog.run(name, () -> maker.get().optimize(problem, settings, ear), stop);
    ear.deafen();
    if (end instanceof Watched.Returned<OptimizationResult> returned) {
      return checked(problem, returned.value(), stop, monitor);
    }
    if (end instanceof Watched.Threw<OptimizationResult> threw) {
      return failed(Faults.words(threw.fault()));
    }
    abandoned.set(((Watched.Abandoned<OptimizationResult>) end).thread());
    return abandonedResult(stop);
  }

  private OptimizationResult checked(
      DelayProblem problem, OptimizationResult result, StopSignal stop, SolveMonitor monitor) {
    if (result == null) {
      return failed("returned nothing. Its optimize method must return a result.");
    }
    Patience patience = Patience.of(monitor, watchdog.limits().deadline());
    try {
      return PlanAudit.fault(problem, result)
          .map(this::failed)
          .orElseGet(() -> atDeadline(Claims.proved(problem, result, patience), stop));
    } catch (RuntimeException broken) {
      return failed("gave a result that cannot be read: it " + Faults.words(broken));
    }
  }

  /** The optimizer heard "cancelled" at the deadline, but the user cancelled nothing. */
  private OptimizationResult atDeadline(OptimizationResult result, StopSignal stop) {
    boolean late = stop.cause().filter(StopSignal.Cause.DEADLINE::equals).isPresent();
    if (!late || result.status() != SolveStatus.CANCELLED) {
      return result;
    }
    String message =
        "%s was stopped at its deadline of %s; this is its best plan so far."
            .formatted(name, GuardLimits.words(watchdog.limits().deadline()));
    return new OptimizationResult(
        result.plan().isPresent() ? SolveStatus.LIMIT_REACHED : SolveStatus.FAILED,
        result.plan(),
        result.certificate(),
        result.multipliers(),
        new SolveInfo(result.info().iterations(), message));
  }

  private OptimizationResult abandonedResult(StopSignal stop) {
    String grace = GuardLimits.words(watchdog.limits().grace());
    boolean byUser = stop.cause().filter(StopSignal.Cause.CANCELLED::equals).isPresent();
    if (byUser) {
      return OptimizationResult.without(
          SolveStatus.CANCELLED,
          message("did not stop within %s of the cancel and %s".formatted(grace, ABANDONED)));
    }
    return failed(
        "gave no answer in %s, did not stop when asked and %s Maybe it never asks its monitor whether it is cancelled."
            .formatted(GuardLimits.words(watchdog.limits().deadline()), ABANDONED));
  }

  private OptimizationResult failed(String what) {
    return OptimizationResult.without(SolveStatus.FAILED, message(what));
  }

  private SolveInfo message(String what) {
    return new SolveInfo(0, name + " " + what);
  }
}
