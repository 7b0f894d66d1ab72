package org.fedsllm.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TorchEngineTest {
  private static final String DEVICE = "fedsllm.device";

  @AfterEach
  void forgetTheDevice() {
    System.clearProperty(DEVICE);
  }

  @Test
  void computesOnTheProcessorUnlessToldOtherwise() {
    try (NDManager manager = TorchEngine.newManager()) {
      assertThat(manager.getDevice().isGpu()).isFalse();
    }
  }

  @Test
  void aDeviceThatIsNotThereIsRefused() {
    System.setProperty(DEVICE, "gpu99");
    assertThatIllegalArgumentException()
        .isThrownBy(TorchEngine::newManager)
        .withMessageContainingAll("fedsllm.device (gpu99)", "choose cpu");
  }
}
