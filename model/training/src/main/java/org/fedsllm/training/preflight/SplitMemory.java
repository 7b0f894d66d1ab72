package org.fedsllm.training.preflight;

import org.fedsllm.model.project.WeightOptimizerSpec.Kind;
import org.fedsllm.model.workload.TransformerSpec;
import org.fedsllm.model.workload.TransformerWorkload;

/**
 * What each side of a split must hold to train, counted as {@link MemoryNeed} counts a run: float32
 * throughout, activations of one whole batch as recorded. The engine's own memory is left out,
 * since a device would have another engine.
 *
 * @param client one client
 * @param server the main server with its copies of the server side
 */
public record SplitMemory(Side client, Side server) {

  /**
   * One side, in bytes.
   *
   * @param weights frozen ones; a tied head stands on both sides
   * @param adapters values, gradients and what the weight optimizer remembers
   * @param activations of one batch, until its backward pass; on the server with the logits
   */
  public record Side(long weights, long adapters, long activations) {
    public long totalBytes() {
      return weights + adapters + activations;
    }
  }

  /**
   * @param serverCopies how many copies of the server's adapters there are: one a client in
   *     SplitFed V1, else one
   */
  public static SplitMemory of(TransformerWorkload workload, int serverCopies, Kind optimizer) {
    TransformerSpec model = workload.transformer();
    long below = workload.splitLayer();
    long above = model.blocks() - below;
    long head = (long) model.vocabularySize() * model.hiddenSize();
    long arrays = MemoryNeed.adapterArrays(optimizer);
    long blockBytes =
        workload.batchSize()
            * workload.sequenceLength()
            * MemoryNeed.blockValues(model, workload.sequenceLength())
            * Float.BYTES;
    return new SplitMemory(
        new Side(
            (model.embeddingParameters() + below * model.parametersPerBlock()) * Float.BYTES,
            arrays * workload.clientAdapterParameters() * Float.BYTES,
            below * blockBytes),
        new Side(
            (above * model.parametersPerBlock() + model.normParameters() + head) * Float.BYTES,
            serverCopies * arrays * workload.serverAdapterParameters() * Float.BYTES,
            above * blockBytes + MemoryNeed.LOGITS));
  }
}
