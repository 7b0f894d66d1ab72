package org.fedsllm.training.benchmark;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.training.data.TokenSequence;
import org.fedsllm.training.metric.Evaluator;
import org.fedsllm.training.network.Adapter;
import org.fedsllm.training.network.Autograd;
import org.fedsllm.training.network.Batch;
import org.fedsllm.training.network.CausalTransformer;
import org.fedsllm.training.network.PlainModel;
import org.fedsllm.training.network.PlainModel.Logits;
import org.fedsllm.training.network.TorchEngine;
import org.fedsllm.training.node.Learner;

/** Unsplit steps of a random {@link BenchmarkModel#SMALL} with single optimisations taken out. */
final class PlainSteps implements AutoCloseable {
  private static final BenchmarkModel MODEL = BenchmarkModel.SMALL;
  private static final int BATCHES = 8;

  private final NDManager manager = TorchEngine.newManager();
  private final SeedTree seeds = new SeedTree(2026);
  private final CausalTransformer network = RandomModel.build(manager, MODEL.spec());
  private final CausalTransformer plainGelu = PlainModel.withPlainGelu(network, manager);

  /** Full rows of random tokens, all of which count. */
  static List<Batch> randomBatches() {
    List<TokenSequence> rows =
        RandomModel.rows(MODEL.spec(), new SeedTree(2026).stream("rows"))
            .limit((long) BATCHES * MODEL.batchSize())
            .toList();
    return UnevenRows.batches(rows, MODEL.batchSize());
  }

  /** A step on one batch after another; worth the batch's tokens that are not padding. */
  Sample.Work steps(boolean ownGelu, Logits logits, List<Batch> batches) {
    PlainModel model = new PlainModel(ownGelu ? network : plainGelu, logits);
    Learner learner = learner();
    int[] next = {0};
    return () -> {
      Batch batch = batches.get(next[0]++ % batches.size());
      step(model, learner, batch);
      return UnevenRows.useful(batch);
    };
  }

  /** As the product does it. */
  Sample.Work steps(List<Batch> batches) {
    return steps(true, Logits.PARTS, batches);
  }

  /** Some local iterations, and the evaluation of held-out rows if there are any. */
  Sample.Work rounds(int localIterations, List<TokenSequence> heldOut) {
    Sample.Work step = steps(randomBatches());
    Evaluator evaluator = new Evaluator(manager, network);
    Adapter adapter = learner().adapter();
    return () -> {
      long tokens = 0;
      for (int i = 0; i < localIterations; i++) {
        tokens += step.run();
      }
      if (!heldOut.isEmpty()) {
        Sample.finite(evaluator.loss(heldOut, adapter).nats());
      }
      return tokens;
    };
  }

  private Learner learner() {
    return RandomModel.learner(manager, MODEL.spec(), seeds.stream("adapter"));
  }

  private void step(PlainModel model, Learner learner, Batch batch) {
    try (NDManager step = manager.newSubManager()) {
      NDArray loss = Autograd.recorded(() -> model.loss(batch, learner.adapter(), step));
      Autograd.backward(loss);
      learner.step(step);
      Sample.finite(loss.getFloat());
    }
  }

  @Override
  public void close() {
    manager.close();
  }
}
