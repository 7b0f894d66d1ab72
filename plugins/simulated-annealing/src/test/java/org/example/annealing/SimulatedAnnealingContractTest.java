package org.example.annealing;

import org.fedsllm.optimizer.OptimizerProvider;
import org.fedsllm.optimizer.contract.OptimizerContract;

class SimulatedAnnealingContractTest extends OptimizerContract {
  @Override
  protected OptimizerProvider provider() {
    return new SimulatedAnnealing();
  }
}
