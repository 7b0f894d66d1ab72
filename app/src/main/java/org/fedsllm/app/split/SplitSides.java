package org.fedsllm.app.split;

import org.fedsllm.model.algorithm.Scheme;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.WeightOptimizerSpec.Kind;
import org.fedsllm.model.workload.FlopCount;
import org.fedsllm.model.workload.TransformerSpec;
import org.fedsllm.model.workload.TransformerWorkload;
import org.fedsllm.model.workload.Workload;
import org.fedsllm.model.workload.WorkloadEstimator;
import org.fedsllm.training.preflight.SplitMemory;

/**
 * What stands on either side of the split and what crosses it (EQ-15, EQ-16).
 *
 * @param activationBits up, with their labels, each local iteration of a full batch
 * @param gradientBits down, the same
 * @param adapterBits up to the federated server, each global round
 * @param memory what training takes on either side
 */
public record SplitSides(
    Side client,
    Side server,
    double activationBits,
    double gradientBits,
    double adapterBits,
    SplitMemory memory) {

  /**
   * One side.
   *
   * @param blocks number of blocks
   * @param parameters frozen ones, embeddings or head included
   * @param loraParameters trained ones
   * @param flops of one local iteration of a full batch, forward and backward
   */
  public record Side(int blocks, long parameters, long loraParameters, double flops) {}

  /**
   * The sides of {@code project} cut as {@code model}, its own workload or that at another layer.
   * In SplitFed V1 the server trains a copy of its adapters for each client.
   */
  public static SplitSides of(Project project, TransformerWorkload model) {
    int copies =
        project.algorithm().scheme() == Scheme.SPLIT_FED_V1
            ? project.scenario().clients().size()
            : 1;
    Kind optimizer =
        project.training() == null ? Kind.ADAM_W : project.training().weightOptimizer().kind();
    return of(model, copies, optimizer);
  }

  /**
   * The sides of {@code workload}. A tied head stands on both: as embeddings and as the head.
   *
   * @param serverCopies of the server's adapters
   * @param optimizer of the weights
   */
  public static SplitSides of(TransformerWorkload workload, int serverCopies, Kind optimizer) {
    TransformerSpec model = workload.transformer();
    int below = workload.splitLayer();
    int above = model.blocks() - below;
    FlopCount flops = WorkloadEstimator.flopsPerSequence(workload);
    Workload full = workload.of(workload.batchSize(), 1, 1);
    long headParameters = (long) model.vocabularySize() * model.hiddenSize();
    return new SplitSides(
        new Side(
            below,
            model.embeddingParameters() + below * model.parametersPerBlock(),
            workload.clientAdapterParameters(),
            workload.batchSize() * flops.client()),
        new Side(
            above,
            above * model.parametersPerBlock() + model.normParameters() + headParameters,
            workload.serverAdapterParameters(),
            workload.batchSize() * flops.server()),
        full.activationBits(),
        full.gradientBits(),
        full.adapterBits(),
        SplitMemory.of(workload, serverCopies, optimizer));
  }
}
