package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.model.workload.Projection;
import org.fedsllm.training.network.LoraLayout.Factor;
import org.fedsllm.training.network.LoraLayout.Piece;

/**
 * Trainable adapters: one flat leaf of the autograd graph, of which every trained A and B is a
 * view. Matrices that are not trained lie in a second vector without gradient.
 *
 * <p>Not thread-safe. Close it to free its tensors.
 */
public final class Adapter implements AutoCloseable {
  private final NDManager manager;
  private final LoraLayout layout;
  private final PieceVector trained;
  private final PieceVector fixed; // null where all are trained
  private final NDArray scale; // ()
  private FrozenUpdate below; // null where there is none
  private SeedTree dropoutSeeds; // null for no dropout

  /** With A and B trained. */
  public Adapter(NDManager parent, LoraWeights start) {
    this(parent, start, EnumSet.allOf(Factor.class));
  }

  /**
   * @param parent a manager that outlives this adapter
   * @param factors the matrices that are trained, at least one of A and B
   */
  public Adapter(NDManager parent, LoraWeights start, Set<Factor> factors) {
    this.manager = parent.newSubManager();
    this.layout = start.layout();
    this.trained = new PieceVector(manager, start, factors);
    Set<Factor> others = EnumSet.complementOf(EnumSet.copyOf(factors));
    this.fixed = others.isEmpty() ? null : new PieceVector(manager, start, others);
    this.scale = Tensors.scalar(manager, layout.lora().scale());
    Autograd.require(trained.values());
  }

  public LoraLayout layout() {
    return layout;
  }

  /** The leaf itself, for a weight optimizer. */
  public NDArray values() {
    return trained.values();
  }

  /** The gradient gathered since {@link #clearGradient}, in {@code step}. */
  public NDArray gradient(NDManager step) {
    return Autograd.gradient(values(), step);
  }

  public void clearGradient() {
    Autograd.clear(values());
  }

  /** The values as they are now. */
  public LoraWeights weights() {
    LoraWeights zeros = new LoraWeights(layout, new float[layout.parameters()]);
    LoraWeights moved = trained.into(zeros);
    return fixed == null ? moved : fixed.into(moved);
  }

  /** Replaces the values; whatever a weight optimizer remembers of them stays as it is. */
  public void assign(LoraWeights weights) {
    trained.assign(weights);
    if (fixed != null) {
      fixed.assign(weights);
    }
  }

  /** Lays this adapter over {@code update}, which it does not own; null takes it off again. */
  public void layOver(FrozenUpdate update) {
    below = update;
  }

  /**
   * Draws the dropout of the next recorded pass from {@code seeds}, by block and projection: a
   * split model drops what the whole one would. Without this call nothing is dropped.
   */
  public void dropBy(SeedTree seeds) {
    dropoutSeeds = seeds;
  }

  private Dropout dropout(Piece piece) {
    double share = layout.lora().dropout();
    return share == 0 || dropoutSeeds == null
        ? null
        : new Dropout(
            share, dropoutSeeds.stream(piece.block(), piece.projection().name()).nextLong());
  }

  /** The adapters of each block; views that live until {@code step} is closed. */
  List<BlockLora> views(NDManager step) {
    return viewsFrom(layout.firstBlock(), step);
  }

  /** The adapters of the blocks from {@code block} on, which is one of its own. */
  List<BlockLora> viewsFrom(int block, NDManager step) {
    int skipped = (block - layout.firstBlock()) * layout.piecesPerBlock();
    List<Piece> pieces = layout.pieces();
    List<NDArray> matrices = matrices(step);
    List<BlockLora> blocks = new ArrayList<>();
    for (int first = skipped; first < pieces.size(); first += layout.piecesPerBlock()) {
      Map<Projection, LoraPair> pairs = new EnumMap<>(Projection.class);
      for (int i = first; i < first + layout.piecesPerBlock(); i += 2) {
        Piece a = pieces.get(i);
        LoraPair frozen = below == null ? null : below.block(a.block()).on(a.projection());
        pairs.put(
            a.projection(),
            new LoraPair(matrices.get(i), matrices.get(i + 1), scale, dropout(a), frozen));
      }
      blocks.add(new BlockLora(pairs));
    }
    return blocks;
  }

  /** All matrices in the order of the layout. */
  private List<NDArray> matrices(NDManager step) {
    List<NDArray> moving = trained.matrices(step);
    if (fixed == null) {
      return moving;
    }
    List<NDArray> still = fixed.matrices(step);
    List<NDArray> all = new ArrayList<>();
    for (int i = 0; i < moving.size(); i++) {
      boolean first = trained.has(Factor.A); // A comes before B
      all.add(first ? moving.get(i) : still.get(i));
      all.add(first ? still.get(i) : moving.get(i));
    }
    return all;
  }

  @Override
  public void close() {
    manager.close();
  }
}
