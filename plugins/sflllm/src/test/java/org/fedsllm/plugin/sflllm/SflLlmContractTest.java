package org.fedsllm.plugin.sflllm;

import org.fedsllm.optimizer.OptimizerProvider;
import org.fedsllm.optimizer.contract.OptimizerContract;

class SflLlmContractTest extends OptimizerContract {
  @Override
  protected OptimizerProvider provider() {
    return new SflLlm();
  }
}
