package org.fedsllm.app.split;

import java.util.Map;
import java.util.TreeMap;
import org.fedsllm.model.workload.ClientDesign;
import org.fedsllm.model.workload.TransformerWorkload;

/** Splits and ranks that clients have of their own. Pure functions. */
public final class OwnDesigns {
  private OwnDesigns() {}

  /**
   * {@code model} with {@code client} cut at {@code splitLayer}, its rank as it was.
   *
   * @throws IllegalArgumentException if the model cannot be cut there
   */
  public static TransformerWorkload withSplit(
      TransformerWorkload model, String client, int splitLayer) {
    return with(model, client, splitLayer, model.forClient(client).lora().rank());
  }

  /**
   * {@code model} with adapters of {@code rank} on {@code client}, its split as it was.
   *
   * @throws IllegalArgumentException if there is no such rank
   */
  public static TransformerWorkload withRank(TransformerWorkload model, String client, int rank) {
    return with(model, client, model.forClient(client).splitLayer(), rank);
  }

  /** What equals the workload's is not kept, so that a client follows the workload again. */
  private static TransformerWorkload with(
      TransformerWorkload model, String client, int splitLayer, int rank) {
    Map<String, ClientDesign> designs = new TreeMap<>(model.designs());
    Integer ownSplit = splitLayer == model.splitLayer() ? null : Integer.valueOf(splitLayer);
    Integer ownRank = rank == model.lora().rank() ? null : Integer.valueOf(rank);
    if (ownSplit == null && ownRank == null) {
      designs.remove(client);
    } else {
      designs.put(client, new ClientDesign(ownSplit, ownRank));
    }
    return model.withDesigns(designs);
  }
}
