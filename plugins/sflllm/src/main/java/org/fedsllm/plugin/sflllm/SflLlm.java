package org.fedsllm.plugin.sflllm;

import java.util.List;
import org.fedsllm.model.parameter.Parameter;
import org.fedsllm.optimizer.DelayOptimizer;
import org.fedsllm.optimizer.OptimizerProvider;

/** Introduces SflLLM to the workbench. */
public final class SflLlm implements OptimizerProvider {

  @Override
  public String id() {
    return "sflllm";
  }

  @Override
  public String name() {
    return "SflLLM";
  }

  @Override
  public String description() {
    return "Subchannels, power, split layer and LoRA rank by block coordinate descent; each can be"
        + " left to chance, as in the paper's baselines.";
  }

  @Override
  public String reference() {
    return "Zhao et al., Efficient Split Federated Learning for LLMs over Communication Networks,"
        + " arXiv 2504.14667";
  }

  @Override
  public List<Parameter> parameters() {
    return Setting.PARAMETERS;
  }

  @Override
  public DelayOptimizer create() {
    return (problem, settings, monitor) ->
        new BlockDescent(problem, Setting.of(settings, problem.size()), monitor).run();
  }
}
