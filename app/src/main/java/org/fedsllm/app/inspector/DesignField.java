package org.fedsllm.app.inspector;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import org.fedsllm.app.control.Quantities;
import org.fedsllm.app.control.Quantity;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.workload.ClientDesign;
import org.fedsllm.model.workload.TransformerWorkload;

/**
 * What a client can have of its own instead of the workload's. What equals the workload's is not
 * kept, so that a client follows the workload again.
 */
enum DesignField implements ClientQuantity {
  SPLIT_LAYER(
      "client-split",
      Quantities.SPLIT_LAYER,
      TransformerWorkload::splitLayer,
      (own, layer) -> new Own(layer, own.rank())),
  RANK(
      "client-rank",
      Quantities.LORA_RANK,
      workload -> workload.lora().rank(),
      (own, rank) -> new Own(own.splitLayer(), rank));

  /** Split and rank of one client, the workload's where it has none of its own. */
  private record Own(int splitLayer, int rank) {}

  private final String id;
  private final Quantity quantity;
  private final ToIntFunction<TransformerWorkload> read;
  private final BiFunction<Own, Integer, Own> write;

  DesignField(
      String id,
      Quantity quantity,
      ToIntFunction<TransformerWorkload> read,
      BiFunction<Own, Integer, Own> write) {
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
    Map<String, ClientDesign> designs = new TreeMap<>(model.designs());
    for (Map.Entry<String, Double> entry : values.entrySet()) {
      String client = entry.getKey();
      TransformerWorkload its = model.forClient(client);
      Own own =
          write.apply(new Own(its.splitLayer(), its.lora().rank()), entry.getValue().intValue());
      Integer split =
          own.splitLayer() == model.splitLayer() ? null : Integer.valueOf(own.splitLayer());
      Integer rank = own.rank() == model.lora().rank() ? null : Integer.valueOf(own.rank());
      if (split == null && rank == null) {
        designs.remove(client);
      } else {
        designs.put(client, new ClientDesign(split, rank));
      }
    }
    return model.withDesigns(designs);
  }

  private static Optional<TransformerWorkload> model(Project project) {
    return project.workload() instanceof TransformerWorkload model
        ? Optional.of(model)
        : Optional.empty();
  }
}
