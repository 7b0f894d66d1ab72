package org.fedsllm.optimizer.internal.energy;

import org.fedsllm.optimizer.OptimizerProvider;
import org.fedsllm.optimizer.contract.OptimizerContract;

class DeadlineEnergyContractTest extends OptimizerContract {
  @Override
  protected OptimizerProvider provider() {
    return new DeadlineEnergy();
  }
}
