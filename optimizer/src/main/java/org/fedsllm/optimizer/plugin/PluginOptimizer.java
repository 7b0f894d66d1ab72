package org.fedsllm.optimizer.plugin;

import org.fedsllm.optimizer.DelayOptimizer;
import org.fedsllm.optimizer.OptimizerProvider;
import org.fedsllm.optimizer.guard.GuardedOptimizer;

/** A plug-in's optimizer, guarded. */
final class PluginOptimizer extends Introduced implements OptimizerProvider {
  private final GuardedOptimizer guarded;

  PluginOptimizer(Introduction introduction, GuardedOptimizer guarded) {
    super(introduction);
    this.guarded = guarded;
  }

  /** The guard holds no state of a solve, so all callers may share it. */
  @Override
  public DelayOptimizer create() {
    return (problem, settings, monitor) ->
        guarded.optimize(problem, settings.checkedAgainst(parameters()), monitor);
  }
}
