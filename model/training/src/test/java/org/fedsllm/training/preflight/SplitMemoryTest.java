package org.fedsllm.training.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.fedsllm.model.project.WeightOptimizerSpec.Kind;
import org.fedsllm.model.workload.LoraSpec;
import org.fedsllm.model.workload.Projection;
import org.fedsllm.model.workload.TransformerSpec;
import org.fedsllm.model.workload.TransformerWorkload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitMemoryTest {
  private final TransformerWorkload workload =
      new TransformerWorkload(
          TransformerSpec.gpt2Small(),
          3,
          new LoraSpec(8, 16, EnumSet.of(Projection.QUERY_KEY_VALUE)),
          4,
          128,
          32,
          32);

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 11})
  void bothSidesAreWhatTheCheckBeforeATrainingCounts(int splitLayer) {
    SplitMemory memory = SplitMemory.of(workload.withSplitLayer(splitLayer), 1, Kind.ADAM_W);
    MemoryNeed need = MemoryNeed.of(workload, false, 1, Kind.ADAM_W);

    assertThat(memory.client().weights() + memory.server().weights())
        .isEqualTo(need.parts().get(1).bytes());
    assertThat(memory.client().adapters() + memory.server().adapters())
        .isEqualTo(need.parts().get(2).bytes());
    assertThat(memory.client().activations() + memory.server().activations())
        .isEqualTo(need.parts().get(3).bytes() + need.parts().get(4).bytes());
  }

  @Test
  void movingTheCutUpMovesMemoryToTheClient() {
    SplitMemory low = SplitMemory.of(workload, 10, Kind.ADAM_W);
    SplitMemory high = SplitMemory.of(workload.withSplitLayer(9), 10, Kind.ADAM_W);

    assertThat(high.client().totalBytes()).isGreaterThan(low.client().totalBytes());
    assertThat(high.server().totalBytes()).isLessThan(low.server().totalBytes());
  }

  @Test
  void everyCopyOnTheServerAndWhatAdamRemembersTakeRoom() {
    SplitMemory one = SplitMemory.of(workload, 1, Kind.SGD);
    SplitMemory ten = SplitMemory.of(workload, 10, Kind.ADAM_W);

    assertThat(ten.server().adapters()).isEqualTo(2 * 10 * one.server().adapters());
    assertThat(ten.client().adapters()).isEqualTo(2 * one.client().adapters());
  }
}
