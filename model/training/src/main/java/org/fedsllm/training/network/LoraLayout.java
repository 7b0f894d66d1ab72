package org.fedsllm.training.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fedsllm.model.workload.LoraSpec;
import org.fedsllm.model.workload.Projection;
import org.fedsllm.model.workload.ProjectionShape;
import org.fedsllm.model.workload.TransformerSpec;

/**
 * Where each adapter matrix lies in one flat vector: block by block, projections in forward order,
 * A before B. So one side's adapters are a contiguous part of the whole model's.
 */
public final class LoraLayout {

  /** One matrix of an adapter. */
  public enum Factor {
    /** (r, in) */
    A,
    /** (out, r) */
    B
  }

  /**
   * One matrix.
   *
   * @param block its number in the whole model, from 0
   * @param offset of its first value in the vector
   */
  public record Piece(
      int block, Projection projection, Factor factor, int rows, int columns, int offset) {
    public int size() {
      return rows * columns;
    }

    public int end() {
      return offset + size();
    }
  }

  private final TransformerSpec transformer;
  private final LoraSpec lora;
  private final int firstBlock;
  private final int endBlock;
  private final List<Piece> pieces;

  private LoraLayout(TransformerSpec transformer, LoraSpec lora, int firstBlock, int endBlock) {
    this.transformer = transformer;
    this.lora = lora;
    this.firstBlock = firstBlock;
    this.endBlock = endBlock;
    this.pieces = place(lora.adapted(transformer), lora.rank(), firstBlock, endBlock);
  }

  /** All adapters of the model. */
  public static LoraLayout whole(TransformerSpec transformer, LoraSpec lora) {
    return new LoraLayout(transformer, lora, 0, transformer.blocks());
  }

  /** The adapters of the blocks below {@code splitLayer}. */
  public LoraLayout clientSide(int splitLayer) {
    return new LoraLayout(transformer, lora, firstBlock, splitLayer);
  }

  /** The adapters of the blocks from {@code splitLayer} on. */
  public LoraLayout serverSide(int splitLayer) {
    return new LoraLayout(transformer, lora, splitLayer, endBlock);
  }

  /** The same blocks with other adapters. */
  LoraLayout withLora(LoraSpec other) {
    return new LoraLayout(transformer, other, firstBlock, endBlock);
  }

  public TransformerSpec transformer() {
    return transformer;
  }

  /** The same blocks with adapters of another rank, at the same scale. */
  public LoraLayout withRank(int rank) {
    return rank == lora.rank()
        ? this
        : new LoraLayout(transformer, lora.withRank(rank), firstBlock, endBlock);
  }

  public LoraSpec lora() {
    return lora;
  }

  public List<Piece> pieces() {
    return pieces;
  }

  /** The matrices of {@code factors} alone, in the order of the vector. */
  public List<Piece> pieces(Set<Factor> factors) {
    return pieces.stream().filter(piece -> factors.contains(piece.factor())).toList();
  }

  /** Length of the vector. */
  public int parameters() {
    return pieces.isEmpty() ? 0 : pieces.get(pieces.size() - 1).end();
  }

  /** Number of its first block in the whole model. */
  public int firstBlock() {
    return firstBlock;
  }

  int blocks() {
    return endBlock - firstBlock;
  }

  int piecesPerBlock() {
    return pieces.size() / blocks();
  }

  private static List<Piece> place(
      List<ProjectionShape> shapes, int rank, int firstBlock, int endBlock) {
    List<Piece> pieces = new ArrayList<>();
    int offset = 0;
    for (int block = firstBlock; block < endBlock; block++) {
      for (ProjectionShape shape : shapes) {
        Projection projection = shape.projection();
        Piece a = new Piece(block, projection, Factor.A, rank, shape.inputSize(), offset);
        Piece b = new Piece(block, projection, Factor.B, shape.outputSize(), rank, a.end());
        pieces.add(a);
        pieces.add(b);
        offset = b.end();
      }
    }
    return List.copyOf(pieces);
  }
}
