package org.fedsllm.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.fedsllm.model.workload.LoraSpec;
import org.fedsllm.model.workload.ModelFamily;
import org.fedsllm.model.workload.Projection;
import org.fedsllm.model.workload.TransformerSpec;
import org.fedsllm.training.network.LoraLayout.Factor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdapterTest {
  private static final TransformerSpec TRANSFORMER =
      new TransformerSpec(ModelFamily.GPT2, 3, 4, 1, 1, 4, 6, 50, 16);
  private static final LoraLayout LAYOUT =
      LoraLayout.whole(
          TRANSFORMER, new LoraSpec(2, 4, EnumSet.of(Projection.MLP_UP, Projection.MLP_DOWN)));
  private static final float NEAR = 1e-5f;

  private final NDManager manager = NDManager.newBaseManager();
  private final Random random = new Random(8);
  private final LoraWeights weights = random(LAYOUT);

  @AfterEach
  void close() {
    manager.close();
  }

  @ParameterizedTest
  @EnumSource(Factor.class)
  void weightsAreTheSameWhicheverFactorIsTrained(Factor trained) {
    try (Adapter adapter = new Adapter(manager, weights, Set.of(trained))) {
      assertThat(adapter.weights().values()).containsExactly(weights.values());
      LoraWeights other = random(LAYOUT);
      adapter.assign(other);
      assertThat(adapter.weights().values()).containsExactly(other.values());
    }
  }

  @ParameterizedTest
  @EnumSource(Factor.class)
  void onlyTheTrainedFactorHasAGradientAndItIsTheSameAsWithBothTrained(Factor trained) {
    try (Adapter both = new Adapter(manager, weights);
        Adapter one = new Adapter(manager, weights, Set.of(trained))) {
      LoraWeights expected = new LoraWeights(LAYOUT, gradient(both));
      assertThat(gradient(one)).containsExactly(expected.values(Set.of(trained)));
    }
  }

  @Test
  void aSingleMatrixIsAViewAndNotTheLeaf() {
    LoraSpec one = new LoraSpec(2, 4, EnumSet.of(Projection.MLP_UP));
    LoraWeights server = random(LoraLayout.whole(TRANSFORMER, one)).serverSide(2);
    try (Adapter adapter = new Adapter(manager, server, Set.of(Factor.B))) {
      assertThat(gradient(adapter)).hasSize(server.values(Set.of(Factor.B)).length);
      assertThat(adapter.weights().values()).containsExactly(server.values());
    }
  }

  @Test
  void viewsFromABlockOnAreThoseOfTheUpperPart() {
    try (Adapter whole = new Adapter(manager, weights);
        Adapter upper = new Adapter(manager, weights.serverSide(1));
        NDManager step = manager.newSubManager()) {
      assertThat(whole.viewsFrom(1, step)).hasSize(2);
      assertThat(output(whole.viewsFrom(1, step), step))
          .containsExactly(output(upper.views(step), step));
    }
  }

  @Test
  void aFrozenUpdateBelowIsAddedAndNotTrained() {
    LoraWeights lower = random(LAYOUT.withRank(3));
    try (Adapter adapter = new Adapter(manager, weights);
        Adapter alone = new Adapter(manager, lower);
        FrozenUpdate update = new FrozenUpdate(manager, lower);
        NDManager step = manager.newSubManager()) {
      float[] own = output(adapter.views(step), step);
      float[] frozen = output(alone.views(step), step);
      float[] gradient = gradient(adapter);
      adapter.clearGradient();
      adapter.layOver(update);
      float[] sum = output(adapter.views(step), step);
      for (int i = 0; i < sum.length; i++) {
        assertThat(sum[i]).isCloseTo(own[i] + frozen[i], within(NEAR));
      }
      assertThat(gradient(adapter)).containsExactly(gradient);
    }
  }

  /** Of the sum of all updates of a fixed input. */
  private float[] gradient(Adapter adapter) {
    try (NDManager step = manager.newSubManager()) {
      NDArray sum = Autograd.recorded(() -> sum(adapter.views(step), step).sum());
      Autograd.backward(sum);
      return adapter.gradient(step).toFloatArray();
    }
  }

  private static float[] output(List<BlockLora> blocks, NDManager step) {
    return Autograd.unrecorded(() -> sum(blocks, step).toFloatArray());
  }

  private static NDArray sum(List<BlockLora> blocks, NDManager step) {
    NDArray input = Tensors.ofFloats(step, new float[] {1, -2, 3, 0.5f}, new Shape(1, 1, 4));
    NDArray sum = Tensors.ofFloats(step, new float[6], new Shape(1, 1, 6));
    for (BlockLora block : blocks) {
      sum = sum.add(block.on(Projection.MLP_UP).update(input));
    }
    return sum;
  }

  private LoraWeights random(LoraLayout layout) {
    float[] values = new float[layout.parameters()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return new LoraWeights(layout, values);
  }
}
