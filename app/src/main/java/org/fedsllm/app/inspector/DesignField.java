package org.fedsllm.app.inspector;

import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.fedsllm.app.control.Quantities;
import org.fedsllm.app.control.Quantity;
import org.fedsllm.app.split.OwnDesigns;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.workload.TransformerWorkload;

/** What a client can have of its own instead of the workload's. */
enum DesignField implements ClientQuantity {
  SPLIT_LAYER(
      "client-split",
      Quantities.SPLIT_LAYER,
      TransformerWorkload::splitLayer,
      OwnDesigns::withSplit),
  RANK(
      "client-rank",
      Quantities.LORA_RANK,
      workload -> workload.lora().rank(),
      OwnDesigns::withRank);

  /** Gives one client a value of its own. */
  @FunctionalInterface
  private interface Write {
    TransformerWorkload with(TransformerWorkload model, String client, int value);
  }

  private final String id;
  private final Quantity quantity;
  private final ToIntFunction<TransformerWorkload> read;
  private final Write write;

  DesignField(String id, Quantity quantity, ToIntFunction<TransformerWorkload> read, Write write) {
    this.id = id;
    this.quantity = quantity;
    this.read = read;
    this.write = write;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Quantity quantity() {
    return quantity;
  }

  @Override
  public double of(Project project, String client) {
    return model(project)
        .map(model -> (double) read.applyAsInt(model.forClient(client)))
        .orElse(Double.NaN);
  }

  @Override
  public Project with(Project project, Map<String, Double> values) {
    return model(project).map(model -> project.withWorkload(with(model, values))).orElse(project);
  }

  private TransformerWorkload with(TransformerWorkload model, Map<String, Double> values) {
    TransformerWorkload changed = model;
    for (Map.Entry<String, Double> own : values.entrySet()) {
      changed = write.with(changed, own.getKey(), own.getValue().intValue());
    }
    return changed;
  }

  private static Optional<TransformerWorkload> model(Project project) {
    return project.workload() instanceof TransformerWorkload model
        ? Optional.of(model)
        : Optional.empty();
  }
}
