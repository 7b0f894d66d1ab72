package org.fedsllm.app.split;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.workload.ConstantWorkload;
import org.fedsllm.model.workload.LoraSpec;
import org.fedsllm.model.workload.Projection;
import org.fedsllm.model.workload.TransformerWorkload;

/** Reads and changes single values of a project's workload. Pure functions. */
final class WorkloadEdits {
  private WorkloadEdits() {}

  static double model(Project project, ToDoubleFunction<TransformerWorkload> read) {
    return project.workload() instanceof TransformerWorkload workload
        ? read.applyAsDouble(workload)
        : Double.NaN;
  }

  static Project withModel(Project project, UnaryOperator<TransformerWorkload> change) {
    return project.workload() instanceof TransformerWorkload workload
        ? project.withWorkload(change.apply(workload))
        : project;
  }

  static double constants(Project project, ToDoubleFunction<ConstantWorkload> read) {
    return project.workload() instanceof ConstantWorkload workload
        ? read.applyAsDouble(workload)
        : Double.NaN;
  }

  static Project withConstants(Project project, UnaryOperator<ConstantWorkload> change) {
    return project.workload() instanceof ConstantWorkload workload
        ? project.withWorkload(change.apply(workload))
        : project;
  }

  static Project withSplitLayer(Project project, int layer) {
    return withModel(project, workload -> workload.withSplitLayer(layer));
  }

  static Project withOwnSplit(Project project, Iterable<String> clients, int layer) {
    return withModel(
        project,
        workload -> {
          TransformerWorkload changed = workload;
          for (String client : clients) {
            changed = OwnDesigns.withSplit(changed, client, layer);
          }
          return changed;
        });
  }

  static Project withLora(Project project, UnaryOperator<LoraSpec> change) {
    return withModel(project, workload -> workload.withLora(change.apply(workload.lora())));
  }

  static Project withTarget(Project project, Projection projection, boolean adapted) {
    return withLora(
        project,
        lora -> {
          Set<Projection> targets = EnumSet.copyOf(lora.targets());
          if (adapted) {
            targets.add(projection);
          } else {
            targets.remove(projection);
          }
          return new LoraSpec(lora.rank(), lora.alpha(), targets, lora.dropout());
        });
  }

  static TransformerWorkload withBatch(TransformerWorkload workload, int sequences) {
    return sized(workload, sequences, workload.sequenceLength());
  }

  static TransformerWorkload withSequenceLength(TransformerWorkload workload, int tokens) {
    return sized(workload, workload.batchSize(), tokens);
  }

  static TransformerWorkload withActivationBits(TransformerWorkload workload, int bits) {
    return workload.withBitsPerActivation(bits);
  }

  static TransformerWorkload withAdapterBits(TransformerWorkload workload, int bits) {
    return new TransformerWorkload(
        workload.transformer(),
        workload.splitLayer(),
        workload.lora(),
        workload.batchSize(),
        workload.sequenceLength(),
        workload.bitsPerActivation(),
        bits,
        workload.designs());
  }

  private static TransformerWorkload sized(TransformerWorkload from, int sequences, int tokens) {
    return new TransformerWorkload(
        from.transformer(),
        from.splitLayer(),
        from.lora(),
        sequences,
        tokens,
        from.bitsPerActivation(),
        from.bitsPerAdapterValue(),
        from.designs());
  }
}
