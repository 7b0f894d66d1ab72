package org.fedsllm.app.optimize;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.project.LockedShare;
import org.fedsllm.model.project.LockedShare.Link;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.optimizer.BandwidthLock;
import org.fedsllm.optimizer.BandwidthLock.Uplink;
import org.fedsllm.optimizer.DelayOptimizer;
import org.fedsllm.optimizer.FrequencyDivisionPlan;
import org.fedsllm.optimizer.LockedShares;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.OptimizerSettings;
import org.fedsllm.optimizer.SolveInfo;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.SolveStatus;
import org.fedsllm.optimizer.execution.ExecutablePlan;

/**
 * A project's delay problem with the shares that the project locks: every optimizer solves what
 * remains, and its answer is one of the whole. Immutable.
 */
public final class LockedProblem {
  private final DelayProblem whole;
  private final Optional<LockedShares> shares;
  private final Optional<String> fault;

  private LockedProblem(DelayProblem whole, Optional<LockedShares> shares, Optional<String> fault) {
    this.whole = whole;
    this.shares = shares;
    this.fault = fault;
  }

  /** {@code problem} of {@code project} with its locks; impossible ones are a {@link #fault}. */
  public static LockedProblem of(Project project, DelayProblem problem) {
    List<LockedShare> locks = project.plan().lockedShares();
    if (locks.isEmpty()) {
      return new LockedProblem(problem, Optional.empty(), Optional.empty());
    }
    try {
      LockedShares shares = new LockedShares(problem, byNumber(project, problem.band()));
      return new LockedProblem(problem, Optional.of(shares), Optional.empty());
    } catch (IllegalArgumentException impossible) {
      String words = LockWords.impossible(locks, problem.band(), impossible.getMessage());
      return new LockedProblem(problem, Optional.empty(), Optional.of(words));
    }
  }

  /** The problem as if nothing were locked. */
  public DelayProblem whole() {
    return whole;
  }

  /** What optimizers decide: the problem without what is locked. */
  public DelayProblem remaining() {
    return shares.map(LockedShares::remaining).orElse(whole);
  }

  /** Why the locks cannot all be kept, in the user's words; empty if they can. */
  public Optional<String> fault() {
    return fault;
  }

  /** Lets {@code optimizer} answer with the locks kept. */
  OptimizationResult optimize(
      DelayOptimizer optimizer, OptimizerSettings settings, SolveMonitor monitor) {
    if (fault.isPresent()) {
      return OptimizationResult.without(
          SolveStatus.INFEASIBLE, new SolveInfo(0, fault.orElseThrow()));
    }
    return shares.isPresent()
        ? shares.get().optimize(optimizer, settings, monitor)
        : optimizer.optimize(whole, settings, monitor);
  }

  /** A plan of the remaining problem with the locked shares put back. */
  public FrequencyDivisionPlan restored(FrequencyDivisionPlan plan) {
    return shares
        .map(locked -> FrequencyDivisionPlan.of(whole, locked.restored(plan.bandwidths())))
        .orElse(plan);
  }

  /** An executable plan of the remaining problem with the locked shares put back. */
  ExecutablePlan restored(ExecutablePlan plan) {
    return new ExecutablePlan(
        plan.localIterations(), restored(plan.executed()), restored(plan.relaxed()));
  }

  /** Whether {@code start} may seed a solve: it is one of the whole problem. */
  boolean fits(Allocation start) {
    return shares.isEmpty() && start.size() == whole.size();
  }

  /** On a shared band two equal locks of a client are one, since it has one share. */
  private static Set<BandwidthLock> byNumber(Project project, BandPlan band) {
    List<String> ids = project.scenario().clients().stream().map(Client::id).toList();
    List<BandwidthLock> locks = new ArrayList<>();
    for (LockedShare lock : project.plan().lockedShares()) {
      boolean main = lock.link() == Link.MAIN || band instanceof BandPlan.Shared;
      locks.add(
          new BandwidthLock(
              ids.indexOf(lock.client()),
              main ? Uplink.MAIN : Uplink.FEDERATED,
              lock.bandwidthHz()));
    }
    return new LinkedHashSet<>(locks);
  }
}
