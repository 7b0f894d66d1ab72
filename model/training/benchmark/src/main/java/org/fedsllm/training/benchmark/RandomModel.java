package org.fedsllm.training.benchmark;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.fedsllm.model.project.WeightOptimizerSpec;
import org.fedsllm.model.workload.LoraSpec;
import org.fedsllm.model.workload.Projection;
import org.fedsllm.model.workload.TransformerSpec;
import org.fedsllm.training.data.TokenSequence;
import org.fedsllm.training.network.Autograd;
import org.fedsllm.training.network.CausalTransformer;
import org.fedsllm.training.network.Gpt2;
import org.fedsllm.training.network.LoraLayout;
import org.fedsllm.training.network.LoraLayout.Factor;
import org.fedsllm.training.network.LoraWeights;
import org.fedsllm.training.node.Learner;

/** Random weights and rows, and what trains on them: LoRA of rank 8 on query, key and value. */
final class RandomModel {
  static final Set<Factor> BOTH = EnumSet.allOf(Factor.class);
  static final WeightOptimizerSpec ADAM_W =
      new WeightOptimizerSpec(WeightOptimizerSpec.Kind.ADAM_W, 1e-4, 0);

  private static final LoraSpec LORA = new LoraSpec(8, 16, Set.of(Projection.QUERY_KEY_VALUE));
  private static final double DEVIATION = 0.02;
  private static final float EPSILON = 1e-5f;

  private RandomModel() {}

  static CausalTransformer build(NDManager manager, TransformerSpec spec) {
    return Gpt2.build(manager, spec, EPSILON, (name, shape) -> tensor(manager, name, shape));
  }

  static LoraWeights adapter(TransformerSpec spec, Random random) {
    return LoraWeights.fresh(LoraLayout.whole(spec, LORA), random);
  }

  /** Fresh adapters on all blocks and the AdamW that moves them. */
  static Learner learner(NDManager manager, TransformerSpec spec, Random random) {
    return new Learner(manager, adapter(spec, random), BOTH, ADAM_W);
  }

  /** Endless rows of one text each, of which every prediction counts. */
  static Stream<TokenSequence> rows(TransformerSpec spec, Random random) {
    return Stream.generate(
        () ->
            TokenSequence.plain(
                random.longs(BenchmarkModel.TOKENS, 0, spec.vocabularySize()).toArray()));
  }

  /** Norms near one, all else small: losses and gradients of ordinary size. */
  private static NDArray tensor(NDManager manager, String name, long... shape) {
    NDArray noise =
        Autograd.unrecorded(
            () -> manager.randomNormal(0, (float) DEVIATION, new Shape(shape), DataType.FLOAT32));
    return name.contains("ln_") && name.endsWith(".weight")
        ? Autograd.unrecorded(() -> noise.add(1))
        : noise;
  }
}
