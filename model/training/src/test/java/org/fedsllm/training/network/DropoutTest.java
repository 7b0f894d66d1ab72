package org.fedsllm.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.model.workload.LoraSpec;
import org.fedsllm.model.workload.Projection;
import org.fedsllm.training.Golden;
import org.fedsllm.training.checkpoint.LanguageModel;
import org.junit.jupiter.api.Test;

class DropoutTest {
  private static final double SHARE = 0.3;
  private static final int SIZE = 40_000;

  /** Five standard deviations of a share of so many draws. */
  private static final double SHARE_TOLERANCE = 5 * Math.sqrt(SHARE * (1 - SHARE) / SIZE);

  private static final float GRADIENT_TOLERANCE = 1e-6f;

  @Test
  void droppedValuesAreZeroAndTheOthersMakeUpForThem() {
    float[] dropped = ones(1);
    long zeros = 0;
    for (float value : dropped) {
      assertThat(value == 0 || Math.abs(value - 1 / (1 - SHARE)) < 1e-4).isTrue();
      zeros += value == 0 ? 1 : 0;
    }
    assertThat((double) zeros / SIZE).isCloseTo(SHARE, within(SHARE_TOLERANCE));
    assertThat(ones(1)).as("the same seed").containsExactly(dropped);
    assertThat(ones(2)).as("another seed").isNotEqualTo(dropped);
  }

  @Test
  void dropoutChangesTrainingByTheSeedAndNeverEvaluation() throws IOException {
    try (LanguageModel model = Golden.GPT2.model();
        NDManager step = model.manager().newSubManager()) {
      LoraWeights weights = weights(model);
      Batch batch = new Batch(Golden.GPT2.sequences(model, 1));
      Adapter adapter = new Adapter(step, weights);
      float plain = recorded(model, batch, adapter, step);
      adapter.dropBy(new SeedTree(7));
      float dropped = recorded(model, batch, adapter, step);
      assertThat(dropped).isNotEqualTo(plain).isEqualTo(recorded(model, batch, adapter, step));
      adapter.dropBy(new SeedTree(8));
      assertThat(recorded(model, batch, adapter, step)).isNotEqualTo(dropped);
      float evaluated =
          Autograd.unrecorded(() -> model.network().loss(batch, adapter, step)).getFloat();
      assertThat(evaluated).isCloseTo(plain, within(GRADIENT_TOLERANCE * 10));
    }
  }

  @Test
  void bothSidesOfASplitDropWhatTheWholeModelDrops() throws IOException {
    int splitLayer = 2;
    SeedTree seeds = new SeedTree(7);
    try (LanguageModel model = Golden.GPT2.model();
        NDManager step = model.manager().newSubManager()) {
      LoraWeights weights = weights(model);
      Batch batch = new Batch(Golden.GPT2.sequences(model, 1));
      Adapter whole = new Adapter(step, weights);
      Adapter lower = new Adapter(step, weights.clientSide(splitLayer));
      Adapter upper = new Adapter(step, weights.serverSide(splitLayer));
      for (Adapter adapter : new Adapter[] {whole, lower, upper}) {
        adapter.dropBy(seeds);
      }
      Autograd.backward(Autograd.recorded(() -> model.network().loss(batch, whole, step)));
      float[] expected = whole.gradient(step).toFloatArray();

      ClientNetwork client = new ClientNetwork(model.network(), splitLayer);
      ServerNetwork server = new ServerNetwork(model.network(), splitLayer);
      NDArray activations = Autograd.recorded(() -> client.forward(batch, lower, step));
      NDArray received = Autograd.unrecorded(activations::duplicate);
      Autograd.require(received);
      Autograd.backward(Autograd.recorded(() -> server.loss(received, batch, upper)));
      Autograd.backward(activations, Autograd.gradient(received, step));
      float[] gradient = lower.gradient(step).toFloatArray();
      assertThat(gradient)
          .containsExactly(Arrays.copyOf(expected, gradient.length), within(GRADIENT_TOLERANCE));
      assertThat(upper.gradient(step).toFloatArray())
          .containsExactly(
              Arrays.copyOfRange(expected, gradient.length, expected.length),
              within(GRADIENT_TOLERANCE));
    }
  }

  private static float recorded(LanguageModel model, Batch batch, Adapter adapter, NDManager step) {
    return Autograd.recorded(() -> model.network().loss(batch, adapter, step)).getFloat();
  }

  /** The golden adapter, with dropout. */
  private static LoraWeights weights(LanguageModel model) {
    LoraSpec lora = new LoraSpec(4, 8, Set.of(Projection.QUERY_KEY_VALUE), SHARE);
    return new LoraWeights(
        LoraLayout.whole(model.spec(), lora), Golden.GPT2.adapter(model, "adapter").values());
  }

  private static float[] ones(long seed) {
    try (NDManager manager = TorchEngine.newManager()) {
      return new Dropout(SHARE, seed).apply(manager.ones(new Shape(SIZE))).toFloatArray();
    }
  }
}
