package org.fedsllm.optimizer.internal.joint;

import org.fedsllm.optimizer.OptimizerProvider;
import org.fedsllm.optimizer.contract.OptimizerContract;

class JointOptimizerContractTest extends OptimizerContract {
  @Override
  protected OptimizerProvider provider() {
    return new JointOptimizer();
  }
}
