package org.fedsllm.optimizer.internal.design;

import org.fedsllm.optimizer.OptimizerProvider;
import org.fedsllm.optimizer.contract.OptimizerContract;

class BestRankContractTest extends OptimizerContract {
  @Override
  protected OptimizerProvider provider() {
    return new BestRank();
  }
}
