package org.fedsllm.optimizer.internal.baseline;

import org.fedsllm.optimizer.OptimizerProvider;
import org.fedsllm.optimizer.contract.OptimizerContract;

class RandomFeasibleContractTest extends OptimizerContract {
  @Override
  protected OptimizerProvider provider() {
    return new RandomFeasible();
  }
}
