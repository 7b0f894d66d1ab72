package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.fedsllm.model.workload.Projection;
import org.fedsllm.training.network.LoraLayout.Piece;

/**
 * Trainable adapters: one flat leaf of the autograd graph, of which every A and B is a view.
 *
 * <p>Not thread-safe. Close it to free its tensors.
 */
public final class Adapter implements AutoCloseable {
  private final NDManager manager;
  private final LoraLayout layout;
  private final NDArray values; // (parameters)
  private final NDArray scale; // ()

  /**
   * @param parent a manager that outlives this adapter
   */
  public Adapter(NDManager parent, LoraWeights start) {
    this.manager = parent.newSubManager();
    this.layout = start.layout();
    this.values = Tensors.ofFloats(manager, start.values(), new Shape(layout.parameters()));
    this.scale = Tensors.scalar(manager, layout.lora().scale());
    Autograd.require(values);
  }

  public LoraLayout layout() {
    return layout;
  }

  /** The leaf itself, for a weight optimizer. */
  public NDArray values() {
    return values;
  }

  /** The gradient gathered since {@link #clearGradient}, in {@code step}. */
  public NDArray gradient(NDManager step) {
    return Autograd.gradient(values, step);
  }

  public void clearGradient() {
    Autograd.clear(values);
  }

  /** The values as they are now. */
  public LoraWeights weights() {
    return new LoraWeights(layout, values.toFloatArray());
  }

  /** Replaces the values; whatever a weight optimizer remembers of them stays as it is. */
  public void assign(LoraWeights weights) {
    try (NDArray fresh = Tensors.ofFloats(manager, weights.values(), values.getShape())) {
      Autograd.assign(values, fresh);
    }
  }

  /** The adapters of each block; views that live until {@code step} is closed. */
  List<BlockLora> views(NDManager step) {
    NDList parts = values.split(innerEnds(), 0);
    parts.attach(step); // else they would gather in this adapter's own manager
    List<BlockLora> blocks = new ArrayList<>();
    for (int first = 0; first < parts.size(); first += layout.piecesPerBlock()) {
      Map<Projection, LoraPair> pairs = new EnumMap<>(Projection.class);
      for (int i = first; i < first + layout.piecesPerBlock(); i += 2) {
        NDArray a = matrix(parts.get(i), layout.pieces().get(i));
        NDArray b = matrix(parts.get(i + 1), layout.pieces().get(i + 1));
        pairs.put(layout.pieces().get(i).projection(), new LoraPair(a, b, scale));
      }
      blocks.add(new BlockLora(pairs));
    }
    return blocks;
  }

  private long[] innerEnds() {
    List<Piece> pieces = layout.pieces();
    return LongStream.range(0, pieces.size() - 1).map(i -> pieces.get((int) i).end()).toArray();
  }

  private static NDArray matrix(NDArray part, Piece piece) {
    return part.reshape(piece.rows(), piece.columns());
  }

  @Override
  public void close() {
    manager.close();
  }
}
