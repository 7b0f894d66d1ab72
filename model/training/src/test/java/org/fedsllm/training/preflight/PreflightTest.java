package org.fedsllm.training.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.Set;
import org.fedsllm.model.project.WeightOptimizerSpec.Kind;
import org.fedsllm.model.workload.LoraSpec;
import org.fedsllm.model.workload.Projection;
import org.fedsllm.model.workload.TransformerSpec;
import org.fedsllm.model.workload.TransformerWorkload;
import org.fedsllm.training.Golden;
import org.fedsllm.training.checkpoint.Checkpoint;
import org.fedsllm.training.checkpoint.HuggingFaceDirectory;
import org.fedsllm.training.checkpoint.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PreflightTest {
  private static final long GIBIBYTE = 1L << 30;

  @ParameterizedTest
  @EnumSource(Golden.class)
  void theBaseModelIsCountedToTheLastParameter(Golden golden) throws IOException {
    Checkpoint checkpoint = new HuggingFaceDirectory(golden.folder());
    long stored = 0;
    try (Weights weights = checkpoint.openWeights()) {
      for (String tensor : weights.names()) {
        long values = 1;
        for (long size : weights.shape(tensor)) {
          values *= size;
        }
        stored += values;
      }
    }
    assertThat(
            MemoryNeed.parameters(
                checkpoint.config().transformer(), checkpoint.config().tiedHead()))
        .isEqualTo(stored);
  }

  @Test
  void gpt2SmallNeedsHalfAGibibyteForItsWeights() {
    assertThat(need(8, 10).parts().get(1).bytes()).isEqualTo(4L * 124_439_808);
  }

  @Test
  void adaptersGrowWithTheClientsAndActivationsWithTheBatch() {
    long tenClients = need(4, 10).totalBytes();
    long adapters = 4L * 4 * 12 * 8 * (768 + 3 * 768);
    assertThat(need(4, 110).totalBytes() - tenClients).isEqualTo(100 * adapters);
    assertThat(need(6, 10).totalBytes() - tenClients).isEqualTo(2 * need(4, 10).perSequenceBytes());
  }

  @Test
  void aRunThatDoesNotFitIsRefusedWithTheBatchThatWould() {
    long enough = need(3, 10).totalBytes();
    Preflight preflight = preflight(8, enough);
    assertThatIllegalArgumentException()
        .isThrownBy(preflight::requireFit)
        .withMessageContainingAll("needs about", "Lower the batchSize from 8 to 3.");
    assertThatCode(() -> preflight(3, enough).requireFit()).doesNotThrowAnyException();
    assertThat(preflight(3, enough).cures()).isEmpty();
  }

  @Test
  void whereNoBatchFitsASmallerModelIsTheCure() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> preflight(8, GIBIBYTE / 2).requireFit())
        .withMessageContainingAll("0.50 GiB is available", "choose a smaller model");
  }

  @Test
  void theMachineHasMemoryAndAPropertyMaySayMore() {
    assertThat(MachineMemory.ofThisMachine().bytes()).isGreaterThan(GIBIBYTE / 8);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MachineMemory(0))
        .withMessageContaining(MachineMemory.PROPERTY);
  }

  private static Preflight preflight(int batchSize, long available) {
    return new Preflight(workload(batchSize), need(batchSize, 10), new MachineMemory(available));
  }

  private static MemoryNeed need(int batchSize, int clients) {
    return MemoryNeed.of(workload(batchSize), true, clients, Kind.ADAM_W);
  }

  private static TransformerWorkload workload(int batchSize) {
    LoraSpec lora = new LoraSpec(8, 16, Set.of(Projection.QUERY_KEY_VALUE));
    return new TransformerWorkload(TransformerSpec.gpt2Small(), 6, lora, batchSize, 128, 32, 32);
  }
}
